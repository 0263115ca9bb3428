/** A day as `yyyy-mm-dd`: no clock, no time zone, nothing that can move it a day. */
export type Dag = string & { readonly __dag: true };

const NORSK = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `31.12.2025`, `1.6.2025`, `31/12/2025` and `2025-12-31`; anything else, also 30 February, is undefined. */
export function lesDag(raa: string): Dag | undefined {
  const tekst = raa.trim();
  const norsk = NORSK.exec(tekst);
  const iso = norsk ? null : ISO.exec(tekst);
  const [aar, maaned, dag] = norsk ? [norsk[3], norsk[2], norsk[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!aar || !maaned || !dag) return undefined;
  const dato = new Date(Date.UTC(Number(aar), Number(maaned) - 1, Number(dag)));
  // Date moves 30 February to March and the year 50 to 1950: what comes out must be what was written.
  const riktig =
    dato.getUTCFullYear() === Number(aar) &&
    dato.getUTCMonth() === Number(maaned) - 1 &&
    dato.getUTCDate() === Number(dag);
  return riktig ? (`${aar}-${maaned.padStart(2, '0')}-${dag.padStart(2, '0')}` as Dag) : undefined;
}

/** `2025-12-31` → `31.12.2025`. */
export const formaterDag = (dag: string): string =>
  `${dag.slice(8, 10)}.${dag.slice(5, 7)}.${dag.slice(0, 4)}`;

/** The day in Norway at this instant: deadlines are Norwegian days, wherever the server stands. */
export const norskDag = (tid: Date): Dag =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(tid) as Dag;
