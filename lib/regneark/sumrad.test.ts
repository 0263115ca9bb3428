import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import type { Ordning } from '@/lib/ordning/typer';
import { csv, funnAv, importer as importerTil, OVERSKRIFT, xlsx, type Proevet } from './proeve/importer';

const importer = (bytes: Uint8Array, ordning: Ordning = kundeutbytte): Promise<Proevet> =>
  importerTil(bytes, ordning);

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

  it.each([
    ['Sum utbetalt;;1500', 5, 2],
    [';Totalt i 2025;1500', 5, 2],
  ])('%s is one since it is exactly the sum', async (sumrad, rad, antallRader) => {
    const { fakta } = await importer(csv(`${OVERSKRIFT}${rader}\n${sumrad}\n`));
    expect(fakta).toMatchObject({ antallRader, sumrad: { rad, stemmer: true } });
  });

  it('may be several, each of its group, with words of their own', async () => {
    const grupper = `${rader}Sum Nord;;1500\n02825010109;C;7\nSum Sør;;7\nTotalt utbetalt;;1507\n`;
    const { fakta, verdier } = await importer(csv(OVERSKRIFT + grupper));
    expect(verdier.map(({ navn }) => navn)).toEqual(['A', 'B', 'C']);
    expect(fakta.sumrad).toMatchObject({ rad: 7, stemmer: true });
    expect(fakta.funn).toMatchObject([{ kode: 'delsum', antall: 2 }]);
  });

  it.each([
    ['another amount', 'Sum Nord;;1499'],
    ['a number of its own', '311131788;Sum Nord;1500'],
    ['an amount that cannot be read', 'Sum Nord;;mye'],
  ])('is none with %s', async (_, rad) => {
    const { fakta } = await importer(csv(`${OVERSKRIFT}${rader}${rad}\n`));
    expect(fakta.antallRader).toBe(3);
  });

  it('of one row alone is none: it may be the same once more', async () => {
    const { fakta } = await importer(csv(`${OVERSKRIFT}02825010109;A;500\n;Total Norge AS;500\n`));
    expect(fakta.antallRader).toBe(2);
  });

  it.each(['Antall: 2', 'Antall rader;2', ';;Antall oppgaver: 2', '2 stk.', 'Tal på kundar: ;2;'])(
    '%s below two rows is told of and no row, before a total and after it',
    async (antall) => {
      const foer = await importer(csv(`${OVERSKRIFT}${rader}${antall}\nSum;;1500\n`));
      expect(foer.fakta).toMatchObject({ antallRader: 2, sumrad: { rad: 5, stemmer: true } });
      expect(foer.fakta.funn).toMatchObject([{ kode: 'antallsrad', antall: 1, rader: [4] }]);
      const etter = await importer(csv(`${OVERSKRIFT}${rader}Sum;;1500\n${antall}\n`));
      expect(etter.fakta).toMatchObject({ antallRader: 2, sumrad: { rad: 4, stemmer: true } });
    },
  );

  it.each(['Antall: 3', '311131788;Antall: 2;100', 'Antall: 2;Per;100', '2', ';Antall Hansen;2 500'])(
    '%s below two rows is a row',
    async (rad) => {
      const { fakta } = await importer(csv(`${OVERSKRIFT}${rader}${rad}\n`));
      expect(fakta).toMatchObject({ antallRader: 3 });
    },
  );

  it('cannot agree while an amount cannot be read', async () => {
    const { fakta } = await importer(csv(`${OVERSKRIFT}02825010109;A;mye\nSum;;0\n`));
    expect(fakta.sumrad).toMatchObject({ stemmer: false });
    expect(fakta.sumrad?.summer[0]?.lest).toBeUndefined();
  });

  it('is one also when its formula was stored without a result', async () => {
    const bytes = await xlsx([
      ['Fødselsnummer', 'Navn', 'Beløp'],
      ['02825010109', 'A', 100],
      ['Totalt', null, { formula: 'SUM(C2:C2)' }],
    ]);
    const importert = await importer(bytes);
    expect(importert.fakta.antallRader).toBe(1);
    expect(importert.fakta.sumrad).toEqual({ rad: 3, summer: [], stemmer: false });
    // Told all the same: there is no sum in the file to compare with.
    expect(funnAv(importert)).toEqual({ 'utbetaltBeloep uberegnet': 1 });
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
    expect(funnAv(importert)).toMatchObject({ delsum: 1 });
  });
});
