import type { Oere } from '@/lib/felles/beloep';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning, Rad } from '@/lib/ordning/typer';
import type { LestRad } from '@/lib/ordning/validering';
import { lagSoeyler, type Soeyle } from './soeyler';
import { avstandUtenfor } from './uteliggere';

/** An amount that lies far outside the others of its field. */
export interface Uteligger {
  rad: Rad;
  /** Row of the table, from 1. */
  nummer: number;
  oere: Oere;
}

/** How the amounts of one summed field are spread. */
export interface Fordeling {
  /** Key of the field. */
  felt: string;
  /** Each with how many of its amounts lie far outside. */
  soeyler: readonly (Soeyle & { utenfor: number })[];
  /** The columns cover more and more. */
  voksende: boolean;
  antall: number;
  minst: Oere;
  median: Oere;
  stoerst: Oere;
  antallUteliggere: number;
  /** The farthest out first, and no more than can be looked through. */
  uteliggere: readonly Uteligger[];
}

const VISES = 10;
/** Fewer amounts are read faster than a picture of them. */
const MINST_ANTALL = 5;

/**
 * The amounts of each summed field as columns, with those that lie far outside. One pass and a sort a field. A field
 * with few amounts, or all of them the same, has nothing to show and is left out.
 * @param leste the reading of `rader`, in the same order
 */
export const fordelinger = (
  ordning: Ordning,
  rader: readonly Rad[],
  leste: readonly LestRad[],
): Fordeling[] =>
  summerteFelter(ordning).flatMap(({ noekkel }) => {
    const plasser: number[] = [];
    const beloep: number[] = [];
    for (const [i, { celler }] of leste.entries()) {
      const oere = celler.get(noekkel)?.oere;
      if (oere === undefined) continue;
      plasser.push(i);
      beloep.push(oere);
    }
    const sortert = [...Float64Array.from(beloep).sort()];
    const [minst, stoerst] = [sortert[0], sortert.at(-1)];
    if (sortert.length < MINST_ANTALL || minst === undefined || minst === stoerst) return [];
    const avstand = avstandUtenfor(beloep);
    const utenfor = plasser.flatMap((plass, i) => (avstand[i] ? [{ plass, i }] : []));
    utenfor.sort((a, b) => (avstand[b.i] ?? 0) - (avstand[a.i] ?? 0) || a.plass - b.plass);
    const { soeyler, voksende } = lagSoeyler(sortert);
    const er = (i: number, { fra, til }: Soeyle): boolean =>
      (beloep[i] ?? 0) >= fra && (beloep[i] ?? 0) < til;
    return [
      {
        felt: noekkel,
        antall: sortert.length,
        minst: minst as Oere,
        median: sortert[Math.floor((sortert.length - 1) / 2)] as Oere,
        stoerst: stoerst as Oere,
        soeyler: soeyler.map((s) => ({ ...s, utenfor: utenfor.filter(({ i }) => er(i, s)).length })),
        voksende,
        antallUteliggere: utenfor.length,
        uteliggere: utenfor.slice(0, VISES).flatMap(({ plass, i }) => {
          const rad = rader[plass];
          return rad ? [{ rad, nummer: plass + 1, oere: beloep[i] as Oere }] : [];
        }),
      },
    ];
  });
