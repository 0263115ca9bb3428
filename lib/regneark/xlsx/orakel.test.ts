import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { lesRegneark } from '../les';
import { HOVED, lagXlsx } from '../proeve/lagXlsx';
import { type Arkrad, celletype } from '../typer';

/** Each sheet's rows that hold anything, as texts. */
type Bok = Record<string, string[][]>;

const utenTommeTilSlutt = (rad: string[]): string[] => rad.slice(0, rad.findLastIndex((c) => c !== '') + 1);

async function vaare(bytes: Uint8Array): Promise<Bok> {
  const svar = await lesRegneark(bytes, 'a.xlsx');
  if (!svar.ok) throw new Error(svar.feil.kode);
  const celle = (rad: Arkrad, i: number): string => {
    const tekst = rad.celler[i] ?? '';
    return celletype(rad, i) === 'boolsk' ? String(tekst === 'SANN') : tekst;
  };
  return Object.fromEntries(
    svar.verdi.ark.map(({ navn, rader }) => [
      navn,
      rader.map((rad) => utenTommeTilSlutt(rad.celler.map((_, i) => celle(rad, i)))),
    ]),
  );
}

/** The oracle drops no blank row in the middle; ours keeps their numbers instead. */
async function orakelet(bytes: Uint8Array): Promise<Bok> {
  const bok = await readXlsxFile(Buffer.from(bytes), { parseNumber: (raa: string) => raa, trim: false });
  return Object.fromEntries(
    bok.map(({ sheet, data }) => [
      sheet,
      ((data ?? []) as unknown[][])
        .map((rad) => utenTommeTilSlutt(rad.map(tilTekst)))
        .filter((rad) => rad.length > 0),
    ]),
  );
}

function tilTekst(celle: unknown): string {
  if (!(celle instanceof Date)) return String(celle ?? '');
  // Its times are a millisecond short; ours are rounded to whole seconds.
  const iso = new Date(Math.round(celle.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
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

const MAPPE = path.join(import.meta.dirname, '../../../e2e/filer');
const korpus = readdirSync(MAPPE).filter((navn) => /\.xls[xm]$/.test(navn));

const SKJULT = 'hidden sheets hold lists that nobody meant to report: ours leaves them out';
const NULLER = 'ours shows the zeros that the number format shows, as the person saw them';
const STI =
  'the oracle looks for parts under one spelling of their names; ours goes by relations, in any case';

/** Every file of the corpus that the two read differently, how many cells or sheets differ, and why ours is right. */
const FORSKJELLER: Readonly<Record<string, readonly [ulike: number | 'avvist', hvorfor: string]>> = {
  'mal-annet-aar.xlsx': [1, SKJULT],
  'mal-feil-ordning.xlsx': [1, SKJULT],
  'mal-kundeutbytte-en.xlsx': [1, SKJULT],
  'mal-kundeutbytte-nb.xlsx': [1, SKJULT],
  'mal-kundeutbytte-nn.xlsx': [1, SKJULT],
  'mal-overskuddsstroem.xlsx': [1, SKJULT],
  'mal-tom.xlsx': [1, SKJULT],
  'op-skjult-ark.xlsx': [1, SKJULT],
  'op-diagramark.xlsx': [1, 'a sheet that is a chart has no cells; the oracle gives it as an empty one'],
  'op-feilceller.xlsx': [
    2,
    'the oracle gives an error cell as an empty one; ours keeps #N/A and #REF! to tell of them',
  ],
  'sk-finn-rad-feil.xlsx': [1, 'as above: #N/A'],
  'op-nuller-fra-format.xlsx': [3, NULLER],
  'op-postnummer-format.xlsx': [1, NULLER],
  'sk-fnr-format.xlsx': [3, NULLER],
  'sk-poi-eksponent.xlsx': [3, NULLER],
  'sk-valutaformat.xlsx': [3, 'ours keeps the € and the % that the number format shows, to tell of them'],
  'sk-tegn.xlsx': [1, 'the oracle leaves out CDATA, which in XML is text like any other'],
  'sk-skraastrek.xlsx': ['avvist', STI],
  'sk-store-bokstaver.xlsx': ['avvist', STI],
  'sk-workbook2.xlsx': ['avvist', STI],
  'sk-uten-r.xlsx': ['avvist', 'the oracle demands a reference in every cell; the standard does not'],
  'sk-utf16-xml.xlsx': ['avvist', 'the oracle takes all XML for UTF-8'],
};

/** Sheets that only one of them has, and cells that differ on the others. */
function tellUlike(a: Bok, b: Bok): number {
  let ulike = 0;
  for (const navn of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [mine, deres] = [a[navn], b[navn]];
    if (!mine || !deres) ulike += 1;
    else {
      for (let r = 0; r < Math.max(mine.length, deres.length); r += 1) {
        const bredde = Math.max(mine[r]?.length ?? 0, deres[r]?.length ?? 0);
        for (let k = 0; k < bredde; k += 1) if ((mine[r]?.[k] ?? '') !== (deres[r]?.[k] ?? '')) ulike += 1;
      }
    }
  }
  return ulike;
}

describe('the corpus against read-excel-file', () => {
  it('has many workbooks, and no difference is explained that is not there', () => {
    expect(korpus.length).toBeGreaterThanOrEqual(80);
    for (const navn of Object.keys(FORSKJELLER)) expect(korpus).toContain(navn);
  });

  it.each(korpus)('%s', async (navn) => {
    const bytes = new Uint8Array(readFileSync(path.join(MAPPE, navn)));
    const deres = await orakelet(bytes).catch(() => undefined);
    const mine = await vaare(bytes).catch(() => undefined);
    // Both refuse the encrypted ones; the codes are the corpus test's business.
    if (!mine) return expect(deres).toBeUndefined();
    expect(deres ? tellUlike(mine, deres) : 'avvist').toBe(FORSKJELLER[navn]?.[0] ?? 0);
  });
});
