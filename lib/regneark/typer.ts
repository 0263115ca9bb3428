import type { Ordning } from '@/lib/ordning/typer';

/** What the file says that a cell is. Numbers and dates where text belongs are how Excel's damage is found. */
export type Celletype =
  | 'tekst'
  /** The exact digits of the file, with a full stop as decimal sign. */
  | 'tall'
  /** A number shown with leading zeros by its format; the text is as shown. */
  | 'nullfylt'
  /** A number whose format says that it is no kroner: `1000.5 €`, `25 %`. */
  | 'annenEnhet'
  /** `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm:ss` when the cell has a time of day. */
  | 'dato'
  | 'boolsk'
  /** `#N/A` and its kin. */
  | 'feil'
  /** A formula that was stored without its result. */
  | 'uberegnet';

const TYPER: readonly Celletype[] = [
  'tekst',
  'tall',
  'nullfylt',
  'dato',
  'boolsk',
  'feil',
  'uberegnet',
  'annenEnhet',
];

/** One row with something in it. Empty cells are ''. */
export interface Arkrad {
  /** As in the margin of the spreadsheet, from 1. */
  nummer: number;
  celler: string[];
  /** One digit per cell (index in TYPER), shared between like rows; absent when all are text. */
  typer?: string;
}

export interface Ark {
  navn: string;
  rader: Arkrad[];
  /** Rows with content that a filter or a person has hidden; they are read all the same, and told of. */
  skjulteRader: number;
  /** Columns with content that a person has hidden; read and told of too. */
  skjulteKolonner: number;
}

const KODER = Object.fromEntries(TYPER.map((type, i) => [type, i])) as Readonly<Record<Celletype, number>>;

/** Index in TYPER. */
export const typekode = (type: Celletype): number => KODER[type];

export const celletype = (rad: Arkrad, kolonne: number): Celletype =>
  TYPER[(rad.typer?.charCodeAt(kolonne) ?? 48) - 48] ?? 'tekst';

const UBEREGNET = String(typekode('uberegnet'));

/** Whether a formula of the row was stored without its result. */
export const harUberegnet = (rad: Arkrad): boolean => rad.typer?.includes(UBEREGNET) ?? false;

/** `macintosh` and `ibm850` are what old Macs and DOS wrote. */
export type Tegnsett = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'macintosh' | 'ibm850';
export type Skilletegn = ';' | ',' | '\t' | '|';
export type Filformat = 'xlsx' | 'csv';

export interface Arbeidsbok {
  format: Filformat;
  ark: Ark[];
  /** Text of the cells that our own templates name `oppgaveportalen_…`, without that prefix. */
  merker: ReadonlyMap<string, string>;
  tegnsett?: Tegnsett;
  skilletegn?: Skilletegn;
}

export interface Framdrift {
  steg: 'pakker_ut' | 'leser_rader' | 'finner_kolonner' | 'klargjoer';
  antall?: number;
}

/** What the reader may be told. Whatever is not given is found out from the file. */
export interface Lesevalg {
  /** Helps to choose a csv's separator by its headings. */
  ordning?: Ordning;
  tegnsett?: Tegnsett;
  skilletegn?: Skilletegn;
  framdrift?: (framdrift: Framdrift) => void;
  signal?: AbortSignal;
}
