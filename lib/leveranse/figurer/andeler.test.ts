import fc from 'fast-check';
import { expect, it } from 'vitest';
import { andeler, lengder, prosentendring } from './andeler';

it('lays the parts end to end over the whole bar', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (tall) => {
      const deler = andeler(tall);
      expect(deler.reduce((sum, { bredde }) => sum + bredde, 0)).toBeCloseTo(100, 6);
      for (const [i, { start }] of deler.entries()) {
        const foer = deler[i - 1];
        expect(start).toBeCloseTo(foer ? foer.start + foer.bredde : 0, 6);
      }
    }),
  );
});

it.each([
  [
    [100, 50],
    [100, 50],
  ],
  [
    [-200, 100],
    [100, 50],
  ],
  [
    [undefined, 7],
    [0, 100],
  ],
  [
    [0, 0],
    [0, 0],
  ],
] as const)('bars of %j', (tall, fasit) => expect(lengder(tall)).toEqual(fasit));

it.each([
  [200, 300, 50],
  [300, 200, -33],
  [-100, -50, 50],
  [100, 100, 0],
  [0, 100, undefined],
  [undefined, 1, undefined],
])('from %s to %s', (fra, til, fasit) => expect(prosentendring(fra, til)).toBe(fasit));
