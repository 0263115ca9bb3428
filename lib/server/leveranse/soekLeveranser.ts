import 'server-only';
import type { Leveransestatus } from '@/lib/leveranse/status';
import { db } from '../db';
import { oppslagshash } from '../krypto/portalnoekkel';
import type { Utfoerer } from '../tilgang/organisasjoner';

export interface Soeketreff {
  id: string;
  ordning: string;
  inntektsaar: number;
  status: Leveransestatus;
  antall: number;
  sendt: Date | null;
  /** Of the parts that were received. */
  kvitteringer: readonly { dialogId: string; forsendelseId: string }[];
}

const MAKS_TREFF = 50;
/** Fewer characters of an id find too much. */
const ID_BEGYNNELSE = /^[0-9a-f]{4}[0-9a-f-]{0,32}$/i;
const AAR = /^20\d\d$/;

/**
 * The organisation's deliveries that were sent, by the beginning of a dialog or forsendelse id, by the whole reference
 * (which is only kept as a keyed hash), or by year; newest first. A text that may be several of these is tried as all.
 */
export async function soekLeveranser(
  { oppgavegiver, ordninger }: Utfoerer,
  soek: { tekst: string; inntektsaar?: number | undefined },
): Promise<Soeketreff[]> {
  const tekst = soek.tekst.trim();
  if (!tekst && soek.inntektsaar === undefined) return [];
  const funnet = await db().leveranse.findMany({
    where: {
      oppgavegiverId: oppgavegiver.id,
      ordning: { in: [...ordninger] },
      status: { not: 'utkast' },
      ...(soek.inntektsaar !== undefined && { inntektsaar: soek.inntektsaar }),
      ...(tekst && {
        OR: [
          { id: { in: await medId(oppgavegiver.id, tekst) } },
          { referanseHash: await oppslagshash(`referanse:${oppgavegiver.id}`, tekst) },
          ...(AAR.test(tekst) ? [{ inntektsaar: Number(tekst) }] : []),
        ],
      }),
    },
    orderBy: { sendt: 'desc' },
    take: MAKS_TREFF,
    omit: { hode: true },
    include: {
      innsendinger: {
        where: { kvittering: { isNot: null } },
        orderBy: [{ omgang: 'asc' }, { del: 'asc' }],
        select: { kvittering: { select: { dialogId: true, forsendelseId: true } } },
      },
    },
  });
  return funnet.map((l) => ({
    id: l.id,
    ordning: l.ordning,
    inntektsaar: l.inntektsaar,
    status: l.status as Leveransestatus,
    antall: l.antall,
    sendt: l.sendt,
    kvitteringer: l.innsendinger.flatMap(({ kvittering }) => (kvittering ? [kvittering] : [])),
  }));
}

async function medId(oppgavegiverId: string, tekst: string): Promise<string[]> {
  if (!ID_BEGYNNELSE.test(tekst)) return [];
  const begynnelse = `${tekst.toLowerCase()}%`;
  const rader = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT l."id" FROM "Leveranse" l
    JOIN "Innsending" i ON i."leveranseId" = l."id"
    JOIN "Kvittering" k ON k."innsendingId" = i."id"
    WHERE l."oppgavegiverId" = ${oppgavegiverId}::uuid
      AND (k."dialogId"::text LIKE ${begynnelse} OR k."forsendelseId"::text LIKE ${begynnelse})`;
  return rader.map(({ id }) => id);
}
