import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import { setImmediate as pust } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import type { Felt } from '@/lib/ordning/typer';
import { lagDataark, lagMerker } from './dataark';
import { medExcelkoder, tilArkcelle } from './celler';
import { lagLister } from './lister';
import type { Utrad, Utvalg } from './typer';

/** Rows that are written between two pauses, in which others are served and what is written is packed. */
const RADER_I_BITEN = 200;

/**
 * Rows as a workbook that is built as the template is, with the row's own key in the last column. Written row by row
 * as the rows come, so that 100 000 of them never stand in memory; ends `ut`. Runs on the server.
 */
export async function skrivXlsx(
  ut: PassThrough,
  sider: AsyncIterable<readonly Utrad[]>,
  { ordning, inntektsaar, medAarsak, registre, spraak = 'nb' }: Utvalg,
): Promise<void> {
  const dag = new Date(Date.UTC(inntektsaar, 0, 1));
  const bok = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: ut,
    useStyles: true,
    // What repeats is packed well enough; to keep every text until the end would take the memory that is saved.
    useSharedStrings: false,
  });
  Object.assign(bok, {
    creator: 'Oppgaveportalen',
    lastModifiedBy: 'Oppgaveportalen',
    created: dag,
    modified: dag,
  });
  const lister = lagLister(ordning, inntektsaar, registre);
  // First, since what comes later waits in memory until this sheet is done.
  const ark = lagDataark(bok, { ordning, spraak, lister, medAarsak, medRadnoekkel: true });
  ark.getRow(1).commit();
  for await (const rader of sider) {
    for (let i = 0; i < rader.length; i += RADER_I_BITEN) {
      for (const rad of rader.slice(i, i + RADER_I_BITEN)) skrivRad(ark, rad, ordning.felter, medAarsak);
      await slippTil(ut);
    }
  }
  ark.commit();
  lister.skriv(bok);
  lagMerker(bok, ordning, inntektsaar);
  await bok.commit();
}

function skrivRad(
  ark: Worksheet,
  { radId, verdier, aarsak }: Utrad,
  felter: readonly Felt[],
  medAarsak: boolean,
): void {
  const celler = felter.map((felt) => {
    const raa = verdier[felt.noekkel];
    return raa ? tilUtcelle(tilArkcelle(raa, felt)) : undefined;
  });
  ark.addRow([...(medAarsak ? [aarsak] : []), ...celler, radId]).commit();
}

/** Blanks at the ends are kept only by the kind of cell that exceljs uses for rich text. */
function tilUtcelle(verdi: string | number): ExcelJS.CellValue {
  if (typeof verdi === 'number') return verdi;
  const tekst = medExcelkoder(verdi);
  return /^\s|\s$/.test(tekst) ? { richText: [{ text: tekst }] } : tekst;
}

/** Waits for others, and for a reader who is slower than we write. */
async function slippTil(ut: PassThrough): Promise<void> {
  await pust();
  while (ut.writableNeedDrain && !ut.destroyed) await Promise.race([once(ut, 'drain'), once(ut, 'close')]);
  if (ut.destroyed) throw new Error('the reader has left');
}
