import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lagSoeyler } from './soeyler';

const soeyler = (...kroner: number[]) => {
  const sortert = kroner.map((k) => k * 100).sort((a, b) => a - b);
  return lagSoeyler(sortert).soeyler.map(({ fra, til, antall }) => [fra / 100, til / 100, antall]);
};

it.each<[string, number[], number[][]]>([
  [
    'of one width, with round bounds',
    [1, 4, 5, 9],
    [
      [1, 2, 1],
      [2, 3, 0],
      [3, 4, 0],
      [4, 5, 1],
      [5, 6, 1],
      [6, 7, 0],
      [7, 8, 0],
      [8, 9, 0],
      [9, 10, 1],
    ],
  ],
  [
    'of growing width when one amount dwarfs the others',
    [90, 100, 110, 5000],
    [
      [50, 100, 1],
      [100, 200, 2],
      [200, 500, 0],
      [500, 1000, 0],
      [1000, 2000, 0],
      [2000, 5000, 0],
      [5000, 10000, 1],
    ],
  ],
  [
    'powers of ten when those would be many, and what is not above zero first',
    [-3, 0, 1, 1, 1, 1, 9_000_000],
    [
      [-3, 1, 2],
      [1, 10, 4],
      [10, 100, 0],
      [100, 1000, 0],
      [1000, 10_000, 0],
      [10_000, 100_000, 0],
      [100_000, 1_000_000, 0],
      [1_000_000, 10_000_000, 1],
    ],
  ],
])('%s', (_navn, kroner, fasit) => expect(soeyler(...kroner)).toEqual(fasit));

it('the columns lie side by side and hold every amount once, whatever the amounts are', () => {
  const oere = fc.oneof(
    fc.integer({ min: -1_000_000, max: 100_000_000 }),
    fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  );
  fc.assert(
    fc.property(fc.array(oere, { minLength: 1, maxLength: 60 }), (liste) => {
      const sortert = liste.toSorted((a, b) => a - b);
      const { soeyler } = lagSoeyler(sortert);
      expect(soeyler.length).toBeLessThanOrEqual(20);
      expect(soeyler.reduce((sum, s) => sum + s.antall, 0)).toBe(liste.length);
      for (const [i, { fra, til, antall }] of soeyler.entries()) {
        expect(fra).toBeLessThan(til);
        if (i > 0) expect(fra).toBe(soeyler[i - 1]?.til);
        expect(liste.filter((b) => b >= fra && b < til)).toHaveLength(antall);
      }
    }),
  );
});
