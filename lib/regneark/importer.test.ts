import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import type { Ordning } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { type Importert, importerRegneark } from './importer';

const csv = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

async function importer(bytes: Uint8Array, ordning: Ordning = kundeutbytte, aar = 2025): Promise<Importert> {
  const svar = await importerRegneark(bytes, 'fil', ordning, { inntektsaar: aar });
  if (!svar.ok) throw new Error(JSON.stringify(svar.feil));
  return svar.verdi;
}

async function xlsx(rader: unknown[][], fyll?: (ark: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const bok = new ExcelJS.Workbook();
  const ark = bok.addWorksheet('Ark1');
  rader.forEach((rad) => ark.addRow(rad));
  fyll?.(ark);
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

const funn = (importert: Importert): Record<string, number> =>
  Object.fromEntries(
    importert.fakta.funn.map(({ kode, felt, antall }) => [felt ? `${felt} ${kode}` : kode, antall]),
  );

const koder = (ordning: Ordning, verdier: Readonly<Record<string, string>>): string[] =>
  lesRad(ordning, { radId: 'x', verdier }, { inntektsaar: 2025, miljoe: 'lokal' }).avvik.map(
    (avvik) => avvik.kode,
  );

const OVERSKRIFT = 'Fødselsnummer;Navn;Beløp\n';

describe('headings', () => {
  it('are found below title lines, in any language, spelling and order, and tell what was not used', async () => {
    const { rader, fakta } = await importer(
      csv(
        'Kundeutbytte 2025\n\nSamvirket SA;;\nAMOUNT PAID;Merknad;ORG. NR;namn\n5700;ok;311131788;Bedrift AS\n',
      ),
    );
    expect(rader).toEqual([{ utbetaltBeloep: '5700', oppgaveeier: '311131788', navn: 'Bedrift AS' }]);
    expect(fakta).toMatchObject({ overskriftsrad: 4, antallRader: 1, manglende: [], skilletegn: ';' });
    expect(fakta.kolonner).toContainEqual({ overskrift: 'Merknad' });
  });

  it.each([['maalepunktID'], ['Målepunkt ID'], ['MÅLEPUNKT-ID'], ['ma\u030alepunktid'], ['GSRN']])(
    '%s',
    async (navn) => {
      const { rader } = await importer(
        csv(`${navn};Fnr\n707057500051628391;02825010109\n`),
        overskuddsstroem,
      );
      expect(rader[0]).toEqual({ maalepunktId: '707057500051628391', foedselsnummer: '02825010109' });
    },
  );

  it('that nobody knows are listed beside those that are wanted', async () => {
    const svar = await importerRegneark(csv('Kolonne 1;__proto__\na;b\n'), 'a.csv', kundeutbytte);
    expect(svar).toEqual({
      ok: false,
      feil: {
        kode: 'feil_overskrift',
        param: { funnet: 'Kolonne 1, __proto__', forventet: 'Fødselsnummer / org.nr., Navn, Utbetalt beløp' },
      },
    });
  });

  it('without rows below are an error of their own', async () => {
    const svar = await importerRegneark(csv(OVERSKRIFT), 'a.csv', kundeutbytte);
    expect(svar.ok ? undefined : svar.feil.kode).toBe('ingen_rader');
  });

  it('let two columns fill one field, and tell when they disagree', async () => {
    const importert = await importer(
      csv('Fnr;Orgnr;Navn;Beløp\n02825010109;;A;1\n;311131788;B;2\n02825010109;311131788;C;3\n'),
    );
    expect(importert.rader.map((rad) => rad.oppgaveeier)).toEqual([
      '02825010109',
      '311131788',
      '02825010109',
    ]);
    expect(funn(importert)).toEqual({ 'oppgaveeier dobbel_verdi': 1 });
  });

  it('are looked for on every sheet, and other sheets with rows are told of', async () => {
    const bok = new ExcelJS.Workbook();
    bok.addWorksheet('Forside').addRow(['Rapport']);
    for (const navn of ['Januar', 'Februar']) {
      const ark = bok.addWorksheet(navn);
      ark.addRows([
        ['Fødselsnummer', 'Navn', 'Beløp'],
        ['02825010109', navn, 1],
      ]);
    }
    bok.addWorksheet('Skjult', { state: 'hidden' }).addRows([
      ['Fødselsnummer', 'Navn', 'Beløp'],
      ['1', 'x', 2],
    ]);
    const { rader, fakta } = await importer(new Uint8Array(await bok.xlsx.writeBuffer()));
    expect(rader).toHaveLength(1);
    expect(fakta.ark).toBe('Januar');
    expect(fakta.funn).toContainEqual(
      expect.objectContaining({ kode: 'flere_ark', param: { ark: 'Februar' } }),
    );
  });
});

describe('total row', () => {
  const rader = '02825010109;A;1 000,00\n311131788;B;500\n';

  it.each([
    ['Sum;;1500', true, '1\u00a0500,00'],
    [';Totalt:;1.500,00', true, '1\u00a0500,00'],
    ['Sum utbetalt beløp;;1499', false, '1\u00a0499,00'],
    [';;1500', true, '1\u00a0500,00'],
  ])('%s is checked and not taken in', async (sumrad, stemmer, iFilen) => {
    const { fakta } = await importer(csv(`${OVERSKRIFT}${rader}\n${sumrad}\n`));
    expect(fakta.antallRader).toBe(2);
    expect(fakta.sumrad).toEqual({
      rad: 5,
      stemmer,
      summer: [{ felt: 'utbetaltBeloep', iFilen, lest: '1\u00a0500,00', stemmer }],
    });
  });

  it.each([[';Total Norge AS;700'], [';Sumaya Khan;700'], ['311131788;Sum;700'], [';;700'], ['Sum;Per;700']])(
    '%s is a row',
    async (rad) => {
      const { fakta } = await importer(csv(`${OVERSKRIFT}${rader}${rad}\n`));
      expect(fakta).toMatchObject({ antallRader: 3 });
      expect(fakta.sumrad).toBeUndefined();
    },
  );

  it('cannot agree while an amount cannot be read', async () => {
    const { fakta } = await importer(csv(`${OVERSKRIFT}02825010109;A;mye\nSum;;0\n`));
    expect(fakta.sumrad).toMatchObject({ stemmer: false });
    expect(fakta.sumrad?.summer[0]?.lest).toBeUndefined();
  });

  it('is read from a formula, and subtotals are told of', async () => {
    const bytes = await xlsx([
      ['Fødselsnummer', 'Navn', 'Beløp'],
      ['02825010109', 'A', 100],
      ['Delsum', null, 100],
      ['311131788', 'B', 50],
      ['Sum', null, { formula: 'SUM(C2:C4)', result: 150 }],
    ]);
    const importert = await importer(bytes);
    expect(importert.fakta.sumrad).toMatchObject({ rad: 5, stemmer: true });
    expect(funn(importert)).toMatchObject({ delsum: 1 });
  });
});

describe('what Excel did', () => {
  it('blocks an 18-digit id stored as a number, and shows it as Excel does', async () => {
    const importert = await importer(
      await xlsx([
        ['Fødselsnummer', 'Målepunkt-ID'],
        ['02825010109', 707057500051628391],
        ['02825010109', '7,07058E+17'],
        ['02825010109', '707057500051628000'],
      ]),
      overskuddsstroem,
    );
    expect(importert.rader.map((rad) => rad.maalepunktId)).toEqual([
      '7,07057500051628E+17',
      '7,07058E+17',
      '707057500051628000',
    ]);
    for (const rad of importert.rader) expect(koder(overskuddsstroem, rad)).toContain('excel_forkortet');
    expect(funn(importert)).toEqual({ 'maalepunktId excel_forkortet': 3 });
    expect(importert.fakta.funn[0]).toMatchObject({ alvor: 'skade', rader: [2, 3, 4] });
  });

  it('tells of lost zeros and puts none back', async () => {
    const importert = await importer(
      await xlsx([
        ['Fødselsnummer', 'Postnummer', 'Kommunenummer'],
        [2825010109, 155, '0301'],
        [12825010109, '0155', 301],
      ]),
      overskuddsstroem,
    );
    expect(importert.rader).toEqual([
      { foedselsnummer: '2825010109', postnummer: '155', kommunenummer: '0301' },
      { foedselsnummer: '12825010109', postnummer: '0155', kommunenummer: '301' },
    ]);
    expect(funn(importert)).toMatchObject({
      'foedselsnummer ledende_null': 1,
      'foedselsnummer tall_i_id': 2,
      'postnummer ledende_null': 1,
      'kommunenummer ledende_null': 1,
    });
    expect(koder(overskuddsstroem, importert.rader[0] ?? {})).toContain('foedselsnummer_lengde');
  });

  it.each([
    [1000.1, '1000,1'],
    [1000.1000000000001, '1000,1'],
    [0.1 + 0.2, '0,3'],
    [-25, '-25'],
    [1e6, '1000000'],
    [1234567.89, '1234567,89'],
    [10.005, '10,005'],
    [0.0000001, '0,0000001'],
    [1e15, '1E+15'],
  ])('writes the amount %s as %s', async (tall, tekst) => {
    const { rader } = await importer(
      await xlsx([
        ['Fnr', 'Beløp'],
        ['02825010109', tall],
      ]),
    );
    expect(rader[0]?.utbetaltBeloep).toBe(tekst);
  });

  it('writes dates as days, and tells of dates, errors and numbers where they do not belong', async () => {
    const dag = new Date(Date.UTC(2025, 5, 1));
    const importert = await importer(
      await xlsx([
        ['Fnr', 'Husnummer', 'Fra og med', 'Til og med', 'Poststed'],
        ['02825010109', dag, dag, new Date(Date.UTC(2025, 11, 31, 13, 30)), { error: '#N/A' }],
        ['02825010109', 12, '2025-06-01', 45809, { formula: 'X1' }],
      ]),
      overskuddsstroem,
    );
    expect(importert.rader).toEqual([
      {
        foedselsnummer: '02825010109',
        husnummer: '01.06.2025',
        stroemperiodeFraOgMed: '01.06.2025',
        stroemperiodeTilOgMed: '31.12.2025',
      },
      {
        foedselsnummer: '02825010109',
        husnummer: '12',
        stroemperiodeFraOgMed: '2025-06-01',
        stroemperiodeTilOgMed: '45809',
      },
    ]);
    expect(funn(importert)).toEqual({
      'husnummer dato_i_annet': 1,
      'poststed formelfeil': 1,
      'poststed uberegnet': 1,
      'stroemperiodeTilOgMed tall_i_dato': 1,
      'stroemperiodeTilOgMed klokkeslett': 1,
    });
  });

  it('reads hidden rows and cells without heading, and says so', async () => {
    const bytes = await xlsx(
      [
        ['Fnr', 'Navn', 'Beløp'],
        ['02825010109', 'A', 1, 'hva er dette'],
        ['02825010109', 'B', 2],
      ],
      (ark) => (ark.getRow(3).hidden = true),
    );
    const importert = await importer(bytes);
    expect(importert.rader).toHaveLength(2);
    expect(funn(importert)).toEqual({ uten_overskrift: 1, skjulte_rader: 1 });
  });
});

describe('rows', () => {
  it('know their number in the file, and blank ones are skipped', async () => {
    const { radnumre } = await importer(csv(`${OVERSKRIFT}\n1;A;1\n;  ;\n2;B;2\n`));
    expect(radnumre).toEqual([3, 5]);
  });

  it('lose the guard against formulas, once', async () => {
    const importert = await importer(csv(`${OVERSKRIFT}1;'=HYPERLINK("x");'-5\n2;''+47;-5\n3;'Åse';1\n`));
    expect(importert.rader.map(({ navn, utbetaltBeloep }) => [navn, utbetaltBeloep])).toEqual([
      ['=HYPERLINK("x")', '-5'],
      ["'+47", '-5'],
      ["'Åse'", '1'],
    ]);
  });

  it('are refused when a cell is longer than the table takes', async () => {
    const svar = await importerRegneark(csv(`${OVERSKRIFT}1;${'x'.repeat(1001)};1\n`), 'a.csv', kundeutbytte);
    expect(svar.ok ? undefined : svar.feil).toEqual({
      kode: 'celle_for_lang',
      param: { maks: 1000, rad: 2, kolonne: 'Navn' },
    });
  });
});
