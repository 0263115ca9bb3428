import Papa from 'papaparse';
import type { Skilletegn } from '../typer';

export interface Oppdelt {
  rader: string[][];
  /** Row (from 0) with a quote that is opened and never closed, or closed in the middle of a cell. */
  anfoerselsfeil?: number;
  /** There were more rows than asked for. */
  avkortet: boolean;
}

/** Cuts a text into cells. The separator is always given: papaparse's own guess fails at decimal commas. */
export function delOpp(tekst: string, skilletegn: Skilletegn, maksRader = 0): Oppdelt {
  const { data, errors, meta } = Papa.parse<string[]>(tekst, {
    delimiter: skilletegn,
    newline: '\n',
    preview: maksRader,
  });
  const feil = errors.find((e) => e.type === 'Quotes');
  const oppdelt = { rader: data, avkortet: meta.truncated };
  return feil ? { ...oppdelt, anfoerselsfeil: feil.row ?? 0 } : oppdelt;
}
