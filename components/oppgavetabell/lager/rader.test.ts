import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rader } from './rader';
import { felter, kontekst, ordning, verdi } from './testhjelp';
import type { Endring, Plassertrad } from './typer';

/** Few ids, so that rows are written in, taken out and put back within one batch. */
const radId = fc.constantFrom('a', 'b', 'c', 'd');
const felt = fc.constantFrom(...felter);
const verdier = fc.dictionary(felt, verdi.filter(Boolean), { maxKeys: 3, noNullPrototype: true });
const rad = fc
  .tuple(radId, verdier)
  .map(([id, innhold]): Plassertrad => ({ radId: id, posisjon: `p${id}`, verdier: innhold }));
const celle = fc.record({ type: fc.constant('celle' as const), radId, felt, fra: verdi, til: verdi });
const endring: fc.Arbitrary<Endring> = fc.oneof(
  { weight: 4, arbitrary: celle },
  fc.record({ type: fc.constantFrom('inn' as const, 'ut' as const), rad }),
);

/** All read: what is not is read when it is first looked at. */
function les(rader: readonly Plassertrad[]): Rader {
  const ut = new Rader(ordning, kontekst, rader);
  while (ut.lesNeste());
  return ut;
}

const bilde = (rader: Rader) => ({
  rader: rader.rekkefoelge().map((id) => [id, rader.indeks(id), rader.vis(id)]),
  telling: rader.hentTelling(),
});

describe('rader', () => {
  it('carries out changes together as it would one by one: rows, avvik, totals and what is told', () => {
    const start = fc.uniqueArray(rad, { selector: (r) => r.radId });
    fc.assert(
      fc.property(start, fc.array(endring, { maxLength: 12 }), (rader, endringer) => {
        const sammen = les(rader);
        const hverForSeg = les(rader);
        const foer = bilde(sammen);
        const utfoert = sammen.anvend(endringer);
        expect(utfoert).toEqual(endringer.flatMap((e) => hverForSeg.anvend([e])));
        expect(bilde(sammen)).toEqual(bilde(hverForSeg));
        // What was told is enough to bring everything back.
        const tilbake = utfoert.toReversed().map((e): Endring => {
          if (e.type === 'celle') return { ...e, fra: e.til, til: e.fra };
          return { ...e, type: e.type === 'inn' ? 'ut' : 'inn' };
        });
        sammen.anvend(tilbake);
        expect(bilde(sammen)).toEqual(foer);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves rows that are already shown as they were', () => {
    const rader = les([{ radId: 'a', posisjon: 'p', verdier: { navn: 'Kari' } }]);
    const foer = rader.vis('a');
    rader.anvend(felter.map((f) => ({ type: 'celle', radId: 'a', felt: f, fra: '', til: 'x' })));
    expect(foer?.verdier).toEqual({ navn: 'Kari' });
    expect(rader.vis('a')?.verdier).toEqual(Object.fromEntries(felter.map((f) => [f, 'x'])));
  });
});
