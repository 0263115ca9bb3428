import { lesBeloep, type Oere, tilOere } from '@/lib/felles/beloep';
import { type Beloepsfelt, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning, Rad, Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';
import type { Innsetting } from './innsetting';

/** One sum of the ordning, of the rows of the file and of the same rows as they stand in the table, in øre. */
export interface Bevis {
  felt: string;
  /** Undefined: the sum is too large to be exact. */
  fil: Oere | undefined;
  tabell: Oere | undefined;
  stemmer: boolean;
  /** Rows of the file whose amount is another in the table, or that are not there. */
  ulike: readonly number[];
  /** Amounts of the file that cannot be read, and count nowhere. */
  uleselige: number;
}

/**
 * Proves what an insertion came to: reads the file's amounts and, after it, the table's, and compares the sums to the
 * øre. `etter` is the whole table: a replacement is held against all of it, else against the file's rows in it. A sum
 * that the file has no column for (`manglende`) has nothing to prove.
 */
export function bevisFor(
  ordning: Ordning,
  fil: readonly Lestrad[],
  innsetting: Pick<Innsetting, 'type' | 'plasser'>,
  etter: readonly Rad[],
  manglende: readonly string[] = [],
): Bevis[] {
  const plassert = finnIgjen(innsetting.plasser, etter);
  const alle = innsetting.type === 'erstatt' ? etter.map((rad) => rad.verdier) : plassert;
  return summerteFelter(ordning)
    .filter((felt) => !manglende.includes(felt.noekkel))
    .map((felt) => bevis(felt, fil, plassert, alle));
}

/** The row of the table for each row of the file. New rows are always the last ones, in the order of the file. */
function finnIgjen(plasser: Innsetting['plasser'], etter: readonly Rad[]): (Radverdier | undefined)[] {
  const medId = new Map(etter.map((rad) => [rad.radId, rad.verdier]));
  let neste = etter.length - plasser.filter((plass) => plass === 'ny').length;
  return plasser.map((plass) => {
    if (plass === 'flertydig') return undefined;
    if (plass !== 'ny') return medId.get(plass.radId);
    neste += 1;
    return etter[neste - 1]?.verdier;
  });
}

function bevis(
  felt: Beloepsfelt,
  fil: readonly Lestrad[],
  plassert: readonly (Radverdier | undefined)[],
  alle: readonly (Radverdier | undefined)[],
): Bevis {
  const les = (verdier: Radverdier | undefined): Oere | undefined => {
    const lest = lesBeloep(verdier?.[felt.noekkel] ?? '', felt.desimaler);
    return lest.ok ? lest.verdi : undefined;
  };
  const sum = (beloep: readonly (Oere | undefined)[]): bigint =>
    beloep.reduce((sum, oere) => sum + BigInt(oere ?? 0), 0n);
  const iFilen = fil.map((rad) => les(rad.verdier));
  const [fra, til] = [sum(iFilen), sum(alle.map(les))];
  const ulike = fil.filter((_, i) => iFilen[i] !== les(plassert[i])).map((rad) => rad.radnummer);
  const tekst = (rad: Lestrad): string => (rad.verdier[felt.noekkel] ?? '').trim();
  return {
    felt: felt.noekkel,
    fil: tilOere(fra),
    tabell: tilOere(til),
    stemmer: fra === til && ulike.length === 0,
    ulike,
    uleselige: fil.filter((rad, i) => iFilen[i] === undefined && tekst(rad) !== '').length,
  };
}
