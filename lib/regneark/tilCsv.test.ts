import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordninger } from '@/lib/ordninger/register';
import { tilBeloepstekst } from './beloepstekst';
import { importerRegneark } from './importer';
import { pakk, pakkUt } from './pakk';
import { tilCsv } from './tilCsv';

/** Texts that are hard on a csv: guards, quotes, separators, letters, digits. */
const vrien = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'\'"=+-@;,|\t\n 019æøåÆ€sumSUM'), maxLength: 12 }),
);
/** Empty and blank are the same, a carriage return is written as a line end, and nobody can type a NUL. */
const celle = vrien
  .map((tekst) => tekst.replace(/\r/g, '\n').replaceAll('\0', ''))
  .filter((tekst) => tekst.trim() !== '' && !/\p{Surrogate}/u.test(tekst));

it.each(ordninger)('rows of $id written as csv come back the same', async (ordning) => {
  // An amount is the only text that is read and not only taken over: `500-` comes back as -500.
  const beloep = new Set(ordning.felter.filter(({ type }) => type === 'beloep').map((felt) => felt.noekkel));
  const somLest = (rad: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(rad).map(([felt, tekst]) => [
        felt,
        beloep.has(felt) ? tilBeloepstekst(tekst, () => undefined) : tekst,
      ]),
    );
  const rad = fc.record(
    {
      ...Object.fromEntries(ordning.felter.map((felt) => [felt.noekkel, celle])),
      [ordning.identitet[0]!]: fc.stringMatching(/^[0-9]{11}$/),
    },
    { requiredKeys: [ordning.identitet[0]!] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(rad, { minLength: 1, maxLength: 8 }), async (rader) => {
      const bytes = new TextEncoder().encode(tilCsv(ordning, rader as Record<string, string>[]));
      const svar = await importerRegneark(bytes, 'a.csv', ordning);
      expect(svar.ok && svar.verdi.rader.map(({ verdier }) => verdier)).toEqual(
        rader.map((rad) => somLest(rad as Record<string, string>)),
      );
    }),
    { numRuns: 300 },
  );
});

it('is what Norwegian Excel opens right, and runs no formulas', () => {
  const [ordning] = ordninger;
  const rader = [{ oppgaveeier: '02825010109', navn: '=1+1; "x"', utbetaltBeloep: '-25' }];
  expect(tilCsv(ordning!, rader)).toBe(
    '\ufeffFødselsnummer / org.nr.;Navn;Utbetalt beløp\r\n02825010109;"\'=1+1; ""x""";-25\r\n',
  );
});

it('rows packed for another thread come back the same', async () => {
  const rad = fc.dictionary(fc.constantFrom('a', 'b', 'c'), celle, { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(fc.array(rad, { maxLength: 30 }), async (rader) => {
      expect(await pakkUt(pakk(rader), () => Promise.resolve())).toEqual(rader);
    }),
  );
});
