import { expect, it } from 'vitest';
import { lesSpraak, lokaleFor, SPRAAK, spraakAv } from './spraak';

it.each([
  [undefined, 'nb'],
  ['', 'nb'],
  ['nb', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
  ['en-US', 'nb'],
  ['toString', 'nb'],
  [{ nn: 1 }, 'nb'],
])('%j is %s', (raa, ventet) => expect(lesSpraak(raa)).toBe(ventet));

it.each(SPRAAK)('%s: numbers and dates are written the Norwegian way', (spraak) => {
  const lokale = lokaleFor(spraak);
  expect(spraakAv(lokale)).toBe(spraak);
  const tall = new Intl.NumberFormat(lokale, { minimumFractionDigits: 2 }).format(1500);
  expect(tall.replace(/\s/g, ' ')).toBe('1 500,00');
  const dag = new Intl.DateTimeFormat(lokale, { dateStyle: 'long', timeZone: 'UTC' });
  expect(dag.format(Date.UTC(2026, 2, 14))).toBe(spraak === 'en' ? '14 March 2026' : '14. mars 2026');
});

it('an unknown locale is bokmål', () => expect(spraakAv('de')).toBe('nb'));
