import { type Oere, tilOere } from '@/lib/felles/beloep';

/**
 * What the files that a table was filled from held, as the browser read them: the server never has the file. Kept for
 * the proof line of the receipt, and for nothing else.
 */
export interface Filsum {
  antall: number;
  /** Field → sum in øre, of the sums that the file had a column for. */
  summer: Readonly<Record<string, Oere>>;
}

/** Whether the rows of the file took the place of all others, or were put after them. */
export type Filmaate = 'erstatt' | 'leggTil';

/** Two files after each other. A sum that only one of them has, or that is too large, is a sum no more. */
export function leggTilFilsum(en: Filsum, annen: Filsum): Filsum {
  const summer = Object.entries(en.summer).flatMap(([felt, sum]): [string, Oere][] => {
    const tillegg = annen.summer[felt];
    const samlet = tillegg === undefined ? undefined : tilOere(BigInt(sum) + BigInt(tillegg));
    return samlet === undefined ? [] : [[felt, samlet]];
  });
  return { antall: en.antall + annen.antall, summer: Object.fromEntries(summer) };
}
