import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skalGisOpp, ventetid } from './ventetid';

const KVARTER = 15 * 60_000;

describe('ventetid', () => {
  it.each([
    [0, 1000, 2000],
    [1, 1000, 2000],
    [2, 2000, 4000],
    [3, 4000, 8000],
    [9, 256_000, 512_000],
    [10, KVARTER / 2, KVARTER],
    [5000, KVARTER / 2, KVARTER],
  ])('after %d attempts: from %d to %d ms', (antall, minst, mest) => {
    expect(ventetid(antall, 2000, 0)).toBe(minst);
    expect(ventetid(antall, 2000, 1)).toBe(mest);
  });

  it('is a whole number within its bounds, and its middle never shrinks', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.integer({ min: 0, max: 3_600_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (antall, foerste, tilfeldig) => {
          const ms = ventetid(antall, foerste, tilfeldig);
          expect(Number.isInteger(ms)).toBe(true);
          expect(ms).toBeGreaterThanOrEqual(0);
          expect(ms).toBeLessThanOrEqual(KVARTER);
          expect(ventetid(antall + 1, foerste, 0.5)).toBeGreaterThanOrEqual(ventetid(antall, foerste, 0.5));
        },
      ),
    );
  });
});

describe('skalGisOpp', () => {
  const start = new Date('2026-01-20T12:00:00Z');
  it('a day after the first attempt, not a millisecond before', () => {
    expect(skalGisOpp(start, new Date('2026-01-21T11:59:59.999Z'))).toBe(false);
    expect(skalGisOpp(start, new Date('2026-01-21T12:00:00Z'))).toBe(true);
  });
});
