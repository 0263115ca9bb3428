import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bildeAv, nesteSpoersmaalMs, Oektvakt, type Vaktsvar } from './vakt';

const MIN = 60_000;
const frister = (stille: number, maks: number) => ({ stilleMs: stille * MIN, maksMs: maks * MIN });

describe('bildeAv', () => {
  it.each([
    [30, 120, { type: 'rolig' }],
    [3.1, 120, { type: 'rolig' }],
    [3, 120, { type: 'stille', minutter: 3 }],
    [2.01, 120, { type: 'stille', minutter: 3 }],
    [0.2, 120, { type: 'stille', minutter: 1 }],
    [30, 5, { type: 'maks', minutter: 5 }],
    [30, 5.1, { type: 'rolig' }],
    // The first to come is the one that is told of.
    [2, 4, { type: 'stille', minutter: 2 }],
    [3, 1, { type: 'maks', minutter: 1 }],
    [4, 4.5, { type: 'maks', minutter: 5 }],
  ])('%d minutes without use and %d in all are left', (stille, maks, bilde) => {
    expect(bildeAv(frister(stille, maks))).toEqual(bilde);
  });
});

it('asks at least every minute, never in a rush, and not long after an end or a warning', () => {
  const ms = fc.integer({ min: -1000, max: 120 * MIN });
  fc.assert(
    fc.property(ms, ms, (stilleMs, maksMs) => {
      const neste = nesteSpoersmaalMs({ stilleMs, maksMs });
      expect(neste).toBeGreaterThan(0);
      expect(neste).toBeLessThanOrEqual(MIN);
      expect(neste).toBeLessThanOrEqual(Math.max(Math.min(stilleMs, maksMs), 0) + 500);
      const etter = bildeAv({ stilleMs: stilleMs - neste, maksMs: maksMs - neste });
      if (bildeAv({ stilleMs, maksMs }).type === 'rolig' && etter.type !== 'rolig') {
        // It was asked when the warning was due, not later.
        expect(Math.min(stilleMs - 3 * MIN, maksMs - 5 * MIN)).toBe(neste);
      }
    }),
  );
});

describe('the watch', () => {
  let svar: Vaktsvar;
  const spoer = vi.fn(async () => svar);
  let vakt: Oektvakt;
  beforeEach(() => {
    vi.useFakeTimers();
    spoer.mockClear();
    svar = frister(30, 120);
    vakt = new Oektvakt({ frister: frister(30, 120), spoer, fortsett: async () => frister(30, 120) });
    vakt.start();
  });
  afterEach(() => {
    vakt.stopp();
    vi.useRealTimers();
  });
  const type = (): string => vakt.hentBilde().type;

  it('warns when the server says so, and is calm again when another tab was used', async () => {
    svar = frister(2.5, 90);
    await vi.advanceTimersByTimeAsync(MIN);
    expect(vakt.hentBilde()).toEqual({ type: 'stille', minutter: 3 });
    svar = frister(30, 90);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(type()).toBe('rolig');
  });

  it('goes on when the person says so', async () => {
    svar = frister(1, 90);
    await vakt.spoer();
    await vakt.fortsett();
    expect(type()).toBe('rolig');
  });

  it('tells of a logout, and of being back', async () => {
    svar = 'utlogget';
    await vi.advanceTimersByTimeAsync(MIN);
    expect(type()).toBe('utlogget');
    svar = frister(30, 120);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(type()).toBe('tilbake');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(type()).toBe('rolig');
  });

  it('no contact is not a logout', async () => {
    svar = 'ingen_kontakt';
    await vi.advanceTimersByTimeAsync(10 * MIN);
    expect(type()).toBe('rolig');
    expect(spoer.mock.calls.length).toBeGreaterThan(10);
  });

  it('asks no more when it is stopped', async () => {
    vakt.stopp();
    await vi.advanceTimersByTimeAsync(10 * MIN);
    expect(spoer).not.toHaveBeenCalled();
  });
});
