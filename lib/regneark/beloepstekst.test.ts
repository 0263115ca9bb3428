import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilBeloepstekst } from './beloepstekst';
import type { Funnkode } from './funn';

function les(raa: string): { tekst: string; funn: Funnkode[] } {
  const funn: Funnkode[] = [];
  return { tekst: tilBeloepstekst(raa, (kode) => funn.push(kode)), funn };
}

describe('tilBeloepstekst', () => {
  it.each([
    ['kr 1 200,00', '1 200,00'],
    ['Kr. 1200', '1200'],
    ['NOK\u00a01\u00a0200', '1\u00a0200'],
    ['1200 kr', '1200'],
    ['1 200,-', '1 200'],
    ['kr 1.200,–', '1.200'],
    ['kr -500', '-500'],
    ['1200kr', '1200'],
    ['1 200 kroner', '1 200'],
    ['1200.-', '1200'],
  ])('takes the currency off %s', (raa, tekst) => {
    expect(les(raa)).toEqual({ tekst, funn: ['valuta_fjernet'] });
  });

  it.each([
    ['(500,00)', '-500,00'],
    ['( 1 200 )', '-1 200'],
    ['500,00-', '-500,00'],
    ['1200−', '-1200'],
    ['kr (500)', '-500'],
    ['(500) kr', '-500'],
  ])('reads %s as negative', (raa, tekst) => {
    expect(les(raa)).toEqual({ tekst, funn: ['negativ_skrivemaate'] });
  });

  it.each([
    '(-500)',
    '-500-',
    'kr',
    'krone 5',
    '(fem)',
    'USD 500',
    '500 €',
    '()',
    '--',
    'kr kr',
    '1,200-300',
  ])('leaves %s to the rules', (raa) => expect(les(raa)).toEqual({ tekst: raa, funn: [] }));

  it('changes nothing that is an amount already', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,3}( \d{3}){0,3}(,\d{1,2})?$/), (raa) => {
        expect(les(raa)).toEqual({ tekst: raa, funn: [] });
      }),
    );
  });

  it('never changes a digit, whatever the text', () => {
    const sifre = (tekst: string): string => tekst.replace(/\D/g, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789kr ,.-()−noNK\u00a0') }), (raa) => {
        expect(sifre(les(raa).tekst)).toBe(sifre(raa));
      }),
    );
  });
});
