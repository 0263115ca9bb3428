import type { Lesning } from './lesning';
import type { Plassertrad } from './typer';

/** A row and what was read from it. An edit replaces it by a new one. */
export interface Rad extends Plassertrad {
  lesning: Lesning | undefined;
  /** Which reading of the rules it was read by; 0 is unread. */
  lestMed: number;
  /** The round that put it in; 0 is none. */
  runde: number;
}

export const ulest = ({ radId, posisjon, verdier }: Plassertrad, runde = 0): Rad => ({
  radId,
  posisjon,
  verdier,
  lesning: undefined,
  lestMed: 0,
  runde,
});

/** A row that is being written in: read when all that is to be written in it is there. */
export interface Aapen {
  rad: Rad;
  verdier: Record<string, string>;
}

/** Changes that are being carried out: the order of the rows is made when all of them are. */
export interface Runde {
  readonly nr: number;
  readonly aapne: Map<string, Aapen>;
  readonly ut: Set<string>;
  readonly inn: Rad[];
  /** Some of those that were put in have been taken out again. */
  angret: boolean;
  iRekke: boolean;
  /** The newest one; `iRekke`: each of them came after the one before it, as those of a file do. */
  siste: Rad | undefined;
}

export const nyRunde = (nr: number): Runde => ({
  nr,
  aapne: new Map(),
  ut: new Set(),
  inn: [],
  angret: false,
  iRekke: true,
  siste: undefined,
});
