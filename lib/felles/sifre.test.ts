import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareSifre, erBlank, tallAv } from './sifre';

/** Short texts in which digits and blanks of every kind are common. */
const tekster = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('0', '9', '٣', ' ', '\u00a0', '\u200b', '\ufeff', 'a', '/', ':'),
    maxLength: 6,
  }),
);

describe('what most cells are, seen character by character', () => {
  it('is what regular expressions and trim say', () => {
    fc.assert(
      fc.property(tekster, (tekst) => {
        expect(bareSifre(tekst)).toBe(/^[0-9]+$/.test(tekst));
        expect(erBlank(tekst)).toBe(tekst.trim() === '');
        expect(tallAv(tekst, 0, tekst.length)).toBe(/^[0-9]*$/.test(tekst) ? Number(tekst) : NaN);
      }),
      { numRuns: 2000 },
    );
  });

  it('a number may stand anywhere in the text, and not beyond it', () => {
    expect(tallAv('31.12.2025', 3, 5)).toBe(12);
    expect(tallAv('123456789012345', 0, 15)).toBe(123_456_789_012_345);
    expect(tallAv('31.12', 3, 6)).toBeNaN();
  });
});
