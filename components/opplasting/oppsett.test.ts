import { describe, expect, it } from 'vitest';
import type { Kolonnevalg, Spoersmaal } from '@/lib/regneark/oppsett/typer';
import { fraVerdi, medKolonne, medOrd, medValgene, somVerdi, spurtTilNaa } from './oppsett';
import { fakta, lest } from './proeve';

const felt: Kolonnevalg = { slag: 'felt', felt: 'navn' };

describe('a changed choice', () => {
  it('keeps the others', () => {
    expect(medOrd({ ark: 'A', desimaltegn: '.' }, 'desimaltegn', ',')).toEqual({
      ark: 'A',
      desimaltegn: ',',
    });
    expect(medKolonne({ kolonner: { 1: felt } }, 2, { slag: 'ingen' })).toEqual({
      kolonner: { 1: felt, 2: { slag: 'ingen' } },
    });
  });

  it.each([
    ['ark', 'B', { tegnsett: 'utf-8' }],
    ['overskriftsrad', 3, { tegnsett: 'utf-8', ark: 'A', desimaltegn: ',' }],
  ] as const)('of %s takes with it what was said of the rows as they were', (ord, verdi, staar) => {
    const foer = { tegnsett: 'utf-8', ark: 'A', overskriftsrad: 1, sumrad: 9, desimaltegn: ',' } as const;
    expect(medOrd({ ...foer, kolonner: { 1: felt } }, ord, verdi)).toEqual({ ...staar, [ord]: verdi });
  });
});

it('a choice is seen before it has been read', () => {
  const foer = fakta({
    sumradvalg: lest(9, 0),
    desimaltegn: lest(',', '.'),
    spoersmaal: [{ om: 'desimaltegn' }, { om: 'datoform' }],
  });
  const vist = medValgene(foer, { desimaltegn: '.', sumrad: 0, overskriftsrader: 2 });
  expect(vist).toEqual({
    ...foer,
    sumradvalg: { ...lest(0), muligheter: [9, 0] },
    desimaltegn: { ...lest('.'), muligheter: [',', '.'] },
    spoersmaal: [{ om: 'datoform' }],
  });
});

describe('what has been asked', () => {
  const desimaltegn: Spoersmaal = { om: 'desimaltegn' };
  const kolonne: Spoersmaal = { om: 'kolonne', indeks: 2 };

  it('stays when it is answered, in the order it came', () => {
    const spurt = spurtTilNaa([], fakta({ spoersmaal: [desimaltegn, kolonne] }), {});
    const etter = spurtTilNaa(spurt, fakta({ spoersmaal: [kolonne] }), { desimaltegn: ',' });
    expect(etter).toEqual([desimaltegn, kolonne]);
  });

  it('is gone when its answer fell with another choice', () => {
    expect(spurtTilNaa([desimaltegn, kolonne], fakta(), { ark: 'B' })).toEqual([]);
  });

  it('is not asked twice', () => {
    expect(spurtTilNaa([kolonne], fakta({ spoersmaal: [{ om: 'kolonne', indeks: 2 }] }), {})).toHaveLength(1);
  });
});

it.each<Kolonnevalg>([
  felt,
  { slag: 'deling', deling: 'adresse' },
  { slag: 'ledd', ledd: 'fornavn' },
  { slag: 'ingen' },
])('a column is the value of an option and back: %j', (valg) =>
  expect(fraVerdi(somVerdi(valg))).toEqual(valg),
);
