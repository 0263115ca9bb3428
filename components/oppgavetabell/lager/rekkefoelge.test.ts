import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { noeklerEtter } from './rekkefoelge';

const HELE = generateNKeysBetween(null, null, 8000);

/** Keys of all lengths, some between others. */
const noekkel = fc
  .tuple(fc.nat(300_000), fc.array(fc.boolean(), { maxLength: 6 }))
  .map(([nr, halveringer]) => {
    const [hel] = generateNKeysBetween(HELE[nr % HELE.length] ?? null, null, 1);
    return halveringer.reduce((forrige, over) => {
      const [foer, etter] = over ? [forrige, null] : [null, forrige];
      return generateNKeysBetween(foer, etter, 1)[0] ?? forrige;
    }, hel ?? 'a0');
  });

it('keys at the end are those of the library', () => {
  fc.assert(
    fc.property(fc.option(noekkel), fc.nat(300), (foer, antall) => {
      expect(noeklerEtter(foer, antall)).toEqual(generateNKeysBetween(foer, null, antall));
    }),
  );
});

it('of a whole file too', () => {
  expect(noeklerEtter(null, 250_000)).toEqual(generateNKeysBetween(null, null, 250_000));
});
