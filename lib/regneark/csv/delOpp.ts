import Papa from 'papaparse';
import type { Skilletegn } from '../typer';

/** The first rows of a text. The separator is always given: papaparse's own guess fails at decimal commas. */
export const delOppFoerste = (tekst: string, skilletegn: Skilletegn, antall: number): string[][] =>
  Papa.parse<string[]>(tekst, { delimiter: skilletegn, newline: '\n', preview: antall }).data;

/** Characters that are cut into cells at a time. Whatever a hostile text becomes, it becomes it of so many only. */
const BIT = 1 << 21;

export interface Mottaker {
  rader: (rader: string[][]) => void;
  /** Row (from 0) with a quote that is opened and never closed, or closed in the middle of a cell. */
  anfoerselsfeil: (rad: number) => never;
}

/** One row this long is a quote that was never closed: waiting for its end would read it all again for each bit. */
const MAKS_BITER_UTEN_RAD = 2;

/** Cuts a whole text into cells, some thousands of rows at a time; what the receiver throws ends it. */
export function delOpp(tekst: string, skilletegn: Skilletegn, mottaker: Mottaker): void {
  let lest = 0;
  let utenRad = 0;
  const valg = {
    delimiter: skilletegn,
    newline: '\n' as const,
    chunkSize: BIT,
    chunk: ({ data, errors }: Papa.ParseResult<string[]>) => {
      const feil = errors.find((e) => e.type === 'Quotes');
      if (feil) mottaker.anfoerselsfeil(lest + (feil.row ?? 0));
      utenRad = data.length === 0 ? utenRad + 1 : 0;
      if (utenRad > MAKS_BITER_UTEN_RAD) mottaker.anfoerselsfeil(lest);
      lest += data.length;
      mottaker.rader(data);
    },
  };
  // papaparse takes `chunk` for texts too; its types know that only of files.
  Papa.parse<string[]>(tekst, valg as Papa.ParseConfig<string[]>);
}
