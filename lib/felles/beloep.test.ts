import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formaterAntall,
  formaterOere,
  leggSammen,
  lesBeloep,
  NULL_OERE,
  type Oere,
  skrivOere,
  tilOere,
} from './beloep';

const NBSP = '\u00a0';
const STOERST = Number.MAX_SAFE_INTEGER;

const oereArb = fc.maxSafeInteger().map((n) => (n === 0 ? NULL_OERE : (n as Oere)));
/** Whole kroner that still fit as øre. */
const kronerArb = fc
  .integer({ min: -90_071_992_547_409, max: 90_071_992_547_409 })
  .map((kroner) => (kroner === 0 ? NULL_OERE : ((kroner * 100) as Oere)));

/** Naive: the kroner and øre of a bigint, put together digit by digit. */
function skrivNaivt(oere: bigint, skilletegn: string, gruppe = ''): string {
  const tall = oere < 0n ? -oere : oere;
  let kroner = String(tall / 100n);
  let ut = '';
  while (gruppe && kroner.length > 3) {
    ut = gruppe + kroner.slice(-3) + ut;
    kroner = kroner.slice(0, -3);
  }
  return `${oere < 0n ? '-' : ''}${kroner}${ut}${skilletegn}${String(tall % 100n).padStart(2, '0')}`;
}

describe('lesBeloep', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['1500', 150_000],
    ['1500,00', 150_000],
    ['1500.00', 150_000],
    ['1500,5', 150_050],
    ['1500.5', 150_050],
    ['1 500,00', 150_000],
    [`1${NBSP}500,00`, 150_000],
    ['1\u202f500', 150_000],
    ['1.500,00', 150_000],
    ['1,500.00', 150_000],
    ['1.500.000', 150_000_000],
    ['1.500.000,25', 150_000_025],
    ['12,34', 1234],
    ['0,05', 5],
    ['007', 700],
    ['-25', -2500],
    ['\u221225,50', -2550],
    ['\u201325', -2500],
    ['- 25', -2500],
    [' 1  500 ,5 ', 150_050],
    ['-12 345 678', -1_234_567_800],
    ['-0,00', 0],
    ['90071992547409,91', STOERST],
    ['-90071992547409,91', -STOERST],
  ])('reads %j with two decimals as %d øre', (raa, oere) => {
    const lest = lesBeloep(raa, 2);
    expect(lest).toEqual({ ok: true, verdi: oere });
    expect(lest.ok && Object.is(lest.verdi, -0)).toBe(false);
  });

  it.each([
    ['', 'ikke_tall'],
    ['-', 'ikke_tall'],
    ['--5', 'ikke_tall'],
    ['abc', 'ikke_tall'],
    ['12a', 'ikke_tall'],
    ['kr 500', 'ikke_tall'],
    ['1500,-', 'ikke_tall'],
    ['1500,', 'ikke_tall'],
    [',50', 'ikke_tall'],
    ['1,5,0', 'ikke_tall'],
    ['1.50.000', 'ikke_tall'],
    ['1.5000,00', 'ikke_tall'],
    ['NaN', 'ikke_tall'],
    ['Infinity', 'ikke_tall'],
    ['0x10', 'ikke_tall'],
    ['١٢٣', 'ikke_tall'],
    ['1.000', 'tvetydig'],
    ['1,000', 'tvetydig'],
    ['-999.999', 'tvetydig'],
    ['10 00', 'tvetydig'],
    ['1 0000', 'tvetydig'],
    ['1 00 000,50', 'tvetydig'],
    ['1000 000', 'tvetydig'],
    [`12${NBSP}34,5`, 'tvetydig'],
    ['12,5 0', 'tvetydig'],
    // No one writes thousands like these, so nothing is ambiguous: there are too many decimals.
    ['1234,567', 'desimaler'],
    ['1234.567', 'desimaler'],
    ['0,500', 'desimaler'],
    ['0.500', 'desimaler'],
    ['1.234,567', 'desimaler'],
    ['1,2345', 'desimaler'],
    ['1e3', 'excel'],
    ['7,07E+17', 'excel'],
    ['-1.5E+09', 'excel'],
    ['90071992547409,92', 'for_stort'],
    ['-90071992547409,92', 'for_stort'],
    ['99999999999999999999', 'for_stort'],
  ])('refuses %j as %s', (raa, feil) => {
    expect(lesBeloep(raa, 2)).toEqual({ ok: false, feil });
  });

  it('comes to an end with as many blanks as anybody likes', () => {
    expect(lesBeloep(`1 000${' '.repeat(300_000)}5 5`, 2)).toEqual({ ok: false, feil: 'tvetydig' });
  });

  it.each([
    ['5700', 570_000],
    ['5 700', 570_000],
    ['5700,00', 570_000],
    ['5700.0', 570_000],
  ])('reads %j as whole kroner', (raa, oere) => {
    expect(lesBeloep(raa, 0)).toEqual({ ok: true, verdi: oere });
  });

  it.each([['5700,50'], ['5700.5'], ['0,01'], ['-5700,99']])(
    'refuses the øre of %j, it never rounds',
    (raa) => {
      expect(lesBeloep(raa, 0)).toEqual({ ok: false, feil: 'oere' });
    },
  );

  it('reads back what a naive bigint oracle wrote, in every way of writing', () => {
    fc.assert(
      fc.property(
        oereArb,
        fc.constantFrom(['', ','], ['', '.'], [' ', ','], [NBSP, ','], ['.', ','], [',', '.']),
        (oere, [gruppe, skilletegn]) => {
          const tekst = skrivNaivt(BigInt(oere), skilletegn ?? '', gruppe);
          expect(lesBeloep(tekst, 2)).toEqual({ ok: true, verdi: oere });
        },
      ),
    );
  });

  it('agrees with the oracle on what is too large', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), (oere) => {
        const passer = oere >= -BigInt(STOERST) && oere <= BigInt(STOERST);
        const lest = lesBeloep(skrivNaivt(oere, ','), 2);
        expect(lest).toEqual(passer ? { ok: true, verdi: Number(oere) } : { ok: false, feil: 'for_stort' });
      }),
    );
  });

  it('reads a plain amount as one with a blank in it, which is read with care', () => {
    const plane = fc.stringMatching(
      /^-?[0-9]{0,15}[,.]?[0-9]{0,4}$|^[-−]?[0-9]{1,4}[,.]{0,2}[0-9]{1,2}[a-]?$/,
    );
    fc.assert(
      fc.property(plane, fc.constantFrom(0 as const, 2 as const), (raa, desimaler) => {
        expect(lesBeloep(raa, desimaler)).toEqual(lesBeloep(` ${raa}`, desimaler));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, and what it reads is a safe integer', () => {
    const tegn = fc.constantFrom(...'0123456789.,- eE+\u2212\u00a0x');
    fc.assert(
      fc.property(fc.array(tegn, { maxLength: 25 }), fc.constantFrom<0 | 2>(0, 2), (deler, desimaler) => {
        const lest = lesBeloep(deler.join(''), desimaler);
        expect(!lest.ok || Number.isSafeInteger(lest.verdi)).toBe(true);
        if (lest.ok && desimaler === 0) expect(lest.verdi % 100 === 0).toBe(true);
      }),
    );
  });
});

describe('leggSammen and tilOere', () => {
  it('add exactly up to the limit and say when it is passed', () => {
    expect(leggSammen(10 as Oere, 20 as Oere)).toBe(30);
    expect(leggSammen(STOERST as Oere, NULL_OERE)).toBe(STOERST);
    expect(leggSammen(STOERST as Oere, 1 as Oere)).toBeUndefined();
    expect(leggSammen(-STOERST as Oere, -1 as Oere)).toBeUndefined();
    expect(tilOere(BigInt(STOERST))).toBe(STOERST);
    expect(tilOere(BigInt(STOERST) + 1n)).toBeUndefined();
    expect(tilOere(-BigInt(STOERST) - 2n)).toBeUndefined();
  });

  it('agree with bigint', () => {
    fc.assert(
      fc.property(oereArb, oereArb, (a, b) => {
        expect(leggSammen(a, b)).toBe(tilOere(BigInt(a) + BigInt(b)));
      }),
    );
  });
});

describe('formaterAntall', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1\u00a0000'],
    [100_000, '100\u00a0000'],
    [1_234_567, '1\u00a0234\u00a0567'],
  ])('writes %d', (antall, paaSkjerm) => {
    expect(formaterAntall(antall)).toBe(paaSkjerm);
    expect(formaterAntall(antall)).toBe(new Intl.NumberFormat('nb').format(antall));
  });
});

