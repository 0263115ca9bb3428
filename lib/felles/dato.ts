import { tallAv } from './sifre';

/** A day as `yyyy-mm-dd`: no clock, no time zone, nothing that can move it a day. */
export type Dag = string & { readonly __dag: true };

/** Reads `31.12.2025`, `1.6.2025`, `31/12/2025` and `2025-12-31`; anything else, also 30 February, is undefined. */
export function lesDag(raa: string): Dag | undefined {
  const tekst = raa.trim();
  const deler = delNorsk(tekst) ?? delIso(tekst);
  if (!deler) return undefined;
  const [aar, maaned, dag] = deler;
  const finnes = dag >= 1 && dag <= dagerI(maaned, aar);
  return finnes ? (`${firesifret(aar)}-${tosifret(maaned)}-${tosifret(dag)}` as Dag) : undefined;
}

/** Year, month and day as numbers; NaN for what is no number. */
type Deler = readonly [aar: number, maaned: number, dag: number];

const erSkille = (tekst: string, plass: number): boolean =>
  tekst.charCodeAt(plass) === 0x2e || tekst.charCodeAt(plass) === 0x2f;

/** One or two digits, one or two, four, and full stops or slashes between. */
function delNorsk(tekst: string): Deler | undefined {
  const foerste = erSkille(tekst, 1) ? 1 : 2;
  const andre = erSkille(tekst, foerste + 2) ? foerste + 2 : foerste + 3;
  const { length } = tekst;
  if (length !== andre + 5 || !erSkille(tekst, foerste) || !erSkille(tekst, andre)) return undefined;
  return [tallAv(tekst, andre + 1, length), tallAv(tekst, foerste + 1, andre), tallAv(tekst, 0, foerste)];
}

function delIso(tekst: string): Deler | undefined {
  if (tekst.length !== 10 || tekst.charAt(4) !== '-' || tekst.charAt(7) !== '-') return undefined;
  return [tallAv(tekst, 0, 4), tallAv(tekst, 5, 7), tallAv(tekst, 8, 10)];
}

const tosifret = (tall: number): string => (tall < 10 ? `0${tall}` : `${tall}`);
const firesifret = (tall: number): string => (tall < 1000 ? `${tall}`.padStart(4, '0') : `${tall}`);

const DAGER = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const erSkuddaar = (aar: number): boolean => (aar % 4 === 0 && aar % 100 !== 0) || aar % 400 === 0;

/** Days of a month (1–12); none in any other, and none in a year that a calendar would take for 1900 to 1999. */
export function dagerI(maaned: number, aar: number): number {
  if (aar < 100) return 0;
  return maaned === 2 && erSkuddaar(aar) ? 29 : (DAGER[maaned - 1] ?? 0);
}

/** `2025-12-31` → `31.12.2025`. */
export const formaterDag = (dag: string): string =>
  `${dag.slice(8, 10)}.${dag.slice(5, 7)}.${dag.slice(0, 4)}`;

/** The day in Norway at this instant: deadlines are Norwegian days, wherever the server stands. */
export const norskDag = (tid: Date): Dag =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(tid) as Dag;
