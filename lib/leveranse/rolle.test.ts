import { expect, test } from 'vitest';
import { dekkerRolle, gjeldendeRolle, ROLLER } from './rolle';

test.each([
  ['nobody has been given any', { egen: undefined, noenHar: false, styrer: false }, 'sende_inn'],
  ['others have, this one has not', { egen: undefined, noenHar: true, styrer: false }, 'lese'],
  ['given one', { egen: 'fylle_ut', noenHar: true, styrer: false }, 'fylle_ut'],
  ['who decides keeps the highest', { egen: 'lese', noenHar: true, styrer: true }, 'sende_inn'],
  ['a word that is not known gives the least', { egen: 'alt', noenHar: true, styrer: false }, 'lese'],
] as const)('%s', (_navn, sak, ventet) => expect(gjeldendeRolle(sak)).toBe(ventet));

test('each role covers itself and those before it', () => {
  const tabell = ROLLER.map((har) => ROLLER.map((kreves) => dekkerRolle(har, kreves)));
  expect(tabell).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});
