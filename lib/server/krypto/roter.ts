import 'server-only';
import { env } from '@/lib/env';
import { db, Prisma } from '../db';
import { pakkInn, pakkUt } from './innpakking';
import { noekkelsted } from './oppgavegivernoekkel';
import { portalnoekkelsted } from './portalnoekkel';

/** So few that nobody notices the lock, so many that 100 000 organisations take a minute. */
const SIDE = 200;

/** A wrapped key where it stands: `id` is the row's, `sted` what it is bound to. */
interface Innpakket {
  id: string;
  sted: string;
  innpakket: string;
}

/** The key id is what stands before the last full stop: base64 has none, an id may. */
const noekkelId = (kolonne: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`regexp_replace(${kolonne}, '\\.[^.]*$', '')`;
const DATANOEKKEL = Prisma.sql`"datanoekkel"`;
const INNPAKKET = Prisma.sql`"innpakket"`;

async function hentOppgavegivere(foerste: string): Promise<Innpakket[]> {
  const funnet = await db().$queryRaw<{ id: string; orgnr: string; innpakket: string }[]>`
    SELECT "id", "orgnr", "datanoekkel" AS innpakket FROM "Oppgavegiver"
    WHERE ${noekkelId(DATANOEKKEL)} <> ${foerste} LIMIT ${SIDE}`;
  return funnet.map(({ id, orgnr, innpakket }) => ({ id, innpakket, sted: noekkelsted(orgnr) }));
}

async function hentPortalens(foerste: string): Promise<Innpakket[]> {
  const funnet = await db().$queryRaw<{ id: string; innpakket: string }[]>`
    SELECT "navn" AS id, "innpakket" FROM "Noekkel" WHERE ${noekkelId(INNPAKKET)} <> ${foerste} LIMIT ${SIDE}`;
  return funnet.map(({ id, innpakket }) => ({ id, innpakket, sted: portalnoekkelsted(id) }));
}

/** One statement, one transaction. A key that another run has wrapped meanwhile is left as it is. */
function skriv(tabell: 'Oppgavegiver' | 'Noekkel', side: readonly Innpakket[]): Promise<number> {
  const nye = JSON.stringify(side.map((n) => ({ ...n, ny: pakkInn(pakkUt(n.innpakket, n.sted), n.sted) })));
  const poster = Prisma.sql`jsonb_to_recordset(${nye}::jsonb) AS n("id" text, "innpakket" text, "ny" text)`;
  return tabell === 'Oppgavegiver'
    ? db().$executeRaw`UPDATE "Oppgavegiver" o SET "datanoekkel" = n."ny" FROM ${poster}
        WHERE o."id" = n."id"::uuid AND o."datanoekkel" = n."innpakket"`
    : db().$executeRaw`UPDATE "Noekkel" o SET "innpakket" = n."ny" FROM ${poster}
        WHERE o."navn" = n."id" AND o."innpakket" = n."innpakket"`;
}

/**
 * Wraps every data key with the first key of DATA_KEYS. The data keys themselves, and with them all that they encrypt,
 * stay as they are: portals that know both keys go on reading and writing meanwhile. May be interrupted and repeated.
 *
 * @returns how many keys were wrapped anew
 */
export async function roterNoekler(): Promise<number> {
  const foerste = env().DATA_KEYS[0]?.id ?? '';
  let pakket = 0;
  for (const [tabell, hent] of [
    ['Noekkel', hentPortalens],
    ['Oppgavegiver', hentOppgavegivere],
  ] as const) {
    for (let side = await hent(foerste); side.length > 0; side = await hent(foerste))
      pakket += await skriv(tabell, side);
  }
  return pakket;
}

export interface Noekkelstatus {
  /** Id of a key in DATA_KEYS, or of one that is no longer there. */
  id: string;
  pakker: number;
  iBruk: boolean;
  /** The one that new data keys are wrapped with. */
  foerste: boolean;
}

/** How many data keys each key of DATA_KEYS wraps, and those that it has lost: one that wraps none may be removed. */
export async function hentNoekkelstatus(): Promise<Noekkelstatus[]> {
  const funnet = await db().$queryRaw<{ id: string; pakker: number }[]>`
    SELECT id, count(*)::int AS pakker FROM (
      SELECT ${noekkelId(DATANOEKKEL)} AS id FROM "Oppgavegiver"
      UNION ALL SELECT ${noekkelId(INNPAKKET)} FROM "Noekkel") AS alle GROUP BY id ORDER BY id`;
  const ider = env().DATA_KEYS.map(({ id }) => id);
  return [...new Set([...ider, ...funnet.map(({ id }) => id)])].map((id) => ({
    id,
    pakker: funnet.find((f) => f.id === id)?.pakker ?? 0,
    iBruk: ider.includes(id),
    foerste: id === ider[0],
  }));
}
