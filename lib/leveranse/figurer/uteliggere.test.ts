import fc from 'fast-check';
import { expect, it } from 'vitest';
import { avstandUtenfor } from './uteliggere';

const utenfor = (beloep: readonly number[]): number[] => {
  const avstand = avstandUtenfor(beloep);
  return beloep.filter((_, i) => (avstand[i] ?? 0) > 0);
};
const VANLIGE = [4800, 4900, 5000, 5000, 5100, 5200, 5300, 5400];

it.each<[string, number[], number[]]>([
  ['none of the usual', VANLIGE, []],
  ['a hundred times too much', [...VANLIGE, 500_000], [500_000]],
  ['a hundredth', [...VANLIGE, 50], [50]],
  ['a large one of the other sign', [...VANLIGE, -500_000], [-500_000]],
  ['a usual one of the other sign, and zero', [...VANLIGE, -5000, 0], []],
  ['four times as much, when all others are the same', [...Array<number>(8).fill(5000), 20_000], []],
  ['six times as much, when all others are the same', [...Array<number>(8).fill(5000), 30_000], [30_000]],
  ['ten times, among amounts that are spread', [1, 10, 100, 1000, 10_000, 1, 10, 100, 1000, 100_000], []],
  ['too few to tell', [1, 1, 1, 1, 1, 1, 1_000_000], []],
])('%s', (_navn, beloep, fasit) => expect(utenfor(beloep)).toEqual(fasit));

it('does not hang on the order or the unit, and never marks as many as half', () => {
  const liste = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(liste, (beloep) => {
      const funnet = utenfor(beloep);
      expect(utenfor(beloep.toReversed())).toEqual(funnet.toReversed());
      expect(funnet.length * 2).toBeLessThanOrEqual(beloep.length);
      const iOere = avstandUtenfor(beloep.map((b) => b * 100));
      for (const [i, avstand] of avstandUtenfor(beloep).entries()) expect(iOere[i]).toBeCloseTo(avstand, 6);
    }),
  );
});
