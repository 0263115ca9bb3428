import { formaterOere, leggSammen, lesBeloep, NULL_OERE, type Oere } from '@/lib/felles/beloep';
import { erBlank } from '@/lib/felles/sifre';
import { summerteFelter } from '@/lib/ordning/oppsummering';
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

/** The texts of a field in the rows that a total is the sum of. */
export type Feltkolonne = (felt: string) => Iterable<string>;

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

/** `Sum Nord`, `Totalt utbetalt`: a total of something, or somebody's name. */
const LEDETEKST = /^(sum|total|totalt|delsum|subtotal|samlet|i alt|til sammen)[\s:]+\S/i;

/** The word of a total that such a text begins with. */
export const sumordI = (tekst: string): string | undefined =>
  LEDETEKST.exec(tekst.trim())?.[1]?.toLowerCase();

/**
 * A row that only sums the others: it says so in a word of its own, has an amount, or a formula that was stored without
 * one, and says nothing about whom. `mulig` when its words may as well be a name, and only its amounts can prove it.
 * `tekster` were read from it, in the order of the fields; `arkrad` has its texts also of columns that are read into no
 * field, and `foran` are the rows above, which it may count.
 */
export function sumradslag(
  tekster: readonly string[],
  arkrad: Arkrad,
  foran: number,
  ordning: Ordning,
): 'sikker' | 'mulig' | undefined {
  const foerste = arkrad.celler.find((celle) => !erBlank(celle));
  let harBeloep = harUberegnet(arkrad);
  // Rows about somebody leave here at once; only the few others have their words looked at.
  for (let i = 0; i < tekster.length; i += 1) {
    if (tekster[i] === '') continue;
    if (ordning.felter[i]?.type === 'beloep') harBeloep = true;
    else if (tekster[i] !== foerste && tekster[i] !== String(foran)) return undefined;
  }
  if (!harBeloep || foerste === undefined) return undefined;
  if (erEtikett(foerste, ordning)) return 'sikker';
  return sumordI(foerste) === undefined ? undefined : 'mulig';
}

/** `Antall: 3`, `Antall oppgaver` and `3` beside it, `3 stk`. */
const ANTALL =
  /^(?:(?:antall|tal på|number of)(?: \p{L}+){0,2} ?:? ?(\d+)|(\d+) (?:rader|stk\.?|poster|oppgaver))$/iu;

/** A row that only says how many there are above it, and says it right: no oppgave. A wrong count stays, to be seen. */
export function erAntallsrad(tekster: readonly string[], { celler }: Arkrad, foran: number): boolean {
  // Nearly every row leaves here.
  let fylte = 0;
  for (const tekst of tekster) if (tekst !== '' && (fylte += 1) > 2) return false;
  const tekst = celler.flatMap((celle) => celle.trim() || []).join(' ');
  const [, etter, foerst] = ANTALL.exec(tekst) ?? [];
  return Number(etter ?? foerst) === foran;
}

/** A last row of nothing but amounts is a total without a word when every amount is exactly the sum above it. */
export function erUmerketSumrad(siste: Radverdier, over: Feltkolonne, ordning: Ordning): boolean {
  const beloepsfelter = new Set(summerteFelter(ordning).map((felt) => felt.noekkel));
  const bareBeloep = Object.keys(siste).every((felt) => beloepsfelter.has(felt));
  return bareBeloep && avstem(siste, over, ordning).stemmer;
}

/** The proof line: the file's own total against the sum of the rows. */
export function avstem(
  sumrad: Radverdier,
  over: Feltkolonne,
  ordning: Ordning,
): Pick<Sumrad, 'summer' | 'stemmer'> {
  const summer = summerteFelter(ordning).flatMap(({ noekkel }): Sum[] => {
    const iFilen = sumrad[noekkel]?.trim();
    if (!iFilen) return [];
    const fil = lesBeloep(iFilen, 2);
    const lest = summerTekster(over(noekkel));
    const stemmer = fil.ok && lest !== undefined && fil.verdi === lest;
    return [
      {
        felt: noekkel,
        iFilen: fil.ok ? vis(fil.verdi) : iFilen,
        ...(lest !== undefined && { lest: vis(lest) }),
        stemmer,
      },
    ];
  });
  return { summer, stemmer: summer.length > 0 && summer.every((sum) => sum.stemmer) };
}

const vis = (oere: Oere): string => formaterOere(oere, 2);

function summerTekster(tekster: Iterable<string>): Oere | undefined {
  let sum: Oere | undefined = NULL_OERE;
  for (const raa of tekster) {
    if (!raa.trim()) continue;
    const lest = lesBeloep(raa, 2);
    sum = lest.ok ? leggSammen(sum, lest.verdi) : undefined;
    if (sum === undefined) return undefined;
  }
  return sum;
}
