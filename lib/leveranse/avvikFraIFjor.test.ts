import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kontekst, proeveordning, proeverad } from '@/lib/ordning/proeveordning';
import { lesRad } from '@/lib/ordning/validering';
import { AARSAVVIK, avvikFraIFjor } from './avvikFraIFjor';

type Par = readonly [eier: string, beloep: string];
const A = '311131788';
const B = '310757632';
function lest(par: readonly Par[], inntektsaar = kontekst.inntektsaar) {
  const rader = par.map(([eier, beloep], i) => proeverad({ eier, beloep }, String(i)));
  return { rader, leste: rader.map((rad) => lesRad(proeveordning, rad, { ...kontekst, inntektsaar })) };
}
const finn = (foer: readonly Par[], naa: readonly Par[]) =>
  avvikFraIFjor(proeveordning, lest(foer, kontekst.inntektsaar - 1), lest(naa));
const typer = (foer: readonly Par[], naa: readonly Par[]) => {
  const avvik = finn(foer, naa);
  return AARSAVVIK.filter((type) => avvik[type].length > 0);
};

it.each<[string, Par[], Par[], string[]]>([
  ['the same', [[A, '5000']], [[A, '5000']], []],
  [
    'gone',
    [
      [A, '5000'],
      [B, '1'],
    ],
    [[A, '5000']],
    ['borte'],
  ],
  [
    'new',
    [[A, '5000']],
    [
      [A, '5000'],
      [B, '1'],
    ],
    ['nye'],
  ],
  [
    'in one row more',
    [[A, '5000']],
    [
      [A, '2500'],
      [A, '2500'],
    ],
    ['flere'],
  ],
  [
    'in one row fewer, of the same sum',
    [
      [A, '2500'],
      [A, '2500'],
    ],
    [[A, '5000']],
    [],
  ],
  ['twice as much', [[A, '5000']], [[A, '10000']], ['endret']],
  ['just less than twice', [[A, '5000']], [[A, '9999']], []],
  ['half', [[A, '5000']], [[A, '2500']], ['endret']],
  ['ten times, but a small amount', [[A, '100']], [[A, '1000']], []],
  ['from nothing', [[A, '0']], [[A, '1000']], ['endret']],
  ['the other sign', [[A, '600']], [[A, '-600']], ['endret']],
  ['an amount that is not written yet, of a large one', [[A, '5000']], [[A, '']], ['endret']],
  ['rows that do not say whom they are about', [['', '5']], [['x', '5']], []],
])('%s', (_navn, foer, naa, fasit) => expect(typer(foer, naa)).toEqual(fasit));

it('tells the sums of both years', () => {
  expect(finn([[A, '5000']], [[A, '10000,50']]).endret).toMatchObject([
    { fra: [500000, 0], til: [1000050, 0] },
  ]);
  expect(finn([[A, '5']], []).borte).toMatchObject([{ fra: [500, 0], til: [0, 0] }]);
});

it('is about each identity once, and seen from the other year gone is new', () => {
  const par = fc.tuple(fc.constantFrom(A, B, '02825010109'), fc.constantFrom('0', '900', '5000', '20000'));
  const liste = fc.array(par, { maxLength: 6 });
  fc.assert(
    fc.property(liste, liste, (foer, naa) => {
      const [fram, tilbake] = [finn(foer, naa), finn(naa, foer)];
      expect(fram.nye.length).toBe(tilbake.borte.length);
      expect(fram.borte.length).toBe(tilbake.nye.length);
      const unike = new Set([...foer, ...naa].map(([eier]) => eier)).size;
      expect(AARSAVVIK.reduce((sum, type) => sum + fram[type].length, 0)).toBeLessThanOrEqual(unike);
    }),
  );
});
