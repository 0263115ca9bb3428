import type { Oere } from '@/lib/felles/beloep';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import type { Avvik, Kontekst, Ordning, Radverdier } from '@/lib/ordning/typer';
import type { Skriving } from './skriving';

/** A row as it is loaded: its place is a key between two others (fractional indexing), compared in byte order. */
export interface Plassertrad {
  radId: string;
  posisjon: string;
  verdier: Radverdier;
}

/** What a person does to the table. Each is one step in undo. */
export type Handling =
  | { type: 'sett'; celler: readonly { radId: string; felt: string; til: string }[] }
  /** Writes a block of text with its corner at a cell, and appends the rows that are missing. */
  | {
      type: 'limInn';
      radId: string;
      felt: string;
      tekst: readonly (readonly string[])[];
      /** The rows that are written in, from the corner on, when they are shown in another order than they are stored. */
      rader?: readonly string[];
    }
  | { type: 'slettRader'; radIder: readonly string[] }
  /** At the end, or beside a row. `rader` gives the values of the new rows; without it one empty row is added. */
  | { type: 'leggTil'; etter?: string; foer?: string; rader?: readonly Radverdier[] }
  /** These rows in place of all there are. */
  | { type: 'erstatt'; rader: readonly Radverdier[] }
  /** Cells of rows that are there, and new rows after them: what a file changes in a table. */
  | {
      type: 'oppdater';
      celler: readonly { radId: string; felt: string; til: string }[];
      rader: readonly Radverdier[];
    }
  /** Copies the first row's cells to the others. */
  | { type: 'fyllNed'; radIder: readonly string[]; felter: readonly string[] }
  | { type: 'toem'; radIder: readonly string[]; felter: readonly string[] };

/** The smallest change there is: everything a person does, undo, redo and what others did come down to these. */
export type Endring =
  | { type: 'celle'; radId: string; felt: string; fra: string; til: string }
  | { type: 'inn'; rad: Plassertrad }
  | { type: 'ut'; rad: Plassertrad };

/** What others have done, as the server tells it. Makes no operations and cannot be undone. */
export type Fremmedendring =
  | { type: 'celle'; radId: string; felt: string; til: string }
  | { type: 'ny'; radId: string; posisjon: string; verdier: Radverdier }
  | { type: 'slett'; radId: string };

/** A cell that is different in two versions of a row. */
export interface Celleforskjell {
  felt: string;
  fra: string;
  til: string;
}

/** `hentes`: the rows of the draft are not all here yet. `settes_inn`: rows of a spreadsheet are on their way in. */
export type Avvisningsgrunn = 'for_lang' | 'for_mange_rader' | 'hentes' | 'settes_inn';

export type Utfall =
  /** `sted` is the first cell that was changed, `nye` the rows that were added; `utelatt` values had no column. */
  | { type: 'utfoert'; sted: Cellested | undefined; nye: readonly string[]; utelatt: number }
  | { type: 'uendret' }
  | { type: 'avvist'; grunn: Avvisningsgrunn };

export interface Cellested {
  radId: string;
  felt?: string;
}

/** A row as it is shown: immutable, and the same object until something about it changes. */
export interface Radvisning {
  radId: string;
  verdier: Radverdier;
  avvik: readonly Avvik[];
}

/** One kind of avvik: the same rule broken in the same field, in `antall` rows. */
export interface Gruppe {
  kode: Avvik['kode'];
  felt?: string;
  alvor: Avvik['alvor'];
  param?: Avvik['param'];
  antall: number;
  foersteRadId: string | undefined;
}

export interface Snapshot {
  /** Rows that are not wholly empty. */
  antall: number;
  /** In the order of `summerteFelter`; undefined when the sum is too large to be exact. */
  summer: readonly (Oere | undefined)[];
  antallFeil: number;
  antallVarsler: number;
  grupper: readonly Gruppe[];
  /** False while a big draft is still being read: totals and errors are then not yet complete. */
  ferdigLest: boolean;
  /** While the rows are still being fetched: how many are here, and how many are expected. */
  hentes: { antall: number; ventet: number } | undefined;
  kanAngre: boolean;
  kanGjenta: boolean;
  /** Something is not yet known to be stored. */
  ventende: boolean;
}

export interface Radlagervalg {
  ordning: Ordning;
  kontekst: Kontekst;
  rader: readonly Plassertrad[];
  /**
   * More rows are to come, so many in all: the first are shown, and nothing may be changed before `ferdigHentet`. A row
   * that was added at an end which is not the end would stand in the middle.
   */
  ventet?: number | undefined;
  /** Up to this many rows are read while the store is made, larger drafts in slices. */
  synkrontInntil?: number;
  /** Undo or redo has left something alone, because another has changed it since. */
  onHoppetOver?: () => void;
}

export interface Radlager {
  readonly ordning: Ordning;
  readonly kontekst: Kontekst;
  /** Counts what has become of the rows, by anyone: while it is the same, so is the table. */
  readonly antallEndringer: number;
  /** Called after every change to the order, the totals or the queue. */
  abonner(lytter: () => void): () => void;
  hentSnapshot(): Snapshot;
  /** Ids in display order; a new array only when rows come, go or move. */
  hentRekkefoelge(): readonly string[];
  /** Place of a row in the order, or −1. */
  indeks(radId: string): number;
  abonnerRad(radId: string, lytter: () => void): () => void;
  hentRad(radId: string): Radvisning | undefined;
  /** What was written in a row, without reading it: for those who look through all of them. */
  hentVerdier(radId: string): Radverdier | undefined;
  /** Ids of the rows in a group of avvik, as it is now. */
  raderMed(kode: Avvik['kode'], felt: string | undefined): ReadonlySet<string>;
  utfoer(handling: Handling): Utfall;
  /** The same for very many rows: in slices, so that the page answers meanwhile. Nothing else is done until it is. */
  utfoerIBiter(handling: Handling): Promise<Utfall>;
  angre(): Cellested | undefined;
  gjenta(): Cellested | undefined;
  /** Applies what others have done; unsent changes to the same cells are given up. */
  brukFremmede(endringer: readonly Fremmedendring[]): void;
  /**
   * The deletion of this row was refused, since another has changed it. It is put back as it is stored, and how it
   * differs from what was deleted is returned; undefined when it has been brought back here meanwhile.
   */
  slettingAvvist(rad: Plassertrad): readonly Celleforskjell[] | undefined;
  readonly skriving: Skriving;
  /** The next rows of a draft that is being fetched, in table order. */
  fyllPaa(rader: readonly Plassertrad[]): void;
  /** All rows are here. */
  ferdigHentet(): void;
  /** The rules changed (a register was loaded): every row is read again, in slices when they are many. */
  settKontekst(kontekst: Kontekst): void;
  /** Reads what is unread; resolves when the totals are complete. */
  start(): Promise<void>;
  /** Stops reading; the store must not be used after it. */
  stopp(): void;
  readonly harVentende: boolean;
  /** Rows with something that is not known to be stored. */
  readonly antallVentende: number;
  /** Something of our own is not known to be stored: in this cell or, without `felt`, in this row. */
  venter(radId: string, felt?: string): boolean;
  hentVentende(maksByte?: number): readonly Operasjon[];
  bekreft(batch: readonly Operasjon[]): void;
  avvis(batch: readonly Operasjon[]): void;
}
