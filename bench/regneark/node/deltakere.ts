import { createReadStream, readFileSync } from 'node:fs';

/** Reads a file and gives how many rows there were below the heading. Libraries are loaded before the clock starts. */
export type Lesing = () => Promise<number>;

/** Ours goes the whole way, to judged rows in the table's store; the others parse, and `gulv` only unpacks. */
export const LESERE: Readonly<Record<string, (sti: string) => Promise<Lesing>>> = {
  oppgaveportalen: async (sti) => (await import('./oppgaveportalen')).tilTabell(sti),
  'read-excel-file': async (sti) => {
    const { readSheet } = await import('read-excel-file/node');
    return async () => (await readSheet(readFileSync(sti))).length - 1;
  },
  'exceljs stream': async (sti) => {
    const { default: ExcelJS } = await import('exceljs');
    return async () => {
      let rader = -1;
      const valg = { sharedStrings: 'cache', worksheets: 'emit', styles: 'cache' } as const;
      for await (const ark of new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(sti), valg)) {
        for await (const rad of ark) if (rad.hasValues) rader += 1;
      }
      return rader;
    };
  },
  hucre: async (sti) => {
    const { readXlsx } = await import('hucre/xlsx');
    const { parseCsv } = await import('hucre/csv');
    return sti.endsWith('csv')
      ? async () => parseCsv(readFileSync(sti, 'utf8'), { delimiter: ';' }).length - 1
      : async () => ((await readXlsx(readFileSync(sti))).sheets[0]?.rows.length ?? 0) - 1;
  },
  '@e965/xlsx': async (sti) => {
    const { read, utils } = await import('@e965/xlsx');
    return async () => {
      const bok = read(readFileSync(sti), { dense: true });
      const ark = bok.Sheets[bok.SheetNames[0] ?? ''];
      return ark ? utils.sheet_to_json(ark, { header: 1 }).length - 1 : 0;
    };
  },
  papaparse: async (sti) => {
    const { default: papa } = await import('papaparse');
    return async () => papa.parse(readFileSync(sti, 'utf8')).data.length - 1;
  },
  udsv: async (sti) => {
    const { inferSchema, initParser } = await import('udsv');
    return async () => {
      const tekst = readFileSync(sti, 'utf8');
      return initParser(inferSchema(tekst)).stringArrs(tekst).length;
    };
  },
  gulv: async (sti) => (await import('./gulv')).pakkUt(sti),
};
