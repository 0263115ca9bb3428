import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byggMelding, type Leveransehode, skrivOppgave } from '@/lib/ordning/melding';
import { oppsummerLeste } from '@/lib/ordning/oppsummering';
import { kontekst, proeveordning, proeverad } from '@/lib/ordning/proeveordning';
import { lesRad, type LestRad } from '@/lib/ordning/validering';
import { delbiter, delOpp } from './deling';

const hode: Leveransehode = {
  kildesystem: 'test',
  organisasjonsnummer: '311131788',
  kontaktinformasjon: { navn: 'Kåre', telefonnummer: '80080000', varselEpostadresse: 'kare@example.com' },
  inntektsaar: 2025,
  referanse: 'Årsoppgave 7',
};
const les = (verdier: Record<string, string>): LestRad => lesRad(proeveordning, proeverad(verdier), kontekst);
const skriv = (lest: LestRad) => skrivOppgave(proeveordning, lest);
const bytesAv = (leste: readonly LestRad[], del: { fra: number; til: number }) =>
  Buffer.concat([...delbiter(proeveordning, hode, leste.map(skriv), del)]);
const krevDelt = (leste: readonly LestRad[], maks: number) => {
  const delt = delOpp(proeveordning, hode, leste.map(skriv), maks);
  if (!delt.ok) throw new Error(delt.feil);
  return delt.verdi;
};

interface Innhold {
  leveranse: { oppgaver: unknown[]; oppsummering: { antallOppgaver: number }; [felt: string]: unknown };
}
const lesJson = (bytes: Uint8Array): Innhold => JSON.parse(new TextDecoder().decode(bytes)) as Innhold;
const hel = (leste: readonly LestRad[]): Innhold => byggMelding(proeveordning, hode, leste) as never;

const rad = fc
  .record({
    // One, two, three and four bytes of UTF-8, and what JSON escapes.
    sted: fc.string({ unit: fc.constantFrom('a', 'ø', '→', '😀', '"', '\\'), minLength: 1, maxLength: 5 }),
    beloep: fc.integer({ min: -9_999_999, max: 99_999_999 }).map(String),
    kroner: fc.integer({ min: 0, max: 999_999 }).map(String),
  })
  .map(les)
  .filter(({ avvik }) => avvik.every(({ alvor }) => alvor !== 'feil'));

describe('splitting a delivery', () => {
  it('every part fits, and together they are the whole, in order', () => {
    fc.assert(
      fc.property(
        fc.array(rad, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 700, max: 4000 }),
        (leste, maks) => {
          const deler = krevDelt(leste, maks);
          const meldinger = deler.map((del) => bytesAv(leste, del));
          for (const [i, bytes] of meldinger.entries()) {
            expect(bytes.byteLength).toBeLessThanOrEqual(maks);
            const { fra, til } = deler[i] ?? { fra: 0, til: 0 };
            const bygd = byggMelding(proeveordning, hode, leste.slice(fra, til));
            expect(new TextDecoder().decode(bytes)).toBe(JSON.stringify(bygd));
          }
          const innhold = meldinger.map(lesJson);
          expect(innhold.flatMap(({ leveranse }) => leveranse.oppgaver)).toEqual(
            hel(leste).leveranse.oppgaver,
          );
          const helt = oppsummerLeste(proeveordning, leste);
          expect(deler.reduce((sum, del) => sum + del.antall, 0)).toBe(helt.antall);
          helt.summer.forEach((sum, i) =>
            expect(deler.reduce((s, del) => s + (del.summer[i] ?? NaN), 0)).toBe(sum),
          );
          // The head is the same in each; rows and sums are its own.
          for (const [i, { leveranse }] of innhold.entries()) {
            const { oppgaver, oppsummering } = leveranse;
            expect(leveranse).toEqual({ ...hel(leste).leveranse, oppgaver, oppsummering });
            expect(oppgaver).toHaveLength(deler[i]?.antall ?? -1);
            expect(oppsummering.antallOppgaver).toBe(deler[i]?.antall);
          }
        },
      ),
    );
  });

  it('no two neighbours would have fitted in one, and what fits whole is not split', () => {
    fc.assert(
      fc.property(
        fc.array(rad, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 700, max: 3000 }),
        (leste, maks) => {
          const deler = krevDelt(leste, maks);
          for (const [i, del] of deler.entries()) {
            const neste = deler[i + 1];
            if (!neste) continue;
            const lengre = bytesAv(leste, { fra: del.fra, til: del.til + 1 });
            expect(lengre.byteLength).toBeGreaterThan(maks);
          }
          const helt = bytesAv(leste, { fra: 0, til: leste.length });
          expect(krevDelt(leste, helt.byteLength)).toHaveLength(1);
          expect(krevDelt(leste, maks)).toEqual(deler);
        },
      ),
    );
  });

  it('the limit is exact to the byte', () => {
    const leste = [les({}), les({ beloep: '-200' }), les({ beloep: '99999' })];
    const { byteLength } = bytesAv(leste, { fra: 0, til: 3 });
    expect(krevDelt(leste, byteLength)).toHaveLength(1);
    expect(krevDelt(leste, byteLength - 1).map(({ fra, til }) => [fra, til])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  it('nothing to report is one part of none', () => {
    const ingen = delOpp(proeveordning, { ...hode, ingenOppgaver: true }, [], 1000);
    expect(ingen).toEqual({ ok: true, verdi: [{ fra: 0, til: 0, antall: 0, summer: [0, 0] }] });
  });

  it('a row that alone is too large is said, not cut', () => {
    expect(delOpp(proeveordning, hode, [skriv(les({}))], 300)).toEqual({ ok: false, feil: 'for_stor' });
  });

  it('a sum that is too large on its way does not end a part where it cannot be written', () => {
    const stor = String(Number.MAX_SAFE_INTEGER).slice(0, -2);
    const leste = [les({ beloep: stor }), les({ beloep: stor }), les({ beloep: `-${stor}` })];
    for (const del of krevDelt(leste, 5000)) expect(del.summer.every(Number.isSafeInteger)).toBe(true);
    expect(krevDelt(leste, 5000)).toHaveLength(1);
  });
});
