import { formaterOere, leggSammen, lesBeloep, NULL_OERE, type Oere } from '@/lib/felles/beloep';
import { erBlank } from '@/lib/felles/sifre';
import { type Beloepsfelt, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import { normaliser } from './normaliser';
import { type Arkrad, harUberegnet } from './typer';

const ETIKETTER = new Set(
  'sum total totalt totalsum totalsummer sumtotalt sumtotal ialt sumialt altialt tilsammen samla samlet summer grandtotal totals delsum subtotal'.split(
    ' ',
  ),
);

export interface Sum {
  felt: string;
  /** As the total row has it. */
  iFilen: string;
  /** The sum of the rows that were read; absent when one of them could not be, or the sum is too large. */
  lest?: string;
  stemmer: boolean;
}

export interface Sumrad {
  rad: number;
  summer: readonly Sum[];
  stemmer: boolean;
}

export type LestArkrad = { verdier: Radverdier; radnummer: number };

/** `Sum`, `Totalt:`, `Sum 2025`. */
export const erSumord = (tekst: string): boolean =>
  ETIKETTER.has(normaliser(tekst)) || ETIKETTER.has(normaliser(tekst.replace(/\d+/g, '')));

const erEtikett = (tekst: string, ordning: Ordning): boolean => {
  const norm = normaliser(tekst);
  if (erSumord(tekst)) return true;
  return summerteFelter(ordning).some(
    (felt) =>
      Object.values(felt.sum.ledetekst).some((navn) => normaliser(navn) === norm) ||
      Object.values(felt.ledetekst).some((navn) =>
        [`sum${normaliser(navn)}`, `totalt${normaliser(navn)}`].includes(norm),
      ),
  );
};

/**
 * A row that only sums the others: it says so in a word of its own, has an amount, or a formula that was stored without
 * one, and says nothing about whom. `arkrad` has the row's texts, also of columns that are read into no field, and
 * `foran` are the rows above, which it may count.
 */
export function erSumrad(verdier: Radverdier, arkrad: Arkrad, foran: number, ordning: Ordning): boolean {
  const foerste = arkrad.celler.find((celle) => !erBlank(celle));
  let harBeloep = harUberegnet(arkrad);
  // Rows about somebody leave here at once; only the few others have their words looked at.
  for (const felt in verdier) {
    if (erBeloep(ordning, felt)) harBeloep = true;
    else if (verdier[felt] !== foerste && verdier[felt] !== String(foran)) return false;
  }
  return harBeloep && foerste !== undefined && erEtikett(foerste, ordning);
}

function erBeloep({ felter }: Ordning, noekkel: string): boolean {
  for (const felt of felter) if (felt.noekkel === noekkel) return felt.type === 'beloep';
  return false;
}

/** A last row of nothing but amounts is a total without a word when every amount is exactly the sum above it. */
export function erUmerketSumrad(siste: Radverdier, rader: readonly LestArkrad[], ordning: Ordning): boolean {
  const bareBeloep = Object.keys(siste).every((felt) => erBeloep(ordning, felt));
  if (rader.length < 2 || !bareBeloep) return false;
  return avstem({ verdier: siste, radnummer: 0 }, rader, ordning).stemmer;
}

/** The proof line: the file's own total against the sum of the rows. */
export function avstem(sumrad: LestArkrad, rader: readonly LestArkrad[], ordning: Ordning): Sumrad {
  const summer = summerteFelter(ordning).flatMap((felt): Sum[] => {
    const iFilen = sumrad.verdier[felt.noekkel]?.trim();
    if (!iFilen) return [];
    const fil = lesBeloep(iFilen, 2);
    const lest = summerFelt(felt, rader);
    const stemmer = fil.ok && lest !== undefined && fil.verdi === lest;
    return [
      {
        felt: felt.noekkel,
        iFilen: fil.ok ? vis(fil.verdi) : iFilen,
        ...(lest !== undefined && { lest: vis(lest) }),
        stemmer,
      },
    ];
  });
  return { rad: sumrad.radnummer, summer, stemmer: summer.length > 0 && summer.every((sum) => sum.stemmer) };
}

const vis = (oere: Oere): string => formaterOere(oere, 2);

function summerFelt(felt: Beloepsfelt, rader: readonly LestArkrad[]): Oere | undefined {
  let sum: Oere | undefined = NULL_OERE;
  for (const { verdier } of rader) {
    const raa = verdier[felt.noekkel];
    if (!raa?.trim()) continue;
    const lest = lesBeloep(raa, 2);
    sum = lest.ok && sum !== undefined ? leggSammen(sum, lest.verdi) : undefined;
    if (sum === undefined) return undefined;
  }
  return sum;
}
