import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formaterDag, lesDag, norskDag } from './dato';

/** Naive: month lengths by hand, no Date. */
function finnes(aar: number, maaned: number, dag: number): boolean {
  const skuddaar = (aar % 4 === 0 && aar % 100 !== 0) || aar % 400 === 0;
  const lengder = [31, skuddaar ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dag >= 1 && dag <= (lengder[maaned - 1] ?? 0);
}
const to = (n: number): string => String(n).padStart(2, '0');

describe('lesDag', () => {
  it.each([
    ['31.12.2025', '2025-12-31'],
    ['1.6.2025', '2025-06-01'],
    ['01.06.2025', '2025-06-01'],
    ['31/12/2025', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    [' 1.6.2025 ', '2025-06-01'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2000', '2000-02-29'],
  ])('reads %j as %s', (raa, dag) => {
    expect(lesDag(raa)).toBe(dag);
  });

  it.each([
    '',
    '30.02.2025',
    '29.02.2025',
    '29.02.1900',
    '31.04.2025',
    '00.01.2025',
    '01.00.2025',
    '01.13.2025',
    '12/31/2025',
    '2025-02-30',
    '2025-1-1',
    '1.6.25',
    // Date.UTC takes the years 0–99 for 1900–1999.
    '01.01.0050',
    '0050-01-01',
    '2025.12.31',
    '31-12-2025',
    '31. desember 2025',
    '2025-12-31T00:00:00Z',
    '45992',
    '20251231',
  ])('refuses %j', (raa) => {
    expect(lesDag(raa)).toBeUndefined();
  });

  it('knows exactly the days that exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (aar, maaned, dag) => {
          const iso = `${aar}-${to(maaned)}-${to(dag)}`;
          const riktig = finnes(aar, maaned, dag) ? iso : undefined;
          expect(lesDag(iso)).toBe(riktig);
          expect(lesDag(`${dag}.${maaned}.${aar}`)).toBe(riktig);
          if (riktig) expect(lesDag(formaterDag(riktig))).toBe(riktig);
        },
      ),
    );
  });
});

it('a day is what stands in one of the two ways of writing, and no other text is', () => {
  const tekster = fc.stringMatching(/^ ?[0-9]{1,5}[-./a]?[0-9]{0,3}[-./]?[0-9]{0,5}$/);
  const naerDager = fc.stringMatching(
    /^[0-4]?[0-9a][./-][01]?[0-9][./][0-9]{3,5}$|^[12][0-9]{3}-[01][0-9]-?[0-3][0-9]$/,
  );
  fc.assert(
    fc.property(fc.oneof(tekster, naerDager), (tekst) => {
      const norsk = /^(?<dag>\d{1,2})[./](?<maaned>\d{1,2})[./](?<aar>\d{4})$/.exec(tekst.trim());
      const iso = /^(?<aar>\d{4})-(?<maaned>\d{2})-(?<dag>\d{2})$/.exec(tekst.trim());
      const { aar = '', maaned = '', dag = '' } = (norsk ?? iso)?.groups ?? {};
      const skrevet = `${aar}-${maaned.padStart(2, '0')}-${dag.padStart(2, '0')}`;
      // A day that does not exist is another one in the calendar.
      const finnes = Number(aar) >= 100 && new Date(`${skrevet}T00:00Z`).toJSON()?.startsWith(skrevet);
      expect(lesDag(tekst)).toBe(finnes ? skrevet : undefined);
    }),
    { numRuns: 3000 },
  );
});

describe('norskDag', () => {
  it.each([
    ['2025-12-31T22:59:59Z', '2025-12-31', 'winter, one hour ahead'],
    ['2025-12-31T23:00:00Z', '2026-01-01', 'midnight in Norway'],
    ['2025-06-30T21:59:59Z', '2025-06-30', 'summer, two hours ahead'],
    ['2025-06-30T22:00:00Z', '2025-07-01', 'summer midnight'],
    ['2025-10-26T00:30:00Z', '2025-10-26', 'the night the clock goes back'],
  ])('%s is %s (%s)', (tid, dag) => {
    expect(norskDag(new Date(tid))).toBe(dag);
  });
});

it('formaterDag writes the Norwegian way', () => {
  expect(formaterDag('2025-06-01')).toBe('01.06.2025');
});
