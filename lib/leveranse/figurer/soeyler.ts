import type { Oere } from '@/lib/felles/beloep';

/** Amounts from `fra` up to, but not with, `til`; in øre. */
export interface Soeyle {
  fra: Oere;
  til: Oere;
  antall: number;
}

export interface Soeyler {
  soeyler: readonly Soeyle[];
  /** Each covers more than the one before it: the amounts differ too much for columns of one width. */
  voksende: boolean;
}

const ETTER_MAAL = 10;
/** The largest is so many times the middle one: columns of one width would put nearly all in the first. */
const SKJEVT = 20;
const MAKS_TREDELT = 12;

/**
 * Columns of round numbers that together hold every amount exactly once.
 * @param sortert amounts in øre, smallest first, at least one
 */
export function lagSoeyler(sortert: readonly number[]): Soeyler {
  const grenser = erSkjevt(sortert) ? voksendeGrenser(sortert) : likeGrenser(sortert);
  const soeyler: Soeyle[] = [];
  let telt = 0;
  for (const [i, til] of grenser.slice(1).entries()) {
    let antall = 0;
    while (telt < sortert.length && (sortert[telt] ?? 0) < til) {
      telt += 1;
      antall += 1;
    }
    soeyler.push({ fra: grenser[i] as Oere, til: til as Oere, antall });
  }
  return { soeyler, voksende: erSkjevt(sortert) };
}

function erSkjevt(sortert: readonly number[]): boolean {
  const midten = sortert[Math.floor(sortert.length / 2)] ?? 0;
  return midten > 0 && (sortert.at(-1) ?? 0) > SKJEVT * midten;
}

function likeGrenser(sortert: readonly number[]): number[] {
  const [minst, stoerst] = [sortert[0] ?? 0, sortert.at(-1) ?? 0];
  const steg = rundOpp((stoerst - minst) / ETTER_MAAL);
  const grenser = [Math.floor(minst / steg) * steg];
  while ((grenser.at(-1) ?? 0) <= stoerst) grenser.push((grenser[0] ?? 0) + grenser.length * steg);
  return grenser;
}

/** 1, 2, 5, 10, 20 …, or powers of ten when those are too many; what is not above zero comes first. */
function voksendeGrenser(sortert: readonly number[]): number[] {
  const [minst, stoerst] = [sortert[0] ?? 0, sortert.at(-1) ?? 0];
  const minstOverNull = sortert.find((oere) => oere > 0) ?? 1;
  const tredelt = trinn([1, 2, 5], minstOverNull, stoerst);
  const grenser = tredelt.length <= MAKS_TREDELT + 1 ? tredelt : trinn([1], minstOverNull, stoerst);
  return minst > 0 ? grenser : [Math.min(minst, 0), ...grenser];
}

/** From the last that is no larger than `fra` to the first that is larger than `til`. */
function trinn(ledd: readonly number[], fra: number, til: number): number[] {
  const alle: number[] = [];
  for (let ti = 10 ** Math.floor(Math.log10(fra)); (alle.at(-1) ?? 0) <= til; ti *= 10)
    for (const l of ledd) alle.push(l * ti);
  const foerste = alle.findLastIndex((grense) => grense <= fra);
  const siste = alle.findIndex((grense) => grense > til);
  return alle.slice(Math.max(foerste, 0), siste + 1);
}

/** The smallest of 1, 2, 5, 10, 20 … øre that is no smaller. */
function rundOpp(oere: number): number {
  if (oere <= 1) return 1;
  const ti = 10 ** Math.floor(Math.log10(oere));
  return ti * ([1, 2, 5].find((l) => l * ti >= oere) ?? 10);
}
