import { lesBeloep } from '@/lib/felles/beloep';
import type { Felt } from '@/lib/ordning/typer';
import { medVern } from '../formelvern';

/** Spreadsheets keep 15 digits of a number. */
const MAKS_OERE = 1e15;

/**
 * A cell as it is written in a workbook. Amounts and whole numbers are numbers when they can be read and nothing of
 * them is lost by it; all else is text, guarded against being taken for a formula.
 */
export function tilArkcelle(raa: string, felt: Felt): string | number {
  if (felt.type === 'beloep') {
    const lest = lesBeloep(raa, felt.desimaler);
    if (lest.ok && Math.abs(lest.verdi) < MAKS_OERE) return lest.verdi / 100;
  }
  if (felt.type === 'heltall' && /^(0|[1-9]\d{0,8})$/.test(raa)) return Number(raa);
  return medVern(raa);
}

/** What XML cannot hold, or Excel would read as such a code. A NUL is no text at all. */
const UTEN_PLASS = /[\u0001-\u0008\u000b-\u001f\u007f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Characters that XML has no place for, written as Excel writes them (`_x000D_`), which is how they are read again. */
export const medExcelkoder = (tekst: string): string =>
  tekst
    .replaceAll('\0', '')
    .replace(UTEN_PLASS, (tegn) => `_x${tegn.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
