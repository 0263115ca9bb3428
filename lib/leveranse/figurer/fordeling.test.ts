import { expect, it } from 'vitest';
import { kontekst, proeveordning, proeverad } from '@/lib/ordning/proeveordning';
import { lesRad } from '@/lib/ordning/validering';
import { fordelinger } from './fordeling';

function les(beloep: readonly string[]) {
  const rader = beloep.map((b, i) => proeverad({ eier: '311131788', beloep: b }, String(i)));
  return fordelinger(
    proeveordning,
    rader,
    rader.map((rad) => lesRad(proeveordning, rad, kontekst)),
  );
}

it('tells of each summed field with amounts, and points to the rows that lie outside', () => {
  const [beloep, ...resten] = les(['100', '110', '', '120', 'x', '130', '140', '150', '160', '170', '50000']);
  expect(resten).toEqual([]);
  expect(beloep).toMatchObject({
    felt: 'beloep',
    antall: 9,
    minst: 10_000,
    median: 14_000,
    stoerst: 5_000_000,
    voksende: true,
    antallUteliggere: 1,
    uteliggere: [{ rad: { radId: '10' }, nummer: 11, oere: 5_000_000 }],
  });
});

it('shows no more outliers than can be looked through, the farthest first', () => {
  const mange = [...Array<string>(80).fill('100'), ...Array.from({ length: 15 }, (_, i) => `${10_000 + i}`)];
  const [beloep] = les(mange);
  expect(beloep?.antallUteliggere).toBe(15);
  expect(beloep?.soeyler.reduce((sum, { utenfor }) => sum + utenfor, 0)).toBe(15);
  expect(beloep?.uteliggere.map(({ oere }) => oere / 100)).toEqual(
    Array.from({ length: 10 }, (_, i) => 10_014 - i),
  );
});

it.each([[[]], [['1', '2', '3', '4']], [['5', '5', '5', '5', '5', '5']]])(
  'has nothing to show of %j',
  (beloep) => {
    expect(les(beloep)).toEqual([]);
  },
);
