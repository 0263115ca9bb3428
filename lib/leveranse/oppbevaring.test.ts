import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slettesDag, varslesDag } from './oppbevaring';
import { LEVERANSESTATUSER } from './status';

const tid = (tekst: string): Date => new Date(tekst);

it.each([
  // A draft goes by its last change, and by the day it was in Norway.
  ['utkast', 2025, '2026-11-22T10:00:00Z', null, 10, '2027-11-22'],
  ['utkast', 2025, '2026-11-22T23:30:00Z', null, 10, '2027-11-23'],
  ['utkast', 2025, '2028-02-29T10:00:00Z', null, 10, '2029-02-28'],
  // What was sent before the year was over is kept from the end of the year.
  ['mottatt', 2025, '2026-02-01T10:00:00Z', '2025-11-01T10:00:00Z', 10, '2036-01-01'],
  ['godkjent', 2025, '2026-02-01T10:00:00Z', '2026-01-20T10:00:00Z', 10, '2036-01-20'],
  ['avvist', 2020, '2026-02-01T10:00:00Z', '2026-01-20T10:00:00Z', 1, '2027-01-20'],
  ['maa_avklares', 2025, '2026-02-01T10:00:00Z', null, 10, '2036-02-01'],
] as const)(
  '%s for %i, changed %s and sent %s, %i years: %s',
  (status, inntektsaar, endret, sendt, aar, dag) => {
    expect(slettesDag({ status, inntektsaar, endret: tid(endret), sendt: sendt && tid(sendt) }, aar)).toBe(
      dag,
    );
  },
);

it.each([
  ['2027-11-22', '2027-10-22'],
  ['2027-03-31', '2027-02-28'],
  ['2027-01-15', '2026-12-15'],
])('%s is told from %s', (slettes, varsles) => expect(varslesDag(slettes as never)).toBe(varsles));

it('nothing is deleted before it has lain for as long as it must, and it is always told before', () => {
  const naar = fc.date({ min: tid('2020-01-01'), max: tid('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...LEVERANSESTATUSER),
      naar,
      fc.integer({ min: 1, max: 30 }),
      (status, endret, aar) => {
        const dag = slettesDag({ status, inntektsaar: 2024, endret, sendt: endret }, aar);
        const dager = (tid(dag).getTime() - endret.getTime()) / 86_400_000;
        expect(dager).toBeGreaterThan(status === 'utkast' ? 363 : aar * 365 - 2);
        const varsel = (tid(dag).getTime() - tid(varslesDag(dag)).getTime()) / 86_400_000;
        expect(varsel).toBeGreaterThanOrEqual(28);
        expect(varsel).toBeLessThanOrEqual(31);
      },
    ),
  );
});
