import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { aapneInntektsaar } from '@/lib/leveranse/inntektsaar';
import { TOMT_HODE, type Hodeutkast } from '@/lib/leveranse/hode';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { finnOrdning } from '@/lib/ordninger/register';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { dekrypterHode, krypterHode } from './hode';

/** A new, empty draft. Gives its id. */
export async function opprettUtkast(
  utfoerer: Utfoerer,
  { ordning: ordningId, inntektsaar }: { ordning: string; inntektsaar: number },
): Promise<Resultat<string, 'ordning' | 'inntektsaar'>> {
  const ordning = finnOrdning(ordningId);
  if (!ordning || !utfoerer.ordninger.includes(ordningId)) return feil('ordning');
  if (!aapneInntektsaar(ordning, new Date()).includes(inntektsaar)) return feil('inntektsaar');
  const id = crypto.randomUUID();
  const hode = await krypterHode(utfoerer.oppgavegiver.id, id, await sisteKontakt(utfoerer));
  await db().$transaction(async (tx) => {
    await tx.leveranse.create({
      data: {
        id,
        oppgavegiverId: utfoerer.oppgavegiver.id,
        ordning: ordning.id,
        inntektsaar,
        hode,
        summer: summerteFelter(ordning).map(() => '0'),
        opprettetAvId: utfoerer.innsenderId,
      },
    });
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'utkast_opprettet',
      innsenderId: utfoerer.innsenderId,
      leveranseId: id,
      data: { ordning: ordning.id, inntektsaar },
    });
  });
  return ok(id);
}

/** The contact form begins with what the same person wrote last for this organisation; a reference is used once. */
async function sisteKontakt({ innsenderId, oppgavegiver }: Utfoerer): Promise<Hodeutkast> {
  const siste = await db().leveranse.findFirst({
    where: { oppgavegiverId: oppgavegiver.id, opprettetAvId: innsenderId },
    orderBy: { endret: 'desc' },
  });
  return siste ? { ...(await dekrypterHode(siste)), referanse: '' } : TOMT_HODE;
}
