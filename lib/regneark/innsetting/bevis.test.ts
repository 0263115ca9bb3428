import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oppsummer } from '@/lib/ordning/oppsummering';
import { kundeutbytte as ordning } from '@/lib/ordninger/kundeutbytte/ordning';
import type { Rad } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';
import { type Bevis, bevisStegvis } from './bevis';
import { INNSETTINGSMAATER, type Innsetting, lagInnsetting } from './innsetting';
import { bruk, fil, tabell } from './proeve';
import { sammenlign } from './sammenlign';

function bevisFor(
  fil: readonly Lestrad[],
  innsetting: Innsetting,
  etter: readonly Rad[],
  manglende: readonly string[] = [],
): Bevis[] {
  const steg = bevisStegvis({ ordning, fil, innsetting, etter, manglende });
  for (;;) {
    const { done, value } = steg.next();
    if (done) return value;
  }
}

describe('the proof', () => {
  it('agrees after every insertion, but for the rows that are ambiguous', () => {
    fc.assert(
      fc.property(tabell, fil, fc.constantFrom(...INNSETTINGSMAATER), (t, f, maate) => {
        const s = sammenlign({ ordning, inntektsaar: 2025, tabell: t, fil: f, manglende: [] });
        const innsetting = lagInnsetting(maate, f, s);
        const etter = bruk(t, innsetting);
        const [bevis] = bevisFor(f, innsetting, etter);
        const utelatt = maate === 'oppdater' ? s.flertydige.flatMap((en) => en.radnumre) : [];
        expect(bevis?.ulike.filter((rad) => !utelatt.includes(rad))).toEqual([]);
        if (utelatt.length === 0) expect(bevis).toMatchObject({ stemmer: true, tabell: bevis?.fil });
        if (maate === 'erstatt')
          expect(bevis?.tabell).toBe(
            oppsummer(ordning, etter, { inntektsaar: 2025, miljoe: 'lokal' }).summer[0],
          );
      }),
      { numRuns: 1000 },
    );
  });

  const lest = [
    { verdier: { utbetaltBeloep: '1000' }, radnummer: 2 },
    { verdier: { utbetaltBeloep: 'tusen' }, radnummer: 3 },
    { verdier: { utbetaltBeloep: '5' }, radnummer: 4 },
  ];
  const innsetting = { type: 'erstatt', rader: lest.map((rad) => rad.verdier) } as const;
  const somTabell = (...beloep: string[]) =>
    beloep.map((utbetaltBeloep, i) => ({ radId: `t${i}`, verdier: { utbetaltBeloep } }));

  it('says which rows are not as in the file, and how many amounts could not be read', () => {
    expect(bevisFor(lest, innsetting, somTabell('1000', 'tusen', '6'))).toEqual([
      { felt: 'utbetaltBeloep', fil: 100500, tabell: 100600, stemmer: false, ulike: [4], uleselige: 1 },
    ]);
  });

  it('two wrongs do not make a right', () => {
    const [bevis] = bevisFor(lest, innsetting, somTabell('5', 'tusen', '1000'));
    expect(bevis).toMatchObject({ fil: 100500, tabell: 100500, stemmer: false, ulike: [2, 4] });
  });

  it('a replacement that left a row behind is found', () => {
    const [bevis] = bevisFor(lest, innsetting, somTabell('7', '1000', 'tusen', '5'));
    expect(bevis).toMatchObject({ tabell: 101200, stemmer: false, ulike: [] });
  });

  it('a sum that the file has no column for has nothing to prove', () => {
    expect(bevisFor(lest, innsetting, [], ['utbetaltBeloep'])).toEqual([]);
  });
});
