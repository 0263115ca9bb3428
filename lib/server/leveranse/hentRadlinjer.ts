import 'server-only';
import type { KeyObject } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { RADER_I_FOERSTE_SIDE, RADER_I_SIDEN } from '@/lib/leveranse/grenser';
import { pool, Prisma, type Transaksjon } from '../db';
import tilLinjer from '../krypto/dekrypter.mjs';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { medBunker } from './radbunker';

/** Pages that may be ahead of the reader: enough to keep the database and the threads at work. */
const FORSPRANG = 3;

type Linjer = ReturnType<typeof tilLinjer>;

/** Where a row stands in table order. */
interface Radplass {
  radId: string;
  posisjon: string;
}

const FOER_FOERSTE: Radplass = { posisjon: '', radId: '00000000-0000-0000-0000-000000000000' };

const husk = globalThis as { __dekryptering?: Piscina };

/** Deciphering 100 000 rows takes most of a second: in threads of its own, it keeps nobody else waiting. */
const traader = (): Piscina =>
  (husk.__dekryptering ??= new Piscina({
    filename: fileURLToPath(new URL('../krypto/dekrypter.mjs', import.meta.url)),
    maxThreads: 2,
    // Nothing that this process was started with (loaders, conditions) is of use there.
    execArgv: [],
    // Each row leaves a cipher behind, outside the heap: collected often, they do not pile up.
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
    idleTimeout: 60_000,
  }));

/**
 * The rows of a draft as JSON lines, `[radId, posisjon, verdier]`, in table order and a page at a time, so that
 * 100 000 of them never stand in memory at once.
 *
 * @param tx a transaction that they are read in
 */
export async function* hentRadlinjer(
  leveranse: { id: string; oppgavegiverId: string },
  tx?: Transaksjon,
): AsyncGenerator<Linjer> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const underveis: Promise<Linjer>[] = [];
  const hentSide = (etter: Radplass, antall: number): Promise<Radside | undefined> =>
    tilSide(leveranse.id, etter, antall, tx);
  const foerste = await hentSide(FOER_FOERSTE, RADER_I_FOERSTE_SIDE);
  // Not worth waking a thread for, and few drafts are longer.
  if (foerste) yield tilLinjer({ noekkel, side: foerste.tekst });
  let etter = foerste?.antall === RADER_I_FOERSTE_SIDE ? foerste.siste : undefined;
  while (etter) {
    const side: Radside | undefined = await hentSide(etter, RADER_I_SIDEN);
    if (side) underveis.push(dekrypterSide(noekkel, side.tekst));
    etter = side?.antall === RADER_I_SIDEN ? side.siste : undefined;
    if (underveis.length > FORSPRANG) yield await (underveis.shift() as Promise<Linjer>);
  }
  for (const linjer of underveis) yield await linjer;
}

function dekrypterSide(noekkel: KeyObject, side: string): Promise<Linjer> {
  const linjer = traader().run({ noekkel, side }) as Promise<Linjer>;
  // It is awaited when its turn comes, or not at all when nobody reads on.
  linjer.catch(() => undefined);
  return linjer;
}

interface Radside {
  tekst: string;
  antall: number;
  siste: Radplass;
}

/** A page as one text, since a value for each cell of each row would take the driver longer than the database. */
async function tilSide(
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
