import type { Ordning, Rad } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';

/** What is compared: the table as it is now, and the rows as they were read from the file. */
export interface Grunnlag {
  ordning: Ordning;
  inntektsaar: number;
  tabell: readonly Rad[];
  fil: readonly Lestrad[];
  /** Fields that the file has no column for (`Lesefakta.manglende`): an update leaves those cells alone. */
  manglende: readonly string[];
}

/** A cell that the file holds something else for; '' is an empty one. */
export interface Celleendring {
  felt: string;
  fra: string;
  til: string;
}

/** A row of the table that the file changes. Rows are numbered as on screen and as in the file, from 1. */
export interface Endretrad {
  radId: string;
  tabellrad: number;
  radnummer: number;
  celler: readonly Celleendring[];
}

/** Rows of the file, and of the table, that are about the same: which is which cannot be known. */
export interface Flertydig {
  radnumre: readonly number[];
  tabellrader: readonly number[];
}

/** Where a row of the file belongs: at the row with this radId, among the new ones, or nowhere since it is ambiguous. */
export type Plass = { radId: string } | 'ny' | 'flertydig';

/** How a file differs from the table. Wholly empty rows of the table are no rows. */
export interface Sammenligning {
  /** One for each row of the file. */
  plasser: readonly Plass[];
  endret: readonly Endretrad[];
  /** Rows of the file that the table does not have. */
  nye: readonly Lestrad[];
  /** Rows that are the same in both. */
  like: number;
  /** Rows of the table that the file does not have, as numbered on screen. */
  borte: readonly number[];
  flertydige: readonly Flertydig[];
  /** Rows of the file that carried the radId of a row in the table. */
  medRadId: number;
  /** Rows of the table with something in them. */
  antallITabell: number;
}
