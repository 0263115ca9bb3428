import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilOere } from './beloep';
import { Oeresum } from './oeresum';

const stort = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const beloep = fc.oneof(stort, fc.integer({ min: -100_00, max: 100_00 }));

describe('Oeresum', () => {
  it('is what bigint makes of the same amounts, after each of them', () => {
    fc.assert(
      fc.property(fc.array(beloep, { maxLength: 40 }), (beloepene) => {
        const sum = new Oeresum();
        let fasit = 0n;
        for (const oere of beloepene) {
          sum.leggTil(oere);
          fasit += BigInt(oere);
          expect(sum.verdi).toBe(tilOere(fasit));
        }
      }),
    );
  });

  it('comes back from what is too large', () => {
    const sum = new Oeresum();
    for (let i = 0; i < 3; i += 1) sum.leggTil(Number.MAX_SAFE_INTEGER);
    expect(sum.verdi).toBeUndefined();
    for (let i = 0; i < 3; i += 1) sum.leggTil(-Number.MAX_SAFE_INTEGER);
    expect(sum.verdi).toBe(0);
  });
});
