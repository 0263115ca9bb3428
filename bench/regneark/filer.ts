import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import { ordningMed } from '@/lib/ordninger/register';
import { lagZip, nuller } from '@/lib/regneark/proeve/lagZip';
import { lagRader } from '../felles/rader';

export type Format = 'xlsx' | 'csv';

/** A file of the benchmark: overskuddsstrøm's columns, and one that belongs to no field, as files from a system have. */
export interface Fil {
  sti: string;
  format: Format;
  rader: number;
}

const EKSTRA = 'Intern merknad';
const ORDNING = 'overskuddsstroem';

export const benkordning = (): Ordning => {
  const ordning = ordningMed(ORDNING);
  if (!ordning) throw new Error(`no ordning ${ORDNING}`);
  return ordning;
};

/** Fields that the rows have; the cadastral ones are empty in all of them, and stand in no file. */
const kolonnerAv = (ordning: Ordning, rad: Radverdier) =>
  ordning.felter.filter((felt) => rad[felt.noekkel] !== undefined);

/** The same rows as csv and as the xlsx that a spreadsheet program would write: shared strings, amounts as numbers. */
export async function lagFiler(mappe: string, rader: number): Promise<Fil[]> {
  const ordning = benkordning();
  const data = lagRader(ORDNING, rader);
  const kolonner = kolonnerAv(ordning, data[0] ?? {});
  const overskrifter = [...kolonner.map((felt) => felt.ledetekst.nb), EKSTRA];
  const tekster = data.map((rad, i) => [...kolonner.map((felt) => rad[felt.noekkel] ?? ''), `ref ${i}`]);

  const csv = join(mappe, `${rader}.csv`);
  writeFileSync(csv, [overskrifter, ...tekster].map((linje) => linje.join(';')).join('\r\n'));

  const xlsx = join(mappe, `${rader}.xlsx`);
  const bok = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: xlsx, useSharedStrings: true });
  const ark = bok.addWorksheet('Ark1');
  ark.addRow(overskrifter).commit();
  const erBeloep = kolonner.map((felt) => felt.type === 'beloep');
  for (const linje of tekster) {
    ark.addRow(linje.map((tekst, k) => (erBeloep[k] ? tilTall(tekst) : tekst))).commit();
  }
  ark.commit();
  await bok.commit();
  return [
    { sti: csv, format: 'csv', rader },
    { sti: xlsx, format: 'xlsx', rader },
  ];
}

const tilTall = (tekst: string): number | string => {
  const tall = Number(tekst.replace(',', '.'));
  return Number.isNaN(tall) ? tekst : tall;
};

/** A small file that grows to so many megabytes of a sheet when it is unpacked. */
export function lagBombe(mappe: string, mb: number): string {
  const sti = join(mappe, 'bombe.xlsx');
  const bok =
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const relasjon = (id: string, type: string, maal: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${maal}"/></Relationships>`;
  writeFileSync(
    sti,
    lagZip([
      { navn: '[Content_Types].xml', innhold: '<Types/>' },
      { navn: '_rels/.rels', innhold: relasjon('rId1', 'officeDocument', 'xl/workbook.xml') },
      { navn: 'xl/workbook.xml', innhold: bok },
      { navn: 'xl/_rels/workbook.xml.rels', innhold: relasjon('rId1', 'worksheet', 'worksheets/sheet1.xml') },
      nuller('xl/worksheets/sheet1.xml', mb),
    ]),
  );
  return sti;
}
