import type { Lestrad } from './oppsett/typer';
import { Radform } from './radform';

/** So many rows that a page makes them well within a frame. */
export const RADER_I_BUNKEN = 1000;

/**
 * Some of the rows that have been read, column by column: so they go between threads, and a thread that does not need
 * the rows themselves never makes them.
 */
export interface Bunke {
  antall: number;
  /** The texts of each field of the ordning, in its order; '' where a row has none. */
  kolonner: readonly (readonly string[])[];
  radnumre: ArrayLike<number>;
  /** Only of a file that has the table's own row keys; '' for a row without one. */
  radIder?: readonly string[];
}

/** The rows of a bunke whose columns are these fields. */
export function tilRader(
  { antall, kolonner, radnumre, radIder }: Bunke,
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
