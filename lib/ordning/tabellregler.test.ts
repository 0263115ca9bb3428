import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Oere } from '@/lib/felles/beloep';
import { kontekst, proeveordning, proeverad } from './proeveordning';
import { grupper, identitetsnoekkel, lesTabell, sumavvik } from './tabellregler';
import type { Avvik, Rad } from './typer';
import { lesRad } from './validering';

const tabell = (...rader: Rad[]) => lesTabell(proeveordning, rader, kontekst);
const duplikater = (rader: readonly Rad[]) =>
  lesTabell(proeveordning, rader, kontekst)
    .avvik.filter((a) => a.kode === 'duplikat')
    .map((a) => [a.radId, a.param?.antall]);

describe('duplikat', () => {
  it('marks every row that is about the same, with their number, as a warning', () => {
    const rader = [
      proeverad({}, 'a'),
      proeverad({ eier: '310757632' }, 'b'),
      proeverad({ eier: '311 131 788', beloep: '1' }, 'c'),
    ];
    expect(tabell(...rader).avvik).toEqual([
      { radId: 'a', felt: 'eier', kode: 'duplikat', alvor: 'varsel', param: { antall: 2 } },
      { radId: 'c', felt: 'eier', kode: 'duplikat', alvor: 'varsel', param: { antall: 2 } },
    ]);
  });

  it('does not compare empty or unreadable rows', () => {
    const tom = { radId: 'a', verdier: {} };
    expect(duplikater([tom, { ...tom, radId: 'b' }])).toEqual([]);
    expect(duplikater([proeverad({ eier: 'x' }, 'a'), proeverad({ eier: 'x' }, 'b')])).toEqual([]);
    expect(duplikater([proeverad({ eier: '' }, 'a'), proeverad({ eier: '' }, 'b')])).toEqual([]);
  });

  it('agrees with comparing every row with every other', () => {
    const eierArb = fc.constantFrom('311131788', '310757632', '02825010109', '', 'x');
    fc.assert(
      fc.property(fc.array(eierArb, { maxLength: 12 }), (eiere) => {
        const rader = eiere.map((eier, i) => proeverad({ eier }, String(i)));
        const fasit = eiere.flatMap((eier, i) => {
          const like = eiere.filter((annen) => annen === eier && eier.length > 1).length;
          return like > 1 ? [[String(i), like]] : [];
        });
        expect(duplikater(rader)).toEqual(fasit);
      }),
    );
  });

  it('an identity of several fields needs them all', () => {
    const ordning = { ...proeveordning, identitet: ['eier', 'maaler'] };
    const les = (endret: Record<string, string>) =>
      identitetsnoekkel(ordning, lesRad(ordning, proeverad(endret), kontekst));
    expect(les({})).toBeUndefined();
    expect(les({ maaler: '707057500051628391' })).toBe('311131788|707057500051628391');
  });
});

describe('lesTabell', () => {
  it('gives the avvik in the order of the rows, and the totals of the same reading', () => {
    const lest = tabell(proeverad({ beloep: 'x' }, 'a'), proeverad({ eier: '' }, 'b'));
    expect(lest.avvik.map((a) => [a.radId, a.kode])).toEqual([
      ['a', 'beloep_ikke_tall'],
      ['b', 'mangler'],
    ]);
    expect(lest.oppsummering).toEqual({ antall: 2, summer: [1050, 0] });
    expect(lest.leste).toHaveLength(2);
  });

  it('a sum that is too large is an error of the delivery, in no row', () => {
    const lest = tabell(
      proeverad({ beloep: '90071992547409,91' }, 'a'),
      proeverad({ eier: '310757632', beloep: '0,01' }, 'b'),
    );
    expect(lest.avvik).toEqual([{ kode: 'sum_for_stor', alvor: 'feil' }]);
    expect(sumavvik({ antall: 1, summer: [5 as Oere, 7 as Oere] })).toEqual([]);
  });
});

describe('grupper', () => {
  const a = (
    radId: string | undefined,
    kode: Avvik['kode'],
    felt?: string,
    alvor: Avvik['alvor'] = 'feil',
  ) => ({
    kode,
    alvor,
    ...(radId && { radId }),
    ...(felt && { felt }),
  });

  it('one line for each rule and field, errors before warnings, else as they came', () => {
    const avvik = [
      a('1', 'duplikat', 'eier', 'varsel'),
      a('1', 'mangler', 'navn'),
      a('2', 'mangler', 'beloep'),
      a('3', 'mangler', 'navn'),
      a(undefined, 'sum_for_stor'),
      a('3', 'duplikat', 'eier', 'varsel'),
    ];
    expect(grupper(avvik)).toEqual([
      { kode: 'mangler', felt: 'navn', alvor: 'feil', radIder: ['1', '3'] },
      { kode: 'mangler', felt: 'beloep', alvor: 'feil', radIder: ['2'] },
      { kode: 'sum_for_stor', alvor: 'feil', radIder: [] },
      { kode: 'duplikat', felt: 'eier', alvor: 'varsel', radIder: ['1', '3'] },
    ]);
    expect(avvik[0]).toEqual(a('1', 'duplikat', 'eier', 'varsel'));
  });

  it('loses no row', () => {
    const arb = fc.record({
      radId: fc.uuid(),
      kode: fc.constantFrom<Avvik['kode']>('mangler', 'for_lang'),
      felt: fc.constantFrom('a', 'b'),
      alvor: fc.constant<Avvik['alvor']>('feil'),
    });
    fc.assert(
      fc.property(fc.array(arb), (avvik) => {
        const ut = grupper(avvik).flatMap((g) => g.radIder.map((id) => `${id} ${g.kode} ${g.felt}`));
        expect(ut.sort()).toEqual(avvik.map((x) => `${x.radId} ${x.kode} ${x.felt}`).sort());
      }),
    );
  });
});
