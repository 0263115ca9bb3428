import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lesCelle } from './felttyper';
import { kontekst as proevekontekst, proevefelter } from './proeveordning';
import { finnReparasjon, kanRepareres } from './reparasjon';
import { AVVIKSKODER, type Kontekst } from './typer';

const kontekst: Kontekst = { inntektsaar: 2025, miljoe: 'lokal' };
const { foedselsnummer, eier, maalepunktId, sifre, beloep, dato } = proevefelter;

describe('finnReparasjon', () => {
  it('puts back the zero that makes both check digits right', () => {
    expect(finnReparasjon('2825010109', foedselsnummer, kontekst)).toBe('02825010109');
    expect(finnReparasjon(' 282501 0109 ', eier, kontekst)).toBe('02825010109');
  });

  it.each([
    ['a hyphen', '028250-10109', foedselsnummer, '02825010109'],
    ['full stops', '02.82.50.101.09', eier, '02825010109'],
    ['the sign for text', "'02825010109", eier, '02825010109'],
    ['a hyphen, and the zero gone', '28250\u201310109', foedselsnummer, '02825010109'],
    ['an organisation number from an invoice', 'NO 311 131 788 MVA', eier, '311131788'],
    ['an organisation number with its tax', '311131788MVA', eier, '311131788'],
    ['a meter with hyphens', '707057-500051-628391', maalepunktId, '707057500051628391'],
  ])('takes away %s when the number is right without', (_hva, raa, felt, til) => {
    expect(finnReparasjon(raa, felt, kontekst)).toBe(til);
  });

  it.each([
    ['a hyphen in a number that is wrong', '028250-10108'],
    ['two numbers', '311131788/310402109'],
    ['a word', 'nr. 02825010109'],
    ['a wrong check digit', '2825010108'],
    ['no legal date', '9999999999'],
    ['a number that is whole', '02825010109'],
    ['nine digits, which may be an organisation', '311131788'],
    ['two zeros lost', '825010109'],
    ['letters', '282501010A'],
    ['nothing', ''],
    ['no cell', undefined],
  ])('leaves %s to a person', (_hva, raa) => {
    expect(finnReparasjon(raa, eier, kontekst)).toBeUndefined();
    expect(finnReparasjon(raa, foedselsnummer, kontekst)).toBeUndefined();
  });

  it('never proposes a number that may not be sent in this environment', () => {
    expect(finnReparasjon('2825010109', eier, { ...kontekst, miljoe: 'prod' })).toBeUndefined();
  });

  it('puts no zero before a meter, and knows no other field', () => {
    for (const felt of [maalepunktId, sifre, beloep])
      expect(finnReparasjon('2825010109', felt, kontekst)).toBeUndefined();
  });

  it('only proposes what can be read without error, the same digits with a zero in front', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,12}$/), (raa) => {
        const til = finnReparasjon(raa, eier, kontekst);
        if (til === undefined) return;
        expect(til).toBe(`0${raa}`);
        expect(lesCelle(til, eier, kontekst)).toMatchObject({ ok: true, variant: 'foedselsnummer' });
        expect(lesCelle(til, eier, kontekst)).not.toHaveProperty('feil');
      }),
      { numRuns: 2000 },
    );
  });

  it('puts back the zero of a code that the register then knows', () => {
    const medRegistre = { ...kontekst, registre: proevekontekst.registre! };
    expect(finnReparasjon('301', sifre, medRegistre)).toBe('0301');
    expect(finnReparasjon(' 301 ', { ...sifre, register: undefined } as never, medRegistre)).toBe('0301');
    expect(finnReparasjon('302', sifre, medRegistre)).toBeUndefined();
    expect(finnReparasjon('31', sifre, medRegistre)).toBeUndefined();
    expect(finnReparasjon('0301', sifre, medRegistre)).toBeUndefined();
    expect(finnReparasjon('301', sifre, kontekst)).toBeUndefined();
  });

  it.each([
    ['45658', '01.01.2025'],
    ['45809', '01.06.2025'],
    ['46022', '31.12.2025'],
    ['45657', undefined],
    ['46023', undefined],
    ['45809,5', undefined],
    ['20250601', undefined],
    ['01.06.2025', undefined],
  ])("a spreadsheet's number of a day in the income year: %s", (raa, til) => {
    expect(finnReparasjon(raa, dato, kontekst)).toBe(til);
  });

  it('is asked only about numbers of a wrong length, and dates that are none', () => {
    expect(AVVIKSKODER.filter(kanRepareres)).toEqual([
      'foedselsnummer_lengde',
      'eier_lengde',
      'maalepunkt_lengde',
      'antall_sifre',
      'dato_ugyldig',
    ]);
  });
});
