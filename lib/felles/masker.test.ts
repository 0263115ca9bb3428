import fc from 'fast-check';
import { expect, it } from 'vitest';
import { masker } from './masker';

it.each([
  ['02825010109', '028250•••••'],
  ['028250 10109', '028250 •••••'],
  ['028250-10109', '028250-•••••'],
  ['Fødselsnummer 02825010109 og 41829912345.', 'Fødselsnummer 028250••••• og 418299•••••.'],
  ['{"oppgaveeier":"02825010109"}', '{"oppgaveeier":"028250•••••"}'],
  // Neither an organisation, a metering point, an amount nor a point of time.
  ['310000123', '310000123'],
  ['707057500000000001', '707057500000000001'],
  ['1 500 000,00', '1 500 000,00'],
  ['2026-11-22T07:30:00', '2026-11-22T07:30:00'],
])('%s → %s', (inn, ut) => expect(masker(inn)).toBe(ut));

it('no number is left in any text, and what is masked stays as it is', () => {
  const nummer = fc.stringMatching(/^\d{11}$/);
  const annet = fc.stringMatching(/^[^\d]*$/);
  fc.assert(
    fc.property(annet, nummer, annet, (foer, nr, etter) => {
      const maskert = masker(`${foer}${nr}${etter}`);
      expect(maskert).not.toContain(nr);
      expect(masker(maskert)).toBe(maskert);
    }),
  );
});
