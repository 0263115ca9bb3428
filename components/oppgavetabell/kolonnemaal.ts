import type { CSSProperties } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Bredder } from './bredder';

/** Room for padding and an icon beside what the declaration says that the text needs. */
const LUFT = 32;

/** The measures of a table. */
export interface Kolonnemaal {
  /** CSS variables of the table: the columns as the tracks of a grid, and how wide they are at least. */
  variabler: CSSProperties;
  /**
   * Of each cell in a column: the same as a part of a flex box. A row is one, since a grid in each row takes the
   * browser twice as long to lay out; and the width is said outright, since a variable in each cell takes it as long.
   */
  celler: readonly CSSProperties[];
}

/** Columns share what is left of the table's width in proportion to their own, but for those that somebody has set. */
export function kolonnemaal(kolonner: readonly Kolonne[], valgte: Bredder): Kolonnemaal {
  const maal = kolonner.map(({ noekkel, bredde }) => {
    const valgt = valgte[noekkel];
    const egen = valgt ?? bredde + LUFT;
    return valgt === undefined
      ? { egen, spor: `minmax(${egen}px, ${egen}fr)`, del: `${egen} 0 ${egen}px` }
      : { egen, spor: `${egen}px`, del: `0 0 ${egen}px` };
  });
  const [foerste, ...andre] = maal;
  const variabler = {
    '--foerste': `${foerste?.egen ?? 0}px`,
    '--foerstespor-bred': foerste?.spor,
    '--kolonner': andre.map(({ spor }) => spor).join(' '),
    '--kolonnesum': `${maal.reduce((sum, { egen }) => sum + egen, 0)}px`,
  } as CSSProperties;
  return { variabler, celler: maal.map(({ del }) => ({ flex: del })) };
}
