import type { Resultat } from '@/lib/felles/resultat';
import { lesCsv } from './csv/lesCsv';
import { type Lesefeil, medLesestopp, stopp } from './feil';
import { kjennFormat } from './format';
import { GRENSER } from './grenser';
import type { Arbeidsbok, Lesevalg } from './typer';
import { lesXlsx } from './xlsx/lesXlsx';
import { Zip } from './zip/zip';

/** Reads a spreadsheet as it stands: every visible sheet, every cell, nothing understood and nothing repaired. */
export const lesRegneark = (
  bytes: Uint8Array,
  filnavn: string,
  valg: Lesevalg = {},
): Promise<Resultat<Arbeidsbok, Lesefeil>> => medLesestopp(() => les(bytes, filnavn, valg));

async function les(bytes: Uint8Array, filnavn: string, valg: Lesevalg): Promise<Arbeidsbok> {
  if (bytes.length > GRENSER.filstoerrelse)
    stopp('for_stor_fil', { maks: GRENSER.filstoerrelse / 1024 / 1024 });
  const format = kjennFormat(bytes);
  if ('feil' in format) return stopp(format.feil);
  if (format.format === 'tekst') return lesCsv(bytes, filnavn, valg);
  const zip = new Zip(bytes);
  await avvisAndre(zip);
  return lesXlsx(zip, valg);
}

/** Other programs keep their documents in zip files too. */
async function avvisAndre(zip: Zip): Promise<void> {
  if (zip.har('xl/workbook.bin')) stopp('xlsb');
  if (zip.har('mimetype')) {
    let type = '';
    for await (const bit of zip.les('mimetype')) type += new TextDecoder().decode(bit);
    stopp(type.includes('spreadsheet') ? 'ods' : 'annet_dokument');
  }
  if (zip.harMappe('index/')) stopp('numbers');
  if (zip.harMappe('word/') || zip.harMappe('ppt/')) stopp('annet_dokument');
  if (!zip.har('[Content_Types].xml') && !zip.har('xl/workbook.xml')) stopp('ukjent_format');
}