describe('formaterOere and skrivOere', () => {
  it.each<[number, 0 | 2, string, string]>([
    [0, 2, '0,00', '0,00'],
    [5, 2, '0,05', '0,05'],
    [-5, 2, '\u22120,05', '-0,05'],
    [150_000, 2, `1${NBSP}500,00`, '1500,00'],
    [150_000, 0, `1${NBSP}500`, '1500'],
    [99_900, 0, '999', '999'],
    [123_456_789, 2, `1${NBSP}234${NBSP}567,89`, '1234567,89'],
    [-100_000, 0, `\u22121${NBSP}000`, '-1000'],
  ])('%d øre with %d decimals', (oere, desimaler, paaSkjerm, iRegneark) => {
    expect(formaterOere(oere as Oere, desimaler)).toBe(paaSkjerm);
    expect(skrivOere(oere as Oere, desimaler)).toBe(iRegneark);
  });

  it('write what the oracle writes', () => {
    fc.assert(
      fc.property(oereArb, (oere) => {
        expect(skrivOere(oere, 2, '.')).toBe(skrivNaivt(BigInt(oere), '.'));
        expect(formaterOere(oere, 2)).toBe(skrivNaivt(BigInt(oere), ',', NBSP).replace('-', '\u2212'));
      }),
    );
  });

  it('are read back as the same amount: write → read is identity', () => {
    fc.assert(
      fc.property(oereArb, (oere) => {
        const riktig = { ok: true, verdi: oere };
        expect(lesBeloep(formaterOere(oere, 2), 2)).toEqual(riktig);
        expect(lesBeloep(skrivOere(oere, 2), 2)).toEqual(riktig);
        expect(lesBeloep(skrivOere(oere, 2, '.'), 2)).toEqual(riktig);
      }),
    );
    fc.assert(
      fc.property(kronerArb, (oere) => {
        const riktig = { ok: true, verdi: oere };
        expect(lesBeloep(formaterOere(oere, 0), 0)).toEqual(riktig);
        expect(lesBeloep(skrivOere(oere, 0), 0)).toEqual(riktig);
      }),
    );
  });
});
