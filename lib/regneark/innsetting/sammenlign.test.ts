import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kundeutbytte as ordning } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import type { Rad, Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from '../oppsett/typer';
import { foreslaaMaate, lagInnsetting } from './innsetting';
import { bruk, fil, tabell } from './proeve';
import { sammenlign } from './sammenlign';

const ÅSE = { oppgaveeier: '02825010109', navn: 'Åse', utbetaltBeloep: '1000' };
const BEDRIFT = { oppgaveeier: '311131788', navn: 'Bedrift AS', utbetaltBeloep: '500' };
const LAGET = { oppgaveeier: '310402109', navn: 'Prøvelaget SA', utbetaltBeloep: '20' };

const somTabell = (...rader: Radverdier[]): Rad[] => rader.map((verdier, i) => ({ radId: `t${i}`, verdier }));
const somFil = (...rader: (Radverdier & { radId?: string })[]): Lestrad[] =>
  rader.map(({ radId, ...verdier }, i) => ({ verdier, radnummer: i + 2, ...(radId && { radId }) }));
const sml = (t: readonly Rad[], f: readonly Lestrad[], manglende: readonly string[] = []) =>
  sammenlign({ ordning, inntektsaar: 2025, tabell: t, fil: f, manglende });

describe('sammenlign', () => {
  it('finds what is changed, new, the same and gone, by what the rows are about', () => {
    const s = sml(
      somTabell(ÅSE, {}, BEDRIFT, LAGET),
      somFil({ ...ÅSE, navn: 'Åse Ny' }, { ...BEDRIFT }, { ...ÅSE, oppgaveeier: '02825010281' }),
    );
    expect(s).toMatchObject({
      plasser: [{ radId: 't0' }, { radId: 't2' }, 'ny'],
      endret: [
        { radId: 't0', tabellrad: 1, radnummer: 2, celler: [{ felt: 'navn', fra: 'Åse', til: 'Åse Ny' }] },
      ],
      nye: [{ radnummer: 4 }],
      like: 1,
      borte: [4],
      flertydige: [],
      antallITabell: 3,
    });
  });

  it('takes another way of writing the same for no change', () => {
    const s = sml(
      somTabell(ÅSE),
      somFil({ oppgaveeier: '028250 10109', navn: ' Åse ', utbetaltBeloep: '1 000,00' }),
    );
    expect(s).toMatchObject({ endret: [], like: 1, nye: [] });
  });

  it('goes by the key of our own file first, also when what the row is about was put right', () => {
    const s = sml(
      somTabell({ ...ÅSE, oppgaveeier: '2825010109' }, BEDRIFT),
      somFil({ ...BEDRIFT, radId: 't1' }, { ...ÅSE, radId: 't0' }),
    );
    expect(s).toMatchObject({
      endret: [{ radId: 't0', celler: [{ felt: 'oppgaveeier', fra: '2825010109', til: '02825010109' }] }],
      like: 1,
      medRadId: 2,
    });
  });

  it('a key that no row of the table has is no key', () => {
    expect(sml(somTabell(ÅSE), somFil({ ...ÅSE, radId: 'fra-i-fjor' }))).toMatchObject({
      like: 1,
      medRadId: 0,
    });
  });

  it('a row that was copied with its key stays the row it is about, and the copy is new', () => {
    const s = sml(somTabell(ÅSE), somFil({ ...LAGET, radId: 't0' }, { ...ÅSE, navn: 'Åsa', radId: 't0' }));
    expect(s).toMatchObject({ plasser: ['ny', { radId: 't0' }], flertydige: [] });
  });

  it('copies that cannot be told from each other are left alone, and listed', () => {
    const s = sml(somTabell(ÅSE), somFil({ ...ÅSE, navn: 'A', radId: 't0' }, { ...ÅSE, radId: 't0' }));
    expect(s).toMatchObject({
      plasser: ['flertydig', 'flertydig'],
      flertydige: [{ radnumre: [2, 3], tabellrader: [1] }],
      borte: [],
    });
  });

  it.each([
    [
      'the table',
      somTabell(ÅSE, { ...ÅSE, navn: 'B' }),
      somFil({ ...ÅSE, utbetaltBeloep: '7' }),
      [2],
      [1, 2],
    ],
    ['the file', somTabell(ÅSE), somFil({ ...ÅSE, navn: 'B' }, { ...ÅSE, navn: 'C' }), [2, 3], [1]],
  ])('several rows about the same in %s: never guessed', (_, t, f, radnumre, tabellrader) => {
    const s = sml(t, f);
    expect(s).toMatchObject({ endret: [], nye: [], borte: [], flertydige: [{ radnumre, tabellrader }] });
    expect(bruk(t, lagInnsetting('oppdater', f, s))).toEqual(t);
  });

  it('of several rows about the same, the equal ones belong together', () => {
    const to = { ...ÅSE, utbetaltBeloep: '2' };
    expect(sml(somTabell(ÅSE, to), somFil(to, ÅSE))).toMatchObject({
      plasser: [{ radId: 't1' }, { radId: 't0' }],
      like: 2,
      flertydige: [],
    });
  });

  it('rows that only the file has several of are new', () => {
    expect(sml(somTabell(LAGET), somFil(ÅSE, { ...ÅSE, navn: 'B' }))).toMatchObject({
      plasser: ['ny', 'ny'],
      flertydige: [],
      borte: [1],
    });
  });

  it('a number that cannot be read says nothing of what the row is about', () => {
    const skadet = { ...ÅSE, oppgaveeier: '7,07E+17' };
    expect(sml(somTabell(skadet), somFil({ ...skadet, navn: 'En annen' }))).toMatchObject({
      plasser: ['ny'],
      borte: [1],
    });
    expect(sml(somTabell(skadet), somFil(skadet))).toMatchObject({ like: 1, nye: [] });
  });

  it('a column that the file lacks is left alone, and an empty cell of one that it has empties', () => {
    const uten = { oppgaveeier: ÅSE.oppgaveeier, utbetaltBeloep: '1000' };
    expect(sml(somTabell(ÅSE), somFil(uten), ['navn'])).toMatchObject({ endret: [], like: 1 });
    expect(sml(somTabell(ÅSE), somFil(uten)).endret).toMatchObject([
      { celler: [{ felt: 'navn', fra: 'Åse', til: '' }] },
    ]);
  });

  it('needs every part of what a row is about', () => {
    const rad = { foedselsnummer: '02825010109', maalepunktId: '707057500051628391', bruttoBeloep: '1' };
    const annet = { ...rad, maalepunktId: '707057500051628407' };
    const [t, f] = [somTabell(rad), somFil({ ...rad, bruttoBeloep: '2' }, annet)];
    const s = sammenlign({ ordning: overskuddsstroem, inntektsaar: 2025, tabell: t, fil: f, manglende: [] });
    expect(s.plasser).toEqual([{ radId: 't0' }, 'ny']);
  });
});

describe('lagInnsetting', () => {
  const mangler = fc.constantFrom<readonly string[]>([], ['navn'], ['utbetaltBeloep'], ['oppgaveeier']);
  const utenKolonner = (rader: readonly Lestrad[], manglende: readonly string[]): Lestrad[] =>
    rader
      .map((rad) => ({
        ...rad,
        verdier: Object.fromEntries(
          Object.entries(rad.verdier).filter(([felt]) => !manglende.includes(felt)),
        ),
      }))
      // A row that holds nothing is never read as one.
      .filter((rad) => Object.keys(rad.verdier).length > 0);

  it('an update that is done leaves nothing to update, and loses no row', () => {
    fc.assert(
      fc.property(tabell, fil, mangler, (t, f0, manglende) => {
        const f = utenKolonner(f0, manglende);
        const foer = sml(t, f, manglende);
        const etter = bruk(t, lagInnsetting('oppdater', f, foer));
        expect(etter.slice(0, t.length).map((rad) => rad.radId)).toEqual(t.map((rad) => rad.radId));
        const igjen = sml(etter, f, manglende);
        expect(igjen).toMatchObject({ endret: [], nye: [] });
        expect(igjen.flertydige.flatMap((en) => en.radnumre)).toEqual(
          foer.flertydige.flatMap((en) => en.radnumre),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('accounts for every row of the file and of the table', () => {
    fc.assert(
      fc.property(tabell, fil, (t, f) => {
        const s = sml(t, f);
        const flertydige = s.flertydige.flatMap((en) => en.radnumre).length;
        expect(s.endret.length + s.like + s.nye.length + flertydige).toBe(f.length);
        const iTvil = s.flertydige.flatMap((en) => en.tabellrader).length;
        expect(s.endret.length + s.like + s.borte.length + iTvil).toBe(s.antallITabell);
        const steder = s.plasser.flatMap((plass) => (typeof plass === 'object' ? plass.radId : []));
        expect(new Set(steder).size).toBe(steder.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('adding keeps every row there was, and replacing leaves only the file', () => {
    fc.assert(
      fc.property(tabell, fil, (t, f) => {
        const s = sml(t, f);
        const verdier = f.map((rad) => rad.verdier);
        const lagt = bruk(t, lagInnsetting('leggTil', f, s));
        expect(lagt.slice(0, t.length)).toEqual(t);
        expect(lagt.slice(t.length).map((rad) => rad.verdier)).toEqual(verdier);
        const byttet = bruk(t, lagInnsetting('erstatt', f, s));
        expect(byttet.map((rad) => rad.verdier)).toEqual(verdier);
      }),
    );
  });
});

describe('foreslaaMaate', () => {
  it.each([
    ['an empty table', somTabell({}), somFil(ÅSE), 'erstatt'],
    ['a file of others', somTabell(ÅSE, BEDRIFT), somFil(LAGET), 'leggTil'],
    ['half of it known', somTabell(ÅSE), somFil(ÅSE, LAGET), 'leggTil'],
    ['most of it known', somTabell(ÅSE, BEDRIFT), somFil(ÅSE, BEDRIFT, LAGET), 'oppdater'],
    ['a file of ours', somTabell(ÅSE), somFil({ ...BEDRIFT, radId: 't0' }, LAGET, LAGET), 'oppdater'],
  ])('%s', (_, t, f, maate) => {
    expect(foreslaaMaate(sml(t, f))).toBe(maate);
  });
});

it('compares 100 000 rows with 100 000', () => {
  const rader = Array.from({ length: 100_000 }, (_, i) => ({
    oppgaveeier: String(10_000_000_000 + i * 13),
    navn: `Kunde ${i}`,
    utbetaltBeloep: String(i),
  }));
  const nytt = rader.map((rad, i) => (i % 10 === 0 ? { ...rad, utbetaltBeloep: '1' } : rad));
  expect(sml(somTabell(...rader), somFil(...nytt))).toMatchObject({ nye: [], borte: [], flertydige: [] });
});
