import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Oere, skrivOere } from '@/lib/felles/beloep';
import { bidrag, oppsummer, summerteFelter } from './oppsummering';
import { kontekst, proeveordning, proeverad } from './proeveordning';
import type { Rad } from './typer';
import { lesRad } from './validering';

const oppsummerRader = (rader: readonly Rad[]) => oppsummer(proeveordning, rader, kontekst);
const MAKS = BigInt(Number.MAX_SAFE_INTEGER);

/** Rows with amounts of every size, the largest too; now and then empty or unreadable. */
const radArb = fc.oneof(
  { weight: 6, arbitrary: fc.maxSafeInteger().map((oere) => skrivOere(oere as Oere, 2)) },
  {
    weight: 6,
    arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((oere) => skrivOere(oere as Oere, 2)),
  },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constant('femti') },
);

/** Naive: kroner and øre read with a bigint, with no code of ours. */
function naivSum(beloep: readonly string[]): number | undefined {
  const sum = beloep
    .filter((tekst) => /\d/.test(tekst))
    .reduce((acc, tekst) => acc + BigInt(tekst.replace(',', '')), 0n);
  return sum > MAKS || sum < -MAKS ? undefined : Number(sum);
}

describe('oppsummer', () => {
  it('counts the rows that are not empty and sums each field by itself', () => {
    const rader = [
      proeverad({ beloep: '0,10', kroner: '3' }, 'a'),
      { radId: 'b', verdier: { beloep: '  ' } },
      proeverad({ beloep: '0,20' }, 'c'),
      proeverad({ beloep: '-1 000,00', kroner: '4' }, 'd'),
    ];
    expect(summerteFelter(proeveordning).map((felt) => felt.noekkel)).toEqual(['beloep', 'kroner']);
    expect(oppsummerRader(rader)).toEqual({ antall: 3, summer: [-99_970, 700] });
  });

  it('no rows are no oppgaver and zero', () => {
    expect(oppsummerRader([])).toEqual({ antall: 0, summer: [0, 0] });
  });

  it('an unreadable amount adds nothing, its row counts', () => {
    expect(oppsummerRader([proeverad({ beloep: 'femti' })])).toEqual({ antall: 1, summer: [0, 0] });
    const felter = summerteFelter(proeveordning);
    expect(bidrag(felter, lesRad(proeveordning, proeverad({ kroner: '2' }), kontekst))).toEqual([1050, 200]);
  });

  it('equals a naive sum', () => {
    fc.assert(
      fc.property(fc.array(radArb, { maxLength: 40 }), (beloep) => {
        const rader = beloep.map((tekst, i) => proeverad({ beloep: tekst }, String(i)));
        expect(oppsummerRader(rader)).toEqual({ antall: beloep.length, summer: [naivSum(beloep), 0] });
      }),
    );
  });

  it('does not hang on the order of the rows', () => {
    const iToRekkefoelger = fc
      .array(radArb, { maxLength: 20 })
      .chain((beloep) =>
        fc.tuple(fc.constant(beloep), fc.shuffledSubarray(beloep, { minLength: beloep.length })),
      );
    fc.assert(
      fc.property(iToRekkefoelger, ([en, to]) => {
        const summer = (beloep: readonly string[]) =>
          oppsummerRader(beloep.map((tekst, i) => proeverad({ beloep: tekst }, String(i)))).summer;
        expect(summer(en)).toEqual(summer(to));
      }),
    );
  });

  it('a sum may pass the limit on its way when it comes back', () => {
    const maks = '90071992547409,91';
    const rader = [maks, '0,01', '-1,00'].map((beloep, i) => proeverad({ beloep }, String(i)));
    expect(oppsummerRader(rader).summer[0]).toBe(Number.MAX_SAFE_INTEGER - 99);
    expect(oppsummerRader(rader.slice(0, 2)).summer[0]).toBeUndefined();
  });

  it('is exact where floats of kroner are not', () => {
    const rader = Array.from({ length: 1000 }, (_, i) => proeverad({ beloep: '0,10' }, String(i)));
    expect(oppsummerRader(rader).summer[0]).toBe(10_000);
  });
});
