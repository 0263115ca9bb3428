import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import type { Funn } from '../funn';
import type { Sumrad } from '../sumrad';
import type { Filformat, Skilletegn, Tegnsett } from '../typer';

export type Desimaltegn = ',' | '.';
/** Order of day, month and year in dates that are text. */
export type Datoform = 'dmy' | 'mdy' | 'ymd';

/**
 * What one column of the file is read into. Several fields: the cell is split (`Storgata 12B, 0155 Oslo`, `12/3`). A part
 * of one: it is put together with other columns (`Fornavn`, `Etternavn`).
 */
export type Kolonnevalg =
  | { slag: 'felt'; felt: string }
  | { slag: 'deling'; deling: string }
  | { slag: 'ledd'; ledd: string }
  | { slag: 'ingen' };

/**
 * What a person may decide about the reading. All of it is optional: whatever is not given is found out from the file,
 * and whatever is given is obeyed. Rows are numbered as in the margin of the spreadsheet, columns from 0.
 */
export interface Leseoppsett {
  tegnsett?: Tegnsett;
  skilletegn?: Skilletegn;
  ark?: string;
  /** Last row of the heading, which `overskriftsrader` rows make up; 0 when the file has no heading. */
  overskriftsrad?: number;
  overskriftsrader?: number;
  /** The total row; 0 when there is none and every row is an oppgave. */
  sumrad?: number;
  desimaltegn?: Desimaltegn;
  datoform?: Datoform;
  kolonner?: Readonly<Record<number, Kolonnevalg>>;
}

/** Whose word a choice is: `gjettet` was found out, but may well be wrong, and is asked about. */
export type Kilde = 'funnet' | 'gjettet' | 'husket' | 'valgt';

/** One changeable word of "Slik leste vi filen". */
export interface Lest<V extends string | number> {
  verdi: V;
  kilde: Kilde;
  /** All that it may be changed to, the present one among them, in the order to show them. */
  muligheter: readonly V[];
  /** A short text out of the file that shows the choice at work: `1 234,50 → 1234,50`, `Ærlig Østby`. */
  eksempel?: string;
}

/** What a column was taken for, and why. */
export interface Lestkolonne {
  indeks: number;
  /** As in the file, several heading rows joined by a space; '' for a column without one. */
  overskrift: string;
  valg: Kolonnevalg;
  kilde: Kilde;
  /** What gave it away; `forbehold`: the heading did, but it says another unit, or another year. */
  grunn: 'overskrift' | 'innhold' | 'husket' | 'valgt' | 'forbehold' | 'ukjent';
  /** 0–1: how sure. Below 0.75 a person is asked. */
  sikkerhet: number;
  /** The first few different contents. */
  eksempler: readonly string[];
  /** How this column may be split, besides being any field: keys of `Deling`. */
  delinger: readonly string[];
}

/** How the file differs from the one that was remembered for this organisation and ordning. */
export interface Endretfil {
  nye: readonly string[];
  borte: readonly string[];
}

/** What is remembered of a mapping: headings and choices, never a cell's content. */
export interface HusketOppsett {
  /** Headings as they stand; they are compared as `normaliser` gives them. */
  kolonner: readonly { overskrift: string; valg: Kolonnevalg }[];
  desimaltegn?: Desimaltegn;
  datoform?: Datoform;
}

/** "Slik leste vi filen": every choice that was made, so that a person can see whether it was right, and change it. */
export interface Lesefakta {
  filnavn: string;
  format: Filformat;
  /** Absent for xlsx. */
  tegnsett?: Lest<Tegnsett>;
  skilletegn?: Lest<Skilletegn>;
  ark: Lest<string>;
  overskriftsrad: Lest<number>;
  overskriftsrader: number;
  sumradvalg: Lest<number>;
  /** Absent where nothing in the file depends on it. */
  desimaltegn?: Lest<Desimaltegn>;
  datoform?: Lest<Datoform>;
  kolonner: readonly Lestkolonne[];
  /** Fields that no column is read into. */
  manglende: readonly string[];
  antallRader: number;
  sumrad?: Sumrad;
  funn: readonly Funn[];
  endretFil?: Endretfil;
  /** Name of the other ordning that the headings are those of. */
  ligner?: Ordning['navn'];
  /** What a person must answer before any row lands: names of the choices above, or the index of a column. */
  spoersmaal: readonly Spoersmaal[];
}

export type Spoersmaal =
  | { om: 'ark' | 'overskriftsrad' | 'sumrad' | 'desimaltegn' | 'datoform' | 'tegnsett' | 'skilletegn' }
  | { om: 'kolonne'; indeks: number };

/** A row as it was read. */
export interface Lestrad {
  verdier: Radverdier;
  /** Row of the file. */
  radnummer: number;
  /** The table's own row, in a file that we have exported: the column `Radnøkkel`. */
  radId?: string;
}
