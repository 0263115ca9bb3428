import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skrivOere, type Oere } from '@/lib/felles/beloep';
import { kontekst, proevefelter } from '../proeveordning';
import { lesCelle, visCelle } from '.';

const medOere = proevefelter.beloep;
const hele = { ...medOere, desimaler: 0, varsleNull: false } as const;

describe('beloep', () => {
  it.each([
    ['1500', '1500.00', 150_000],
    ['1 500,5', '1500.50', 150_050],
    ['0,05', '0.05', 5],
  ])('with øre: %j is sent as the text %j', (raa, verdi, oere) => {
    expect(lesCelle(raa, medOere, kontekst)).toEqual({ ok: true, verdi, oere });
  });

  it.each([
    ['5700', 5700],
    ['5 700,00', 5700],
    ['0', 0],
    ['90071992547409', 90_071_992_547_409],
  ])('whole kroner: %j is sent as the number %d', (raa, verdi) => {
    expect(lesCelle(raa, hele, kontekst)).toEqual({ ok: true, verdi, oere: verdi * 100 });
  });

  it('a whole number of kroner is sent as an integer, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_071_992_547_409 }), (kroner) => {
        expect(lesCelle(String(kroner), hele, kontekst)).toMatchObject({ ok: true, verdi: kroner });
      }),
    );
  });

  it.each([
    ['femti', 'beloep_ikke_tall'],
    ['1.000', 'beloep_tvetydig'],
    ['1,2345', 'beloep_desimaler'],
    ['99999999999999999', 'beloep_for_stort'],
    ['1E+05', 'excel_forkortet'],
  ])('%j is %s', (raa, kode) => {
    expect(lesCelle(raa, medOere, kontekst)).toEqual({ ok: false, brudd: { kode } });
  });

  it('øre where there can be none is an error, not a rounding', () => {
    expect(lesCelle('5700,50', hele, kontekst)).toEqual({ ok: false, brudd: { kode: 'beloep_oere' } });
  });

  it('warns of a negative amount and, where it is unusual, of zero', () => {
    expect(lesCelle('-1', medOere, kontekst)).toMatchObject({ varsler: [{ kode: 'beloep_negativt' }] });
    expect(lesCelle('0', medOere, kontekst)).toMatchObject({ varsler: [{ kode: 'beloep_null' }] });
    expect(lesCelle('-0', medOere, kontekst)).toMatchObject({
      verdi: '0.00',
      varsler: [{ kode: 'beloep_null' }],
    });
    expect(lesCelle('0', hele, kontekst)).not.toHaveProperty('varsler');
  });

  it('what is shown is read as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (oere) => {
        const vist = visCelle(skrivOere(oere as Oere, 2), medOere, kontekst);
        expect(lesCelle(vist, medOere, kontekst)).toMatchObject({ ok: true, oere: oere === 0 ? 0 : oere });
      }),
    );
  });
});
