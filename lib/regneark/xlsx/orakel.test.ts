import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { lesRegneark } from '../les';
import { HOVED, lagXlsx } from '../proeve/lagXlsx';
import { celletype } from '../typer';

type Rader = (string | null)[][];

async function vaare(bytes: Uint8Array): Promise<Rader> {
  const svar = await lesRegneark(bytes, 'a.xlsx');
  if (!svar.ok) throw new Error(svar.feil.kode);
  const rader = svar.verdi.ark[0]?.rader ?? [];
  const bredde = Math.max(...rader.map((rad) => rad.celler.length));
  return rader.map((rad) =>
    Array.from({ length: bredde }, (_, i) => {
      const tekst = rad.celler[i] ?? '';
      if (celletype(rad, i) === 'boolsk') return tekst === 'SANN' ? 'true' : 'false';
      return tekst === '' ? null : tekst;
    }),
  );
}

/** The oracle drops no blank row in the middle; ours keeps their numbers instead. */
async function orakelet(bytes: Uint8Array): Promise<Rader> {
  const [ark] = await readXlsxFile(Buffer.from(bytes), { parseNumber: (raa: string) => raa, trim: false });
  const rader = (ark?.data ?? []) as unknown[][];
  return rader
    .map((rad) =>
      rad.map((celle) => {
        if (celle === null || celle === undefined || celle === '') return null;
        return celle instanceof Date ? celle.toISOString().slice(0, 10) : String(celle);
      }),
    )
    .filter((rad) => rad.some((celle) => celle !== null));
}

async function medExceljs(fyll: (ark: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const bok = new ExcelJS.Workbook();
  fyll(bok.addWorksheet('Ark1'));
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

const filer: [string, () => Promise<Uint8Array> | Uint8Array][] = [
  [
    'texts, numbers, dates, truths and blanks',
    () =>
      medExceljs((ark) => {
        ark.addRow(['Navn', 'Beløp', 'Dato', 'Ja']);
        ark.addRow(['Bjørn Åsen', 1000.1, new Date(Date.UTC(2025, 5, 1)), true]);
        ark.addRow([]);
        ark.addRow([' to  mellomrom ', 0.1 + 0.2, null, false]);
        ark.addRow(['707057500051628391', 707057500051628391, new Date(Date.UTC(1999, 11, 31)), null]);
      }),
  ],
  [
    'rich text, formulas, links and merged cells',
    () =>
      medExceljs((ark) => {
        ark.addRow([{ richText: [{ text: 'fet' }, { text: ' og ikke', font: { bold: true } }] }, 2]);
        ark.addRow([
          { formula: 'A1', result: 'svar' },
          { formula: 'B1*2', result: 4 },
        ]);
        ark.addRow([{ text: 'lenke', hyperlink: 'https://example.org' }, 'b']);
        ark.mergeCells('A4:B5');
        ark.getCell('A4').value = 'sammenslått';
      }),
  ],
  [
    'inline strings, prefixed',
    () =>
      lagXlsx({
        ark:
          `<?xml version="1.0"?><x:worksheet xmlns:x="${HOVED}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr">` +
          `<x:is><x:t>å &lt; b</x:t></x:is></x:c><x:c r="C2"><x:v>12.50</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
  ],
  [
    'a thousand rows of random numbers',
    () =>
      medExceljs((ark) => {
        for (let i = 1; i <= 1000; i += 1) ark.addRow([i, Math.sin(i) * 10 ** (i % 15), `rad ${i}`]);
      }),
  ],
];

describe('the reader against read-excel-file', () => {
  it.each(filer)('reads the same: %s', async (_, lag) => {
    const bytes = await lag();
    expect(await vaare(bytes)).toEqual(await orakelet(bytes));
  });
});
