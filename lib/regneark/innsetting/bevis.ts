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

export interface Bevisgrunnlag {
  ordning: Ordning;
  fil: readonly Lestrad[];
  innsetting: Innsetting;
  /** The whole table as it is after the insertion. */
  etter: readonly Rad[];
  /** Fields that the file has no column for; their sums have nothing to prove. */
  manglende: readonly string[];
}

const RADER_I_BITEN = 500;

/**
 * Proves what an insertion came to: reads the file's amounts and, after it, the table's, and compares the sums to the
 * øre. A replacement is held against all of the table, an addition and an update against the file's rows in it. Pauses
 * often, so that whoever runs it on a page can let it answer.
 */
export function* bevisStegvis(grunnlag: Bevisgrunnlag): Generator<undefined, Bevis[]> {
  const { ordning, fil, innsetting, etter, manglende } = grunnlag;
  const felter = summerteFelter(ordning).filter((felt) => !manglende.includes(felt.noekkel));
  const bevis: Bevis[] = [];
  if (felter.length === 0) return bevis;
  const plassert = yield* finnIgjen(fil, innsetting, etter);
  yield;
  const alle = innsetting.type === 'erstatt' ? etter.map((rad) => rad.verdier) : plassert;
  for (const felt of felter) bevis.push(yield* bevisFor(felt, fil, plassert, alle));
  return bevis;
}

type Verdier = Radverdier | undefined;

/** The row of the table for each row of the file. New rows are always the last ones, in the order of the file. */
function* finnIgjen(
  fil: readonly Lestrad[],
  innsetting: Innsetting,
  etter: readonly Rad[],
): Generator<undefined, Verdier[]> {
  const foersteNye = etter.length - innsetting.rader.length;
  if (innsetting.type !== 'oppdater') return fil.map((_, i) => etter[foersteNye + i]?.verdier);
  const medId = new Map<string, Radverdier>();
  for (const [i, { radId, verdier }] of etter.entries()) {
    medId.set(radId, verdier);
    if (i % RADER_I_BITEN === 0) yield;
  }
  let neste = foersteNye;
  return innsetting.plasser.map((plass) => {
    if (plass === 'flertydig') return undefined;
    if (plass !== 'ny') return medId.get(plass.radId);
    neste += 1;
    return etter[neste - 1]?.verdier;
  });
}

function* bevisFor(
  felt: Beloepsfelt,
  fil: readonly Lestrad[],
  plassert: readonly Verdier[],
  alle: readonly Verdier[],
): Generator<undefined, Bevis> {
  const les = (verdier: Verdier): Oere | undefined => {
    const lest = lesBeloep(verdier?.[felt.noekkel] ?? '', felt.desimaler);
    return lest.ok ? lest.verdi : undefined;
  };
  const ulike: number[] = [];
  let [fra, til, uleselige] = [0n, 0n, 0];
  for (const [i, { verdier, radnummer }] of fil.entries()) {
    const oere = les(verdier);
    fra += BigInt(oere ?? 0);
    if (oere === undefined && verdier[felt.noekkel]?.trim()) uleselige += 1;
    if (oere !== les(plassert[i])) ulike.push(radnummer);
    if (i % RADER_I_BITEN === 0) yield;
  }
  for (const [i, verdier] of alle.entries()) {
    til += BigInt(les(verdier) ?? 0);
    if (i % RADER_I_BITEN === 0) yield;
  }
  return {
    felt: felt.noekkel,
    fil: tilOere(fra),
    tabell: tilOere(til),
    stemmer: fra === til && ulike.length === 0,
    ulike,
    uleselige,
  };
}
