import { BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Plassertrad } from './typer';

type Plass = Pick<Plassertrad, 'radId' | 'posisjon'>;

/** Byte order of the keys; two persons may have made the same key at once, then the id decides. */
export function sammenlign(a: Plass, b: Plass): number {
  if (a.posisjon !== b.posisjon) return a.posisjon < b.posisjon ? -1 : 1;
  if (a.radId === b.radId) return 0;
  return a.radId < b.radId ? -1 : 1;
}

/**
 * The ids of rows that come in order, as they mostly do; undefined when they do not. In one pass: to fetch a hundred
 * thousand rows from memory takes longer than what is done with them.
 */
export function rekkefoelgeNaarIOrden(rader: readonly Plass[]): string[] | undefined {
  const radIder = new Array<string>(rader.length);
  let forrige: Plass | undefined;
  for (let i = 0; i < rader.length; i += 1) {
    const rad = rader[i];
    if (!rad) continue;
    // Mostly the first comparison is all there is.
    if (forrige && !(forrige.posisjon < rad.posisjon) && sammenlign(forrige, rad) >= 0) return undefined;
    radIder[i] = rad.radId;
    forrige = rad;
  }
  return radIder;
}

export type FinnPlass = (radId: string) => Plass | undefined;

/** Index of the first row at or after the place. */
export function indeksFor(rekkefoelge: readonly string[], finn: FinnPlass, plass: Plass): number {
  let [lav, hoey] = [0, rekkefoelge.length];
  while (lav < hoey) {
    const midt = (lav + hoey) >>> 1;
    const rad = finn(rekkefoelge[midt] ?? '');
    if (rad && sammenlign(rad, plass) < 0) lav = midt + 1;
    else hoey = midt;
  }
  return lav;
}

/** The order with some rows gone and others, in their own order, put in their place, in one pass. `finn` must still know both. */
export function nyRekkefoelge(
  gammel: readonly string[],
  finn: FinnPlass,
  ut: ReadonlySet<string>,
  nye: readonly Plass[],
): string[] {
  const beholdt = ut.size > 0 ? gammel.filter((radId) => !ut.has(radId)) : gammel.slice();
  if (nye.length === 0) return beholdt;
  const [foerste, siste] = [nye[0], nye.at(-1)];
  const fra = foerste ? indeksFor(beholdt, finn, foerste) : beholdt.length;
  const til = siste ? indeksFor(beholdt, finn, siste) : beholdt.length;
  const ferdig = beholdt.slice(0, fra);
  let neste = 0;
  for (let i = fra; i < til; i += 1) {
    const radId = beholdt[i] ?? '';
    const plass = finn(radId);
    for (let ny = nye[neste]; ny && plass && sammenlign(ny, plass) < 0; ny = nye[neste]) {
      ferdig.push(ny.radId);
      neste += 1;
    }
    ferdig.push(radId);
  }
  for (; neste < nye.length; neste += 1) ferdig.push(nye[neste]?.radId ?? '');
  for (let i = til; i < beholdt.length; i += 1) ferdig.push(beholdt[i] ?? '');
  return ferdig;
}

/** Keys for `antall` new rows after the row at `etter`, or at the end. */
export function nyePosisjoner(
  rekkefoelge: readonly string[],
  finn: FinnPlass,
  etter: number,
  antall: number,
): string[] {
  const foer = finn(rekkefoelge[etter] ?? '')?.posisjon ?? null;
  // No key lies between two equal ones, so the next different one is the limit.
  let neste = etter + 1;
  while (foer !== null && finn(rekkefoelge[neste] ?? '')?.posisjon === foer) neste += 1;
  const til = finn(rekkefoelge[neste] ?? '')?.posisjon ?? null;
  return til === null ? noeklerEtter(foer, antall) : generateNKeysBetween(foer, til, antall);
}

/**
 * The library's own keys for rows that come last. They count, and until the last digit has come to its end nothing else
 * of a key changes: to have each made by itself takes ten times as long.
 */
export function noeklerEtter(foer: string | null, antall: number): string[] {
  const noekler: string[] = [];
  let forrige = foer;
  while (noekler.length < antall) {
    forrige = generateKeyBetween(forrige, null);
    noekler.push(forrige);
    const stamme = forrige.slice(0, -1);
    const siffer = BASE_62_DIGITS.indexOf(forrige.slice(-1));
    for (const neste of BASE_62_DIGITS.slice(siffer + 1, siffer + 1 + antall - noekler.length))
      noekler.push((forrige = stamme + neste));
  }
  return noekler;
}
