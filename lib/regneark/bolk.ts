import type { Lestrad } from './oppsett/typer';
import { Radform } from './radform';

/** So many rows that a page makes them well within a frame. */
export const RADER_I_BOLKEN = 1000;

/**
 * Some of the rows that have been read, column by column: so they go between threads, and a thread that does not need
 * the rows themselves never makes them.
 */
export interface Bolk {
  antall: number;
  /** The texts of each field of the ordning, in its order; '' where a row has none. */
  kolonner: readonly (readonly string[])[];
  radnumre: ArrayLike<number>;
  /** Only of a file that has the table's own row keys; '' for a row without one. */
  radIder?: readonly string[];
}

/** A bolk that is being filled. */
export class Bolkbygger implements Bolk {
  antall = 0;
  readonly kolonner: string[][];
  readonly radnumre: number[] = [];
  readonly radIder?: string[];

  constructor(antallFelter: number, harRadIder: boolean) {
    this.kolonner = Array.from({ length: antallFelter }, () => []);
    if (harRadIder) this.radIder = [];
  }

  leggTil(tekster: readonly string[], radnummer: number, radId: string): void {
    for (let k = 0; k < tekster.length; k += 1) this.kolonner[k]?.push(tekster[k] ?? '');
    this.radnumre.push(radnummer);
    this.radIder?.push(radId);
    this.antall += 1;
  }
}

/** The rows of a bolk whose columns are these fields. */
export function tilRader(
  { antall, kolonner, radnumre, radIder }: Bolk,
  felter: readonly string[],
): Lestrad[] {
  const form = new Radform(felter);
  const rader: Lestrad[] = [];
  for (let i = 0; i < antall; i += 1) {
    const verdier = form.lag(kolonner, i);
    const radnummer = radnumre[i] ?? 0;
    const radId = radIder?.[i];
    rader.push(radId ? { verdier, radnummer, radId } : { verdier, radnummer });
  }
  return rader;
}
