import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { golden, kunder, KUNDEHODE } from './fasit';

const { version } = JSON.parse(readFileSync('node_modules/exceljs/package.json', 'utf8')) as {
  version: string;
};
const laget = `exceljs ${version}`;
const rader = kunder();

async function bok(fyll: (ark: ExcelJS.Worksheet, bok: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const bok = new ExcelJS.Workbook();
  fyll(bok.addWorksheet('Ark1'), bok);
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

const tabell = rader.map((rad) => [rad.oppgaveeier, rad.navn, Number(rad.utbetaltBeloep)] as const);

export async function lagExceljs(): Promise<void> {
  const rik = await bok((ark) => {
    ark.addRow([
      { richText: [{ text: 'Fødselsnummer', font: { bold: true } }, { text: ' / org.nr.' }] },
      'Navn',
      'Utbetalt beløp',
    ]);
    for (const [eier, navn, beloep] of tabell) {
      const [fornavn = '', ...etter] = navn.split(' ');
      ark.addRow([
        eier,
        { richText: [{ text: fornavn }, { text: ` ${etter.join(' ')}`, font: { italic: true } }] },
        beloep,
      ]);
    }
  });
  golden('ex-rik-tekst.xlsx', rik, { laget, hva: 'Rik tekst i overskrift og navn.', rader });

  const formler = await bok((ark) => {
    ark.addRow(KUNDEHODE);
    tabell.forEach(([eier, navn, beloep]) =>
      ark.addRow([
        { formula: `T("${eier}")`, result: eier },
        { text: navn, hyperlink: 'https://example.org' },
        { formula: '1+1', result: beloep },
      ]),
    );
    ark.addRow([
      'Totalt',
      null,
      { formula: 'SUM(C2:C6)', result: tabell.reduce((sum, [, , beloep]) => sum + beloep, 0) },
    ]);
  });
  golden('ex-formler-og-lenker.xlsx', formler, {
    laget,
    hva: 'Formler med svar, lenker og sumrad.',
    rader,
    sumrad: { rad: 7, stemmer: true },
  });

  const excel = await bok((ark) => {
    ark.addTable({
      name: 'Kunder',
      ref: 'A1',
      headerRow: true,
      totalsRow: true,
      columns: [
        { name: KUNDEHODE[0] ?? '', totalsRowLabel: 'Totalt' },
        { name: 'Navn' },
        {
          name: 'Utbetalt beløp',
          totalsRowFunction: 'sum',
          totalsRowResult: tabell.reduce((sum, [, , beloep]) => sum + beloep, 0),
        },
      ] as ExcelJS.TableColumnProperties[],
      rows: tabell.map((rad) => [...rad]),
    });
  });
  golden('ex-tabell.xlsx', excel, {
    laget,
    hva: 'Excel-tabell med summeringsrad.',
    rader,
    sumrad: { rad: 7, stemmer: true },
  });

  const ut = new PassThrough();
  const ferdig = buffer(ut);
  const stroem = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: ut,
    useSharedStrings: false,
    useStyles: true,
  });
  const ark = stroem.addWorksheet('Ark1');
  for (const rad of [KUNDEHODE, ...tabell]) ark.addRow([...rad]).commit();
  await stroem.commit();
  golden('ex-stroem.xlsx', await ferdig, { laget, hva: 'Skrevet fortløpende, rad for rad.', rader });
}
