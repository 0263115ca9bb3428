import 'server-only';
import type { Forrigerad } from '@/lib/leveranse/differanse';
import { erTom } from '@/lib/ordning/rad';
import type { Transaksjon } from '../db';
import { hentAlleRader } from './rader';

/**
 * The rows of a delivery that was sent, without the empty ones, each with whether it stands at Skatteetaten as far as
 * we know: its part was received and not rejected. A row that was left out of a correction stands since before.
 */
export async function hentForrigeRader(
  leveranse: { id: string; oppgavegiverId: string },
  tx: Transaksjon,
): Promise<Forrigerad[]> {
  const rader = (await hentAlleRader(leveranse, tx)).filter(({ verdier }) => !erTom(verdier));
  const utelatte = await hentUtelatte(leveranse.id, tx);
  const deler = await hentDeler(leveranse.id, tx);
  let nr = 0;
  return rader.map(({ radId, verdier }) => {
    if (utelatte.has(radId)) return { radId, verdier, staar: true };
    const del = deler.find((d) => nr >= d.foersteOppgave && nr < d.foersteOppgave + d.antall);
    nr += 1;
    return { radId, verdier, staar: del?.tilstand === 'mottatt' && del.dom !== 'avvist', del: del?.del };
  });
}

/** The parts of the last time the delivery was sent, in order. */
async function hentDeler(leveranseId: string, tx: Transaksjon) {
  const deler = await tx.innsending.findMany({
    where: { leveranseId },
    orderBy: [{ omgang: 'desc' }, { del: 'asc' }],
    select: { omgang: true, del: true, foersteOppgave: true, antall: true, tilstand: true, dom: true },
  });
  return deler.filter(({ omgang }) => omgang === deler[0]?.omgang);
}

/** Rows that were left out of what was sent. */
export async function hentUtelatte(leveranseId: string, tx: Transaksjon): Promise<Set<string>> {
  const rader = await tx.$queryRaw<{ radId: string }[]>`
    SELECT "radId" FROM "Rad" WHERE "leveranseId" = ${leveranseId}::uuid AND "utelatt"`;
  return new Set(rader.map(({ radId }) => radId));
}

/** Which row of the earlier delivery each row was copied from; rows that were not are left out. */
export async function hentKilder(leveranseId: string, tx: Transaksjon): Promise<Map<string, string>> {
  const rader = await tx.$queryRaw<{ radId: string; kildeRadId: string }[]>`
    SELECT "radId", "kildeRadId" FROM "Rad"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "kildeRadId" IS NOT NULL`;
  return new Map(rader.map(({ radId, kildeRadId }) => [radId, kildeRadId]));
}

/** Writes down which rows are left out of what is sent now; before the delivery stops being a draft. */
export async function merkUtelatte(
  leveranseId: string,
  radIder: readonly string[],
  tx: Transaksjon,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Rad" SET "utelatt" = NOT "utelatt"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "utelatt" <> ("radId" = ANY(${radIder}::uuid[]))`;
}
