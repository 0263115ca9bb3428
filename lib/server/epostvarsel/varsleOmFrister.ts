import 'server-only';
import { norskDag } from '@/lib/felles/dato';
import { fristFor, nesteFristaar } from '@/lib/leveranse/inntektsaar';
import { naaddFristdag } from '@/lib/leveranse/varselslag';
import { ordninger } from '@/lib/ordninger/register';
import { db } from '../db';
import { naa } from '../klokke';
import { harEpost, leggIKoe } from './leggIKoe';

export const FRISTVARSEL = 'varsle_om_frister';
/** Every hour, for a portal that was down at the right one: the same reminder is sent once anyhow. */
export const FRISTPLAN = `23 * * * * ${FRISTVARSEL}`;

const DAG_MS = 86_400_000;

/**
 * Reminds those who may report for an organisation that a deadline nears: it has a draft, or delivered last year and
 * has delivered nothing this year.
 */
export async function varsleOmFrister(): Promise<void> {
  if (!harEpost()) return;
  const tid = naa();
  for (const ordning of ordninger) {
    const aar = nesteFristaar(ordning, tid);
    const igjen = Math.round((Date.parse(fristFor(ordning, aar)) - Date.parse(norskDag(tid))) / DAG_MS);
    const dag = naaddFristdag(igjen);
    if (dag !== undefined) await paaminn(ordning.id, aar, dag);
  }
}

async function paaminn(ordning: string, aar: number, dag: number): Promise<void> {
  const levert = (inntektsaar: number) => ({ some: { ordning, inntektsaar, status: { not: 'utkast' } } });
  const mangler = await db().oppgavegiver.findMany({
    where: {
      OR: [
        { leveranser: { some: { ordning, inntektsaar: aar, status: 'utkast' } } },
        { leveranser: levert(aar - 1), NOT: { leveranser: levert(aar) } },
      ],
    },
    select: { id: true, orgnr: true },
  });
  for (const { id, orgnr } of mangler) {
    const tilgang = { some: { orgnr, velgbar: true, ordninger: { has: ordning } } };
    await db().$transaction((tx) =>
      leggIKoe(
        tx,
        { bekreftet: { not: null }, NOT: { av: { has: 'frist' } }, innsender: { tilganger: tilgang } },
        { slag: 'frist', noekkel: `frist:${id}:${ordning}:${aar}:${dag}`, ordning, inntektsaar: aar },
      ),
    );
  }
}
