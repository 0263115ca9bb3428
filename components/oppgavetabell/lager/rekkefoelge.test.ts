import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { noeklerEtter } from './rekkefoelge';

const HELE = generateNKeysBetween(null, null, 8000);

const mellom = (foer: string | null, etter: string | null): string =>
  generateNKeysBetween(foer, etter, 1)[0] ?? '';

/** Keys that count from either side of the first one, and keys between them. */
const noekkel = fc
  .tuple(
    fc.constantFrom(...HELE),
    fc.array(fc.constantFrom('foran', 'bak', 'mellom' as const), { maxLength: 6 }),
  )
  .map(([hel, steg]) =>
    steg.reduce((forrige, hvor) => {
      if (hvor === 'foran') return mellom(null, forrige);
      const neste = mellom(forrige, null);
      return hvor === 'bak' ? neste : mellom(forrige, neste);
    }, hel),
  );

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
