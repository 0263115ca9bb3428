import { expect, it } from 'vitest';
import { iFilen, medDatoform, medDesimaltegn } from './eksempler';

it.each([
  ['1.234', ',', '1\u00a0234'],
  ['1.234', '.', '1,234'],
  ['1,234.50', '.', '1\u00a0234,50'],
  ['kr 12.345.678', ',', '12\u00a0345\u00a0678'],
  ['-500', ',', '-500'],
] as const)('the amount %s with %s as decimal sign is %s', (tekst, tegn, lest) => {
  expect(medDesimaltegn(tekst, tegn)).toBe(lest);
});

it.each([
  ['01/02/2025', 'dmy', '2025-02-01'],
  ['01/02/2025', 'mdy', '2025-01-02'],
  ['2025-02-01', 'ymd', '2025-02-01'],
  ['1.2.25', 'dmy', '2025-02-01'],
  ['13/14/2025', 'dmy', undefined],
  ['45000', 'dmy', undefined],
] as const)('the date %s read as %s is %s', (tekst, form, lest) => {
  const dag = medDatoform(tekst, form);
  expect(dag && new Date(dag).toISOString()).toBe(lest && `${lest}T12:00:00.000Z`);
});

it('an example begins with what the file says', () => {
  expect([iFilen('1.234 → 1234'), iFilen('Ærlig'), iFilen(undefined)]).toEqual(['1.234', 'Ærlig', undefined]);
});
