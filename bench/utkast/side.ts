import type pg from 'pg';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { ordningMed } from '@/lib/ordninger/register';
import { kontekstFor } from '@/lib/server/leveranse/kontekst';
import { lagreRader } from '@/lib/server/leveranse/lagreRader';
import { hentRadlinjer } from '@/lib/server/leveranse/hentRadlinjer';
import { hentAlleRader } from '@/lib/server/leveranse/rader';
import { hentLeveransetilgang, type Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { byggLeveranse, krev, nyeRader } from '@/prisma/bygg/leveranse';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { lagRader } from '../felles/rader';

/** Milliseconds that the work took, and what came of it. */
export async function paaTid<V>(arbeid: () => Promise<V>): Promise<{ ms: number; verdi: V }> {
  const start = performance.now();
  const verdi = await arbeid();
  return { ms: performance.now() - start, verdi };
}

export function krevLikt(hva: string, fikk: unknown, ventet: unknown): void {
  if (fikk !== ventet) throw new Error(`${hva}: got ${String(fikk)}, expected ${String(ventet)}`);
}

/** A draft of so many rows for the server core, and another with the same rows for plain SQL. */
export interface Utkastpar {
  antall: number;
  person: Bygdutfoerer;
  kjerne: Leveransetilgang;
  sqlId: string;
  sql: Sqlutkast;
  midterst: Celle;
}

/** The cell that is edited, and what stands in it. */
interface Celle {
  radId: string;
  felt: string;
  verdi: string;
}

/** A draft as it is stored. */
export interface Sqlutkast {
  rader: { radId: string; posisjon: string; bunkeId: string; plass: number }[];
  bunker: { id: string; data: Buffer }[];
}

export async function lesSql(sql: pg.Client, leveranseId: string): Promise<Sqlutkast> {
  const { rows: rader } = await sql.query<Sqlutkast['rader'][number]>(
    `SELECT "radId", "posisjon", "bunkeId", "plass" FROM "Rad"
     WHERE "leveranseId" = $1 ORDER BY "posisjon", "radId"`,
    [leveranseId],
  );
  const { rows: bunker } = await sql.query<Sqlutkast['bunker'][number]>(
    'SELECT "id", "data" FROM "Radbunke" WHERE "leveranseId" = $1',
    [leveranseId],
  );
  return { rader, bunker };
}

export async function byggPar(sql: pg.Client, ordning: string, antall: number): Promise<Utkastpar> {
  const person = await byggUtfoerer();
  const kjerne = await byggLeveranse(person, { ordning, rader: [] });
  const tvilling = await byggLeveranse(person, { ordning, rader: [] });
  const rader = lagRader(ordning, antall);
  for (const tilgang of [kjerne, tvilling]) krev(await lagreRader(tilgang, nyeRader(rader)));
  const lagret = await lesSql(sql, tvilling.leveranse.id);
  krevLikt('rows written', lagret.rader.length, antall);
  const midterst = await midtersteBeloep(kjerne, antall);
  return { antall, person, kjerne, sqlId: tvilling.leveranse.id, sql: lagret, midterst };
}

/** Read once: reading every row before each edit would leave its garbage to be collected on the edit's time. */
async function midtersteBeloep({ leveranse }: Leveransetilgang, antall: number): Promise<Celle> {
  const felt = ordningMed(leveranse.ordning).felter.find(({ type }) => type === 'beloep')?.noekkel ?? '';
  const rad = (await hentAlleRader(leveranse))[antall >> 1];
  if (!rad) throw new Error('no row to edit');
  return { radId: rad.radId, felt, verdi: rad.verdier[felt] ?? '' };
}

/** Opens the draft as the route does: the person's right to it, then its rows as lines, a page at a time. */
export async function aapneKjerne({
  person,
  kjerne,
  antall,
}: Utkastpar): Promise<{ foerste: number; alt: number }> {
  const start = performance.now();
  const tilgang = await hentLeveransetilgang(person.oekt, kjerne.leveranse.id);
  if (!tilgang) throw new Error('the draft is gone');
  let foerste: number | undefined;
  let lest = 0;
  for await (const side of hentRadlinjer(tilgang.leveranse)) {
    foerste ??= performance.now() - start;
    lest += antallLinjer(side);
  }
  krevLikt('rows opened', lest, antall);
  return { foerste: foerste ?? NaN, alt: performance.now() - start };
}

function antallLinjer(bytes: Uint8Array): number {
  let antall = 0;
  for (let i = bytes.indexOf(LINJESLUTT); i >= 0; i = bytes.indexOf(LINJESLUTT, i + 1)) antall += 1;
  return antall;
}

const LINJESLUTT = '\n'.charCodeAt(0);

export async function aapneSql(sql: pg.Client, { sqlId, antall }: Utkastpar): Promise<number> {
  const { ms, verdi } = await paaTid(() => lesSql(sql, sqlId));
  krevLikt('rows read', verdi.rader.length, antall);
  return ms;
}

let beloep = 1000;

/** One cell of the row in the middle. */
export async function endreKjerne({ kjerne, midterst }: Utkastpar): Promise<number> {
  const til = String((beloep += 1));
  const { radId, felt, verdi: fra } = midterst;
  const op: Operasjon = { type: 'celle', radId, felt, fra, til };
  const { ms, verdi } = await paaTid(() => lagreRader(kjerne, [op]));
  krevLikt('conflicts', krev(verdi).konflikter.length, 0);
  midterst.verdi = til;
  return ms;
}

export async function endreSql(sql: pg.Client, { sql: { rader, bunker } }: Utkastpar): Promise<number> {
  const rad = rader[rader.length >> 1];
  const bunke = bunker.find(({ id }) => id === rad?.bunkeId);
  if (!rad || !bunke) throw new Error('no row to edit');
  const { ms, verdi } = await paaTid(() =>
    sql.query(
      `WITH bunke AS (UPDATE "Radbunke" SET "data" = $1 WHERE "id" = $2)
       UPDATE "Rad" SET "revisjon" = "revisjon" + 1 WHERE "radId" = $3`,
      [bunke.data, bunke.id, rad.radId],
    ),
  );
  krevLikt('rows updated', verdi.rowCount, 1);
  return ms;
}

/** All rows for as many others, in the batches that the browser would send. Only the server's time is counted. */
export async function erstattKjerne({ kjerne, antall }: Utkastpar): Promise<number> {
  const { leveranse } = kjerne;
  const ordning = ordningMed(leveranse.ordning);
  const rader = await hentAlleRader(leveranse);
  const lager = lagRadlager({ ordning, kontekst: kontekstFor(leveranse), rader });
  lager.utfoer({ type: 'erstatt', rader: rader.map(({ verdier }) => verdier) });
  let sum = 0;
  for (let batch = lager.hentVentende(); batch.length > 0; batch = lager.hentVentende()) {
    const naa = batch;
    const { ms, verdi } = await paaTid(() => lagreRader(kjerne, naa));
    krev(verdi);
    sum += ms;
    lager.bekreft(batch);
  }
  lager.stopp();
  krevLikt('rows after replacing', (await hentAlleRader(leveranse)).length, antall);
  return sum;
}

export async function erstattSql(sql: pg.Client, { sqlId, sql: utkast }: Utkastpar): Promise<number> {
  const { ms, verdi } = await paaTid(async () => {
    await sql.query('BEGIN');
    await sql.query('DELETE FROM "Rad" WHERE "leveranseId" = $1', [sqlId]);
    await sql.query('DELETE FROM "Radbunke" WHERE "leveranseId" = $1', [sqlId]);
    const antall = await settInnSql(sql, sqlId, utkast);
    await sql.query('COMMIT');
    return antall;
  });
  krevLikt('rows after replacing', verdi, utkast.rader.length);
  return ms;
}

/** Gives how many rows. */
export async function settInnSql(
  sql: pg.Client,
  leveranseId: string,
  { rader, bunker }: Sqlutkast,
): Promise<number | null> {
  await sql.query(
    `INSERT INTO "Radbunke" ("leveranseId", "id", "data")
     SELECT $1::uuid, * FROM unnest($2::uuid[], $3::bytea[])`,
    [leveranseId, bunker.map(({ id }) => id), bunker.map(({ data }) => data)],
  );
  const kolonner = (['radId', 'posisjon', 'bunkeId', 'plass'] as const).map((k) =>
    rader.map((rad) => rad[k]),
  );
  const svar = await sql.query(
    `INSERT INTO "Rad" ("leveranseId", "radId", "posisjon", "bunkeId", "plass")
     SELECT $1::uuid, * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::smallint[])`,
    [leveranseId, ...kolonner],
  );
  return svar.rowCount;
}

/** The browser's part of one saved edit: the store, the queue, and the bytes on the wire. */
export function endreILager(ordningId: string, antall: number, ganger: number): { ms: number; byte: number } {
  const ordning = ordningMed(ordningId);
  const felt = ordning.felter.find(({ type }) => type === 'beloep')?.noekkel ?? '';
  const rader = nyeRader(lagRader(ordningId, antall));
  const lager = lagRadlager({
    ordning,
    kontekst: { inntektsaar: 2025, miljoe: 'lokal' },
    rader,
    synkrontInntil: Infinity,
  });
  let byte = 0;
  // Rows with errors are left alone: in a small draft all of them would be mended on the way, and then there would be
  // less to count than in a large one.
  const riktige = rader.filter(({ radId }) => lager.hentRad(radId)?.avvik.length === 0);
  const gjoer = (i: number): void => {
    // Downwards from the middle, as one writes.
    const radId = riktige[((riktige.length >> 1) + i) % riktige.length]?.radId ?? '';
    lager.utfoer({ type: 'sett', celler: [{ radId, felt, til: String(500_000 + i) }] });
    const batch = lager.hentVentende();
    byte = JSON.stringify(batch).length;
    lager.bekreft(batch);
  };
  // The first ones are run by an interpreter; a person's edits are not.
  for (let i = 0; i < 500; i += 1) gjoer(i);
  const start = performance.now();
  for (let i = 0; i < ganger; i += 1) gjoer(500 + i);
  const ms = (performance.now() - start) / ganger;
  lager.stopp();
  return { ms, byte };
}
