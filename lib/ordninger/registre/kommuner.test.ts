import { describe, expect, it } from 'vitest';
import { erKjentKommune, KOMMUNER_FRA_2020_TIL_2023, KOMMUNER_FRA_2024 } from './kommuner';

function antallPerFylke(numre: readonly string[]): Record<string, number> {
  const antall: Record<string, number> = {};
  for (const nummer of numre) {
    const fylke = nummer.slice(0, 2);
    antall[fylke] = (antall[fylke] ?? 0) + 1;
  }
  return antall;
}

describe('the lists', () => {
  it.each([
    ['2024 and later', KOMMUNER_FRA_2024, 357],
    ['2020-2023', KOMMUNER_FRA_2020_TIL_2023, 356],
  ])('%s: the right count of unique four-digit numbers', (_navn, numre, antall) => {
    expect(numre).toHaveLength(antall);
    expect(new Set(numre).size).toBe(antall);
    expect(numre.filter((nummer) => !/^\d{4}$/.test(nummer))).toEqual([]);
  });

  // Counts per county catch a number typed under the wrong county, which the total cannot.
  it('has every county at its own size', () => {
    const uendret = { '03': 1, '11': 23, '18': 41, '34': 46, '42': 25, '46': 43, '50': 38 };
    expect(antallPerFylke(KOMMUNER_FRA_2024)).toEqual({
      ...uendret,
      '15': 27,
      '31': 12,
      '32': 21,
      '33': 18,
      '39': 6,
      '40': 17,
      '55': 21,
      '56': 18,
    });
    expect(antallPerFylke(KOMMUNER_FRA_2020_TIL_2023)).toEqual({
      ...uendret,
      '15': 26,
      '30': 51,
      '38': 23,
      '54': 39,
    });
  });
});

describe('erKjentKommune', () => {
  it.each([
    ['0301', 'Oslo', true, true],
    ['5001', 'Trondheim', true, true],
    ['3001', 'Halden in Viken', true, false],
    ['3101', 'Halden in Østfold', false, true],
    ['5401', 'Tromsø in Troms og Finnmark', true, false],
    ['5501', 'Tromsø in Troms', false, true],
    ['1507', 'Ålesund before the split', true, false],
    ['1508', 'Ålesund after the split', false, true],
    ['1580', 'Haram after the split', false, true],
    ['2100', 'Svalbard', true, true],
    ['0101', 'Halden before 2020', false, false],
    ['5431', 'never assigned', false, false],
    ['9999', 'SSB code for unknown', false, false],
  ])('%s (%s): 2023 %s, 2024 %s', (nummer, _navn, i2023, i2024) => {
    expect(erKjentKommune(nummer, 2020)).toBe(i2023);
    expect(erKjentKommune(nummer, 2023)).toBe(i2023);
    expect(erKjentKommune(nummer, 2024)).toBe(i2024);
    expect(erKjentKommune(nummer, 2026)).toBe(i2024);
  });

  it('takes the number as written: no missing zero, blanks or county numbers', () => {
    for (const nummer of ['', '301', ' 0301', '0301 ', '03', '03010', 'toString']) {
      expect(erKjentKommune(nummer, 2024)).toBe(false);
    }
  });

  it('uses the 2020-2023 list for years before 2020 too', () => {
    expect(erKjentKommune('3001', 2019)).toBe(true);
    expect(erKjentKommune('0101', 2019)).toBe(false);
  });
});
