import { describe, expect, it } from 'vitest';
import type { Oere } from '@/lib/felles/beloep';
import { ordningMed } from '@/lib/ordninger/register';
import { type Bevis, lagBevistekster } from './bevis';
import { type Filsum, leggTilFilsum } from './filsum';

const ordning = ordningMed('kundeutbytte');
const oere = (n: number): Oere => n as Oere;
const [felt = ''] = ordning.felter.filter(({ type }) => type === 'beloep').map(({ noekkel }) => noekkel);
const fil = (antall: number, sum?: number): Filsum => ({
  antall,
  summer: sum === undefined ? {} : { [felt]: oere(sum) },
});
const tall = { antall: 2, summer: [oere(30_000)] };
const bevis: Bevis = {
  fil: undefined,
  tabell: tall,
  sendt: tall,
  bekreftet: 2,
  uendret: true,
  stemmer: true,
};
/** The key and what it was given, in place of words. */
const ord = (om: Partial<Bevis>) =>
  lagBevistekster(
    ordning,
    { ...bevis, ...om },
    { t: (noekkel, param) => [noekkel, ...Object.values(param ?? {})].join(' '), tall: String, spraak: 'nb' },
  );

describe('the proof in words', () => {
  it('begins with the table when no file was uploaded', () => {
    expect(ord({})).toMatchObject({ tittel: 'tittel', antall: 'antall ingen  2 2 2 =', dom: 'stemmer' });
  });

  it('begins with the file, and says that the table is the same', () => {
    const { tittel, antall, summer, dom } = ord({ fil: fil(2, 30_000) });
    expect([tittel, antall, dom]).toEqual(['tittelMedFil', 'antall 2 = 2 2 2 =', 'stemmer']);
    expect(summer.map(({ tekst }) => tekst)).toEqual([expect.stringContaining(' 300 = 300 300 =')]);
  });

  it.each([
    ['one row less', fil(3, 30_000)],
    ['another sum', fil(2, 29_900)],
  ])('says that the table was changed afterwards: %s', (_, enFil) => {
    expect(ord({ fil: enFil })).toMatchObject({ tittel: 'tittel', dom: 'stemmer endretEtterFil' });
  });

  it('holds against the file only the sums that it had', () => {
    const { summer, dom } = ord({ fil: fil(2) });
    expect(dom).toBe('stemmer');
    expect(summer[0]?.tekst).toContain(' ingen ');
  });
});

describe('files after each other', () => {
  it('are one sum', () => {
    expect(leggTilFilsum(fil(2, 100), fil(3, -20))).toEqual(fil(5, 80));
  });

  it.each([
    ['only one has the column', fil(2, 100), fil(1)],
    ['the sum is too large to be exact', fil(2, Number.MAX_SAFE_INTEGER), fil(1, 1)],
  ])('are no sum when %s', (_, en, annen) => {
    expect(leggTilFilsum(en, annen)).toEqual(fil(3));
  });
});
