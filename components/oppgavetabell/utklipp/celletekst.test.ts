import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesBeloep } from '@/lib/felles/beloep';
import { erForkortetAvExcel } from '@/lib/ordning/felttype';
import { velgTekst } from './celletekst';

describe('velgTekst', () => {
  it.each([
    ['no number behind it', 'Truls', undefined, 'Truls'],
    ['a text that looks like a number', '02825010109', undefined, '02825010109'],
    ['shown as it is', '5 700', '5700', '5 700'],
    ['shown with its decimals', '5\u00a0700,50', '5700.5', '5\u00a0700,50'],
    ['rounded', '5\u00a0700', '5699.5', '5699,5'],
    ['rounded to one decimal', '-12,3', '-12.34', '-12,34'],
    ['rounded, with the thousands of English', '1,235', '1234.6', '1234,6'],
    ['shortened, and exact', '2,83E+09', '2825010109', '2825010109'],
    ['shortened, with digits lost', '7,07058E+17', '707057500051628000', '7,07057500051628E+17'],
    [
      'all digits shown, but not those typed',
      '707057500051628416',
      '7.07057500051628E+17',
      '7,07057500051628E+17',
    ],
    ['one that could be two, with the answer', '1.000', '1000', '1000'],
    ['with a currency', 'kr 1\u00a0200,00', '1200', '1200'],
    ['with a currency and rounded', '1 235 kr', '1234.56', '1234,56'],
    ['binary noise', '1000,1', '1000.1000000000001', '1000,1'],
    ['a date', '01.06.2025', '45809', '01.06.2025'],
    ['a date without zeros', '11.12.2025', '46002', '11.12.2025'],
    ['a time', '12:30', '0.520833333333333', '12:30'],
    ['a percentage', '50 %', '0.5', '50 %'],
    ['a truth', 'SANN', '1', 'SANN'],
    ['zeros from a format', '0155', '155', '0155'],
    ['a column too narrow', '####', '5700', '####'],
    ['not a number', '5 700', 'x', '5 700'],
    ['nothing shown', '', '5700', ''],
  ])('%s', (_navn, vist, raa, ventet) => {
    expect(velgTekst(vist, raa)).toBe(ventet);
  });

  it('gives the exact amount however few of its decimals are shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom(0, 1, 2), (oere, vist) => {
        const kroner = oere / 100;
        const tekst = velgTekst(kroner.toFixed(vist).replace('.', ','), String(kroner));
        expect(lesBeloep(tekst, 2)).toEqual({ ok: true, verdi: oere === 0 ? 0 : oere });
      }),
    );
  });

  it('never makes whole digits of a number that may have lost some', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 18n }), fc.boolean(), (n, heltVist) => {
        const tall = Number(n);
        const vist = heltVist ? tall.toFixed(0) : tall.toExponential(5).replace('.', ',').replace('e', 'E');
        expect(erForkortetAvExcel(velgTekst(vist, String(tall)))).toBe(true);
      }),
    );
  });
});
