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
  const finnes = Number(dag) >= 1 && Number(dag) <= dagerI(Number(maaned), Number(aar));
  return finnes ? (`${aar}-${maaned.padStart(2, '0')}-${dag.padStart(2, '0')}` as Dag) : undefined;
}

const DAGER = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const erSkuddaar = (aar: number): boolean => (aar % 4 === 0 && aar % 100 !== 0) || aar % 400 === 0;

/** Days of a month (1–12); none in any other, and none in a year that a calendar would take for 1900 to 1999. */
function dagerI(maaned: number, aar: number): number {
  if (aar < 100) return 0;
  return maaned === 2 && erSkuddaar(aar) ? 29 : (DAGER[maaned - 1] ?? 0);
}

/** `2025-12-31` → `31.12.2025`. */
export const formaterDag = (dag: string): string =>
  `${dag.slice(8, 10)}.${dag.slice(5, 7)}.${dag.slice(0, 4)}`;

/** The day in Norway at this instant: deadlines are Norwegian days, wherever the server stands. */
export const norskDag = (tid: Date): Dag =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(tid) as Dag;
