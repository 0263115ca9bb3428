import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flettHode, HODEFELTER, type Hodeinnhold } from './flettHode';
import { TOMT_HODE } from './hode';

const med = (hode: Partial<typeof TOMT_HODE>, ingenOppgaver = false): Hodeinnhold => ({
  hode: { ...TOMT_HODE, ...hode },
  ingenOppgaver,
});
const tekst = fc.constantFrom('', 'a', 'b', 'c');
const innhold: fc.Arbitrary<Hodeinnhold> = fc.record({
  hode: fc.record({ navn: tekst, telefonnummer: tekst, epost: tekst, mobilnummer: tekst, referanse: tekst }),
  ingenOppgaver: fc.boolean(),
});

describe('flettHode', () => {
  it('merges fields that different persons have written in', () => {
    const { innhold: flettet, konflikter } = flettHode(
      med({ navn: 'Kari', epost: 'kari@example.com' }, true),
      med({ navn: 'Kari' }),
      med({ navn: 'Karin' }),
    );
    expect(flettet).toEqual(med({ navn: 'Karin', epost: 'kari@example.com' }, true));
    expect(konflikter).toEqual([]);
  });

  it('gives a field back that both have written in', () => {
    expect(flettHode(med({ navn: 'Per' }), med({ navn: 'Kari' }), med({ navn: 'Ola' }))).toEqual({
      innhold: med({ navn: 'Per' }),
      konflikter: [{ felt: 'navn', lagret: 'Per', mitt: 'Ola' }],
    });
  });

  it('never writes over what was not seen, and sent again it changes nothing', () => {
    fc.assert(
      fc.property(innhold, innhold, innhold, (lagret, fra, til) => {
        const en = flettHode(lagret, fra, til);
        for (const felt of HODEFELTER) {
          const [foer, etter] = [lagret.hode[felt], en.innhold.hode[felt]];
          if (etter !== foer) expect([foer, etter]).toEqual([fra.hode[felt], til.hode[felt]]);
          const vil = til.hode[felt] !== fra.hode[felt] && til.hode[felt] !== etter;
          expect(en.konflikter.some((k) => k.felt === felt)).toBe(vil);
        }
        expect(flettHode(en.innhold, fra, til)).toEqual(en);
      }),
    );
  });
});
