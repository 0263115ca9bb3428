import 'server-only';
import type { KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { RADER_I_FOERSTE_SIDE, RADER_I_SIDEN } from '@/lib/leveranse/grenser';
import { pool, Prisma, type Transaksjon } from '../db';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { aapneBunke, cellerAv } from './bunke';
import { medBunker } from './radbunker';

/** Where a row stands in table order. */
interface Radplass {
  radId: string;
  posisjon: string;
}

const FOER_FOERSTE: Radplass = { posisjon: '', radId: '00000000-0000-0000-0000-000000000000' };

/** JSON lines in UTF-8. */
type Linjer = Uint8Array<ArrayBuffer>;

/**
 * The rows of a draft as JSON lines, `[radId, posisjon, verdier]`, in table order and a page at a time, so that
 * 100 000 of them never stand in memory at once. The database reads a page while the one before is deciphered.
 *
 * @param tx a transaction that they are read in
 */
export async function* hentRadlinjer(
  leveranse: { id: string; oppgavegiverId: string },
  tx?: Transaksjon,
): AsyncGenerator<Linjer> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const foerste = await hentSide(leveranse.id, FOER_FOERSTE, RADER_I_FOERSTE_SIDE, tx);
  if (!foerste) return;
  yield tilLinjer(noekkel, foerste.tekst);
  let side =
    foerste.antall < RADER_I_FOERSTE_SIDE
      ? undefined
      : await hentSide(leveranse.id, foerste.siste, RADER_I_SIDEN, tx);
  while (side) {
    const [neste, linjer]: [Radside | undefined, Linjer] = await Promise.all([
      side.antall < RADER_I_SIDEN ? undefined : hentSide(leveranse.id, side.siste, RADER_I_SIDEN, tx),
      // Once the question is on its way.
      setImmediate(side.tekst).then((tekst) => tilLinjer(noekkel, tekst)),
    ]);
    yield linjer;
    side = neste;
  }
}

/** What is stored is JSON already: it is passed on without being parsed and written again. */
function tilLinjer(noekkel: KeyObject, side: string): Linjer {
  const rader = side.split('\n').map((rad) => rad.split(' '));
  const bunker = new Map<string | undefined, string[]>();
  for (const [, , bunkeId = '', , data] of rader)
    if (data) bunker.set(bunkeId, aapneBunke(noekkel, bunkeId, Buffer.from(data, 'hex')));
  let linjer = '';
  for (const [radId = '', posisjon, bunkeId, plass] of rader) {
    // Neither id nor place can hold a character that JSON would escape (lib/leveranse/operasjon.ts).
    linjer += `["${radId}","${posisjon}",${cellerAv(bunker.get(bunkeId), radId, Number(plass))}]\n`;
  }
  return new TextEncoder().encode(linjer);
}

interface Radside {
  /**
   * One line a row: id, place in the table, bunke and place in it, with a space between; for one of the rows of each
   * bunke also its encrypted bytes in hexadecimal digits.
   */
  tekst: string;
  antall: number;
  siste: Radplass;
}

/** A page as one text, since a value for each cell of each row would take the driver longer than the database. */
async function hentSide(
  leveranseId: string,
  etter: Radplass,
  antall: number,
  tx?: Transaksjon,
): Promise<Radside | undefined> {
  const sql = Prisma.sql`
    SELECT string_agg(concat_ws(' ', "radId", "posisjon", "bunkeId", "plass", encode("data", 'hex')), E'\n'
      ORDER BY "posisjon", "radId") AS tekst, count(*)::int AS antall
    FROM (${medBunker(Prisma.sql`
      SELECT "radId", "posisjon", "bunkeId", "plass" FROM "Rad"
      WHERE "leveranseId" = ${leveranseId}::uuid
        AND ("posisjon", "radId") > (${etter.posisjon}, ${etter.radId}::uuid)
      ORDER BY "posisjon", "radId" LIMIT ${antall}`)}
    ) AS side`;
  type Svar = { tekst: string | null; antall: number };
  const rows = tx ? await tx.$queryRaw<Svar[]>(sql) : (await pool().query<Svar>(sql.text, sql.values)).rows;
  const [side] = rows;
  if (!side?.tekst) return undefined;
  const [radId = '', posisjon = ''] = side.tekst.slice(side.tekst.lastIndexOf('\n') + 1).split(' ', 2);
  return { tekst: side.tekst, antall: side.antall, siste: { radId, posisjon } };
}
