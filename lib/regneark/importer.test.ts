import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import type { Ordning } from '@/lib/ordning/typer';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { importerRegneark } from './importer';
import { csv, funnAv, importer as importerTil, OVERSKRIFT, type Proevet } from './proeve/importer';

const importer = (bytes: Uint8Array, ordning: Ordning = kundeutbytte): Promise<Proevet> =>
  importerTil(bytes, ordning);

describe('headings', () => {
  it('are found below title lines, in any language, spelling and order, and tell what was not used', async () => {
    const { verdier, fakta } = await importer(
      csv(
        'Kundeutbytte 2025\n\nSamvirket SA;;\nAMOUNT PAID;Merknad;ORG. NR;namn\n5700;ok;311131788;Bedrift AS\n',
      ),
    );
    expect(verdier).toEqual([{ utbetaltBeloep: '5700', oppgaveeier: '311131788', navn: 'Bedrift AS' }]);
    expect(fakta).toMatchObject({
      overskriftsrad: { verdi: 4 },
      antallRader: 1,
      manglende: [],
      skilletegn: { verdi: ';' },
    });
    expect(fakta.kolonner).toContainEqual(
      expect.objectContaining({ overskrift: 'Merknad', valg: { slag: 'ingen' }, grunn: 'ukjent' }),
    );
  });

  it.each([['maalepunktID'], ['Målepunkt ID'], ['MÅLEPUNKT-ID'], ['ma\u030alepunktid'], ['GSRN']])(
    '%s',
    async (navn) => {
      const { verdier } = await importer(
        csv(`${navn};Fnr\n707057500051628391;02825010109\n`),
        overskuddsstroem,
      );
      expect(verdier[0]).toEqual({ maalepunktId: '707057500051628391', foedselsnummer: '02825010109' });
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
    expect(importert.verdier.map((rad) => rad.oppgaveeier)).toEqual([
      '02825010109',
      '311131788',
      '02825010109',
    ]);
    expect(funnAv(importert)).toEqual({ 'oppgaveeier dobbel_verdi': 1 });
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
    const { verdier, fakta } = await importer(new Uint8Array(await bok.xlsx.writeBuffer()));
    expect(verdier).toHaveLength(1);
    expect(fakta.ark.verdi).toBe('Januar');
    expect(fakta.funn).toContainEqual(
      expect.objectContaining({ kode: 'flere_ark', param: { ark: 'Februar' } }),
    );
  });
});

describe('rows', () => {
  it('know their number in the file, and blank ones are skipped', async () => {
    const { hentRader } = await importer(csv(`${OVERSKRIFT}\n1;A;1\n;  ;\n2;B;2\n`));
    expect(hentRader().map((rad) => rad.radnummer)).toEqual([3, 5]);
  });

  it('lose the guard against formulas, once', async () => {
    const importert = await importer(csv(`${OVERSKRIFT}1;'=HYPERLINK("x");'-5\n2;''+47;-5\n3;'Åse';1\n`));
    expect(importert.verdier.map(({ navn, utbetaltBeloep }) => [navn, utbetaltBeloep])).toEqual([
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

describe('a comma separated file whose amounts have unquoted commas', () => {
  it.each([
    ['the amount last', 'Fnr,Navn,Beløp\n02825010109,Kari,5700,50\n'],
    ['the amount in the middle', 'Fnr,Beløp,Navn\n02825010109,5700,Kari\n311131788,4300,50,Bedrift AS\n'],
  ])('is refused: %s', async (_, tekst) => {
    const svar = await importerRegneark(csv(tekst), 'a.csv', kundeutbytte);
    expect(svar.ok ? undefined : svar.feil.kode).toBe('komma_i_beloep');
  });

  it('is read when they are quoted, and when only a note stands beside', async () => {
    const { hentRader } = await importer(
      csv('Fnr,Navn,Beløp\n02825010109,Kari,"5700,50"\n311131788,B,5,ok\n'),
    );
    expect(hentRader().map((rad) => rad.verdier['utbetaltBeloep'])).toEqual(['5700,50', '5']);
  });
});

it('what is to be told of a cell is told of every one like it', async () => {
  const rader = Array.from({ length: 4 }, () => '311131788;Kari;kr 100\n').join('');
  const importert = await importer(csv(`${OVERSKRIFT}${rader}`));
  expect(importert.verdier).toEqual(
    Array.from({ length: 4 }, () => ({ oppgaveeier: '311131788', navn: 'Kari', utbetaltBeloep: '100' })),
  );
  expect(funnAv(importert)).toEqual({ 'utbetaltBeloep valuta_fjernet': 4 });
});
