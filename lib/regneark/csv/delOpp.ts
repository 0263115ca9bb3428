import Papa from 'papaparse';
import type { Skilletegn } from '../typer';

export interface Oppdelt {
  rader: string[][];
  /** Row (from 0) with a quote that is opened and never closed, or closed in the middle of a cell. */
  anfoerselsfeil?: number;
}

/** Cuts a text into cells. The separator is always given: papaparse's own guess fails at decimal commas. */
export function delOpp(tekst: string, skilletegn: Skilletegn, maksRader = 0): Oppdelt {
  const { data, errors } = Papa.parse<string[]>(tekst, {
    delimiter: skilletegn,
    newline: '\n',
    preview: maksRader,
  });
  const feil = errors.find((e) => e.type === 'Quotes');
  return feil ? { rader: data, anfoerselsfeil: feil.row ?? 0 } : { rader: data };
}
