import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { synligeRader } from './rullevindu';

describe('synligeRader', () => {
  it.each([
    { topp: 0, hoeyde: 800, fra: 0, til: 20 },
    { topp: 0, hoeyde: 801, fra: 0, til: 24 },
    { topp: 159, hoeyde: 800, fra: 0, til: 24 },
    { topp: 160, hoeyde: 800, fra: 4, til: 24 },
    { topp: 4000.5, hoeyde: 800, fra: 100, til: 124 },
  ])('rows $fra to $til at $topp', ({ topp, hoeyde, fra, til }) => {
    expect(synligeRader(topp, hoeyde, 40)).toEqual({ fra, til });
  });

  it('covers what is in view, and little more', () => {
    const tall = fc.record({
      topp: fc.double({ min: 0, max: 4e6, noNaN: true }),
      hoeyde: fc.integer({ min: 1, max: 3000 }),
      rad: fc.integer({ min: 20, max: 120 }),
    });
    fc.assert(
      fc.property(tall, ({ topp, hoeyde, rad }) => {
        const { fra, til } = synligeRader(topp, hoeyde, rad);
        expect(fra * rad).toBeLessThanOrEqual(topp);
        expect(til * rad).toBeGreaterThanOrEqual(topp + hoeyde);
        expect((til - fra) * rad).toBeLessThan(hoeyde + 8 * rad + 1);
      }),
      { seed: 17 },
    );
  });
});
