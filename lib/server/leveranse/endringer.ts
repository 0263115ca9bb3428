import 'server-only';
import type { Radverdier } from '@/lib/ordning/typer';
import { db, Prisma } from '../db';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Bunkeplass } from './bunke';
import { medBunker } from './radbunker';
import { lesRaa, type RaaRad } from './rader';

/** Rows that were written or deleted after a revision, as the browser is told of them. */
export interface Radendringer {
  rader: (readonly [radId: string, posisjon: string, verdier: Radverdier, revisjon: number])[];
  slettet: (readonly [radId: string, revisjon: number])[];
  /** Everything up to this revision has been told; undefined while more of the same follows. */
  revisjon: number | undefined;
}

const SIDE = 500;
type Nevnt = { radId: string; revisjon: number };
type Skrevet = Bunkeplass & { revisjon: number };

/** The revision that what is read after this is at least as new as. */
export async function hentRevisjon(leveranseId: string): Promise<number> {
  const funnet = await db().leveranse.findUnique({ where: { id: leveranseId }, select: { revisjon: true } });
  return funnet?.revisjon ?? 0;
}

/**
 * What has changed in a draft after a revision, a page at a time, deletions first. Saves take turns on the draft, so
 * all up to its revision is there to be read; what comes meanwhile has a higher one and is left for the next time.
 * Rows that the asking tab made itself, and nobody has written since, are left out.
 */
export async function* hentEndringer(
  leveranse: { id: string; oppgavegiverId: string },
  etter: number,
  redigererId: string,
): AsyncGenerator<Radendringer> {
  const til = await hentRevisjon(leveranse.id);
  if (til <= etter) return;
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  let fra: Nevnt = { revisjon: etter, radId: SISTE_ID };
  for (;;) {
    const slettet = await db().$queryRaw<Nevnt[]>`
      SELECT "radId", "revisjon" FROM "SlettetRad"
      WHERE "leveranseId" = ${leveranse.id}::uuid AND "revisjon" <= ${til}
        AND ("revisjon", "radId") > (${fra.revisjon}, ${fra.radId}::uuid)
      ORDER BY "revisjon", "radId" LIMIT ${SIDE}`;
    const siste = slettet.at(-1);
    if (!siste) break;
    yield { rader: [], slettet: slettet.map((rad) => [rad.radId, rad.revisjon]), revisjon: undefined };
    fra = siste;
  }
  let skrevet: Skrevet = { revisjon: etter, bunkeId: SISTE_ID, plass: 0 };
  for (;;) {
    // Rows of one bunke after each other, so that it is read once or twice and not on every page.
    const side = await db().$queryRaw<(RaaRad & Skrevet)[]>`${medBunker(Prisma.sql`
      SELECT "radId", "posisjon", "bunkeId", "plass", "revisjon" FROM "Rad"
      WHERE "leveranseId" = ${leveranse.id}::uuid AND "revisjon" <= ${til}
        AND ("revisjon", "bunkeId", "plass") > (${skrevet.revisjon}, ${skrevet.bunkeId}::uuid, ${skrevet.plass}::int)
        AND "nyFra" IS DISTINCT FROM ${redigererId}::uuid
      ORDER BY "revisjon", "bunkeId", "plass" LIMIT ${SIDE}`)} ORDER BY "revisjon", "bunkeId", "plass"`;
    const rader = lesRaa(noekkel, side).map(
      ({ radId, posisjon, verdier, revisjon }) => [radId, posisjon, verdier, revisjon] as const,
    );
    const siste = side.length < SIDE ? undefined : side.at(-1);
    yield { rader, slettet: [], revisjon: siste ? undefined : til };
    if (!siste) return;
    skrevet = siste;
  }
}

/** After every row and every bunke of its revision. */
const SISTE_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
