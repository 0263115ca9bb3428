import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { gjelderAnnetAar, nevnerAnnetAar } from './aar';
import { type Importert, importerRegneark } from './importer';
import { csv, funnAv, importer } from './proeve/importer';

it.each(['Kundeutbytte 2024', 'utbytte_2024.csv', '2024', 'Medlemmer 2023–2024'])(
  '%s is another year',
  (navn) => expect(nevnerAnnetAar(navn, 2025)).toBe(true),
);

it.each([
  'Kundeutbytte',
  'Kundeutbytte 2025',
  'Utbytte 2024 og 2025',
  'Utskrift 12.01.2026',
  'eksport_2026-01-12.csv',
  'eksport_20260112.csv',
  'Ordre 120240',
])('%s is not', (navn) => expect(nevnerAnnetAar(navn, 2025)).toBe(false));

it('a heading may say its year by a date', () => {
  expect(gjelderAnnetAar('Utbytte per 31.12.2024', 2025)).toBe(true);
  expect(gjelderAnnetAar('Utbytte per 31.12.2024', undefined)).toBe(false);
});

describe('a file', () => {
  const tabell = 'Fnr;Navn;Beløp\n02825010109;Ola;1\n';

  it('whose title is of another year is told of', async () => {
    const lest = await importer(csv(`Kundeutbytte 2024;;\n${tabell}`), kundeutbytte);
    expect(lest.fakta.funn).toMatchObject([
      { kode: 'nevner_annet_aar', param: { eksempel: 'Kundeutbytte 2024', valgt: '2025' } },
    ]);
  });

  it('that somewhere names the income year is not', async () => {
    const lest = await importer(csv(`Kundeutbytte 2025, vedtatt i 2026;;\n${tabell}`), kundeutbytte);
    expect(funnAv(lest)).toEqual({});
  });

  it('with a sheet for each year proposes that of the income year, and asks', async () => {
    const bok = new ExcelJS.Workbook();
    for (const aar of [2023, 2024, 2025]) {
      const ark = bok.addWorksheet(`Utbytte ${aar}`);
      ark.addRow(['Fnr', 'Navn', 'Beløp']);
      ark.addRow(['02825010109', 'Ola', aar]);
    }
    const bytes = new Uint8Array(await bok.xlsx.writeBuffer());
    const les = async (inntektsaar: number): Promise<Importert> => {
      const svar = await importerRegneark(bytes, 'a.xlsx', kundeutbytte, { inntektsaar });
      if (!svar.ok) throw new Error(svar.feil.kode);
      return svar.verdi;
    };
    const { fakta } = await les(2025);
    expect(fakta.ark).toMatchObject({ verdi: 'Utbytte 2025', kilde: 'gjettet' });
    expect(fakta.spoersmaal).toEqual([{ om: 'ark' }]);
    expect(fakta.funn).toMatchObject([{ kode: 'flere_ark', param: { ark: 'Utbytte 2023, Utbytte 2024' } }]);
    const annet = (await les(2026)).fakta;
    expect(annet.spoersmaal).toEqual([{ om: 'ark' }]);
    expect(annet.funn.map(({ kode }) => kode)).toContain('nevner_annet_aar');
  });
});
