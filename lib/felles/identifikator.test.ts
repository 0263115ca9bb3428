import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Miljoe,
  type Nummerfeil,
  sjekkFoedselsnummer,
  sjekkMaalepunktId,
  sjekkOrganisasjonsnummer,
} from './identifikator';

const vektet = (sifre: string, vekter: readonly number[]): number =>
  vekter.reduce((sum, vekt, i) => sum + vekt * Number(sifre[i]), 0);

/** Adds the two check digits to nine digits; `rest` above 0 is the rule for numbers issued from 2032. */
function medKontrollsifre(ni: string, rest = 0): string | undefined {
  const k1 = (((rest - vektet(ni, [3, 7, 6, 1, 8, 9, 4, 5, 2])) % 11) + 11) % 11;
  const k2 = (11 - (vektet(`${ni}${k1}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return k1 === 10 || k2 === 10 ? undefined : `${ni}${k1}${k2}`;
}

/** The first number for this day and month that has both check digits. The years 40–53 had no numbers 500–899. */
function nummer(dagOgMaaned: string, rest = 0): string {
  for (let lopenr = 600; lopenr < 900; lopenr += 1) {
    const ferdig = medKontrollsifre(`${dagOgMaaned}45${lopenr}`, rest);
    if (ferdig) return ferdig;
  }
  throw new Error('no number');
}

const toSifre = (n: number): string => String(n).padStart(2, '0');

describe('sjekkFoedselsnummer', () => {
  const godtatt: Record<Miljoe, undefined> = { lokal: undefined, test: undefined, prod: undefined };
  const ekte: Record<Miljoe, Nummerfeil | undefined> = { ...godtatt, test: 'ikke_syntetisk' };
  const syntetisk: Record<Miljoe, Nummerfeil | undefined> = { ...godtatt, prod: 'syntetisk' };

  it.each<[string, string, Record<Miljoe, Nummerfeil | undefined>]>([
    ['ordinary', nummer('0101'), ekte],
    ['ordinary, the rule of 2032', nummer('0101', 2), ekte],
    ['D-nummer', nummer('4101'), ekte],
    ['Tenor, month + 80', nummer('0181'), syntetisk],
    ['Tenor D-nummer', nummer('4192'), syntetisk],
    ['Dolly or hjelpenummer, month + 40', nummer('0141'), syntetisk],
    ['Norsk helsenett, month + 65', nummer('0166'), syntetisk],
    ['Norsk helsenett D-nummer', nummer('7177'), syntetisk],
    ['the example of the declarations', '02825010109', syntetisk],
  ])('%s: %s', (_navn, verdi, fasit) => {
    for (const miljoe of ['lokal', 'test', 'prod'] as const) {
      expect(sjekkFoedselsnummer(verdi, miljoe), miljoe).toBe(fasit[miljoe]);
    }
  });

  it.each(['', '0282501010', '028250101090', '0282501010a', '02825 010109', '٠٢٨٢٥٠١٠١٠٩'])(
    'refuses the length of %j',
    (verdi) => {
      expect(sjekkFoedselsnummer(verdi, 'lokal')).toBe('lengde');
    },
  );

  it.each([
    ['the seed of kundeutbytte', '01234567890'],
    ['the seed of overskuddsstrøm', '00000000000'],
    ['a date that does not exist', nummer('3102')],
    ['a helsenett date that does not exist', nummer('3167')],
    ['helsenett, day 0', nummer('0070')],
    ['helsenett, the first check digit wrong and the second right', nummer('0166', 4)],
    ['the same for an ordinary number', nummer('0101', 4)],
    ['no month at all', nummer('0100')],
  ])('refuses %s: %s', (_navn, verdi) => {
    for (const miljoe of ['lokal', 'test', 'prod'] as const) {
      expect(sjekkFoedselsnummer(verdi, miljoe)).toBe('kontrollsiffer');
    }
  });

  // The second check digit has one right value only, also after 2032.
  it('finds every single wrong digit', () => {
    for (const riktig of ['02825010109', nummer('0166'), nummer('4101'), nummer('0101', 3)]) {
      for (let i = 0; i < 11; i += 1) {
        for (let mer = 1; mer < 10; mer += 1) {
          const siffer = (Number(riktig[i]) + mer) % 10;
          const feil = riktig.slice(0, i) + String(siffer) + riktig.slice(i + 1);
          expect(sjekkFoedselsnummer(feil, 'lokal'), feil).toBe('kontrollsiffer');
        }
      }
    }
  });

  it('agrees with fnrvalidator on everything but Norsk helsenett', () => {
    const ni = fc
      .tuple(
        fc.integer({ min: 0, max: 75 }),
        fc.integer({ min: 0, max: 99 }).filter((maaned) => maaned < 66 || maaned > 77),
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 5 }),
      )
      .map(
        ([dag, maaned, resten, rest]) =>
          medKontrollsifre(toSifre(dag) + toSifre(maaned) + String(resten).padStart(5, '0'), rest) ??
          '11111111111',
      );
    fc.assert(
      fc.property(ni, (verdi) => {
        const fasit = idnr(verdi);
        expect(sjekkFoedselsnummer(verdi, 'lokal') === undefined).toBe(fasit.status === 'valid');
        const ekteNummer = fasit.status === 'valid' && ['fnr', 'dnr'].includes(fasit.type);
        expect(sjekkFoedselsnummer(verdi, 'prod') === undefined).toBe(ekteNummer);
        expect(sjekkFoedselsnummer(verdi, 'test') === undefined).toBe(
          fasit.status === 'valid' && !ekteNummer,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sjekkOrganisasjonsnummer', () => {
  it.each<[string, Miljoe, Nummerfeil | undefined]>([
    ['974761076', 'prod', undefined],
    ['991825827', 'prod', undefined],
    ['310757632', 'test', undefined],
    ['311131788', 'test', undefined],
    ['311131788', 'lokal', undefined],
    ['974761076', 'lokal', undefined],
    ['974761076', 'test', 'ikke_syntetisk'],
    ['310757632', 'prod', 'syntetisk'],
    ['987546231', 'lokal', 'kontrollsiffer'],
    ['123456789', 'lokal', 'kontrollsiffer'],
    ['987654321', 'lokal', 'kontrollsiffer'],
    ['31113178', 'lokal', 'lengde'],
    ['3111317888', 'lokal', 'lengde'],
    ['311 131 788', 'lokal', 'lengde'],
    ['', 'lokal', 'lengde'],
  ])('%s in %s: %s', (verdi, miljoe, feil) => {
    expect(sjekkOrganisasjonsnummer(verdi, miljoe)).toBe(feil);
  });

  it('has exactly one right check digit for eight digits, or none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (aatte) => {
        const riktige = Array.from({ length: 10 }, (_, siffer) => `${aatte}${siffer}`).filter(
          (verdi) => sjekkOrganisasjonsnummer(verdi, 'lokal') === undefined,
        );
        // By definition: the whole number, its check digit with weight 1, is divisible by 11.
        const fasit = Array.from({ length: 10 }, (_, siffer) => `${aatte}${siffer}`).filter(
          (verdi) => vektet(verdi, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
        );
        expect(riktige).toEqual(fasit);
        expect(riktige.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sjekkMaalepunktId', () => {
  it.each([
    ['707057500051628391', undefined],
    ['707057500051628407', undefined],
    ['707057500012345678', 'kontrollsiffer'],
    // The seed's own.
    ['000000000000000001', 'kontrollsiffer'],
    ['70705750005162839', 'lengde'],
    ['7070575000516283910', 'lengde'],
    ['70705750005162839x', 'lengde'],
    ['', 'lengde'],
  ])('%s: %s', (verdi, feil) => {
    expect(sjekkMaalepunktId(verdi)).toBe(feil);
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (plass, mer) => {
        const riktig = '707057500051628391';
        const siffer = (Number(riktig[plass]) + mer) % 10;
        const feil = riktig.slice(0, plass) + String(siffer) + riktig.slice(plass + 1);
        expect(sjekkMaalepunktId(feil)).toBe('kontrollsiffer');
      }),
    );
  });

  it('weighs from the right: 3, 1, 3 … and the whole is divisible by 10', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (n) => {
        const verdi = String(n).padStart(18, '0');
        const sum = Array.from(verdi)
          .reverse()
          .reduce((acc, siffer, i) => acc + Number(siffer) * (i % 2 === 1 ? 3 : 1), 0);
        expect(sjekkMaalepunktId(verdi) === undefined).toBe(sum % 10 === 0);
      }),
    );
  });
});
