import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Kontekst, Ordning, Radverdier } from '@/lib/ordning/typer';

/** Everybody's size: 20 rows of 40 px, headings beside. */
export const HOEYDE = 860;
export const BREDDE = 1240;
export const RADHOEYDE = 40;

export interface Oppgave {
  ordning: Ordning;
  kontekst: Kontekst;
  kolonner: readonly Kolonne[];
  rader: readonly Radverdier[];
}

/** One table that does the job. */
export interface Deltaker {
  /** Draws the table; the first thing on the clock. */
  vis(rot: HTMLElement): void;
  /** Rows are on screen. */
  erTegnet(): boolean;
  /** Reads and judges every row; resolves when the totals are complete. */
  les(): Promise<void>;
  /** Middle of a cell, to click on. */
  celle(rad: number, kol: number): { x: number; y: number };
  rulle(): HTMLElement;
  /** What is stored. */
  verdi(rad: number, kol: number): string;
  /** What the table can do besides; left out by those that cannot. */
  limer?: boolean;
  angrer?: boolean;
  /** By amount, the smallest first. Resolves when it is done; the frame is waited for after that. */
  sorter?(): void | Promise<void>;
  /** Shows the rows with this text in one of their cells. */
  filtrer?(tekst: string): void | Promise<void>;
  /** How many rows are shown, and the amount of the first of them. Asked of those that sort or filter. */
  vist?(): { antall: number; foerste: string };
}

/** What a key took. */
export interface Tegnet {
  /** From the key to the end of the frame that shows what it did. */
  ms: number;
  /** The same without the wait for a frame to begin, when the page had nothing left to do. */
  arbeid: number;
}

/** What a page offers to the driver. All times in milliseconds. */
export interface Benk {
  forbered(ordning: string, antall: number): void;
  vis(): Promise<number>;
  les(): Promise<number>;
  /** Brings a cell into view, and tells where. */
  celle(rad: number, kol?: number): Promise<{ x: number; y: number }>;
  verdi(rad: number, kol?: number): string;
  /** The key that was pressed last. */
  tast(): Promise<Tegnet>;
  /** Says that the next key changes the totals; `sum` then waits for it. */
  ventSum(): void;
  sum(): Promise<Tegnet>;
  rull(): Promise<number>;
  kan(): { limer: boolean; angrer: boolean; sorterer: boolean; filtrerer: boolean };
  limInn(antall: number): Promise<number>;
  sorter(): Promise<number>;
  filtrer(): Promise<number>;
  sumtekst(): string;
}

declare global {
  interface Window {
    benk: Benk;
  }
}
