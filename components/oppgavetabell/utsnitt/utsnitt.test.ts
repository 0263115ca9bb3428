import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Radverdier } from '@/lib/ordning/typer';
import { lag, raderI } from '../lager/testhjelp';
import type { Sortering } from './beregn';
import { Utsnitt } from './utsnitt';

const mangler = { kode: 'mangler', felt: 'navn' } as const;
const RADER: Radverdier[] = [
  { oppgaveeier: '311131788', navn: 'Åse', utbetaltBeloep: '5 700' },
  { oppgaveeier: '02825010109', utbetaltBeloep: '1000' },
  { oppgaveeier: '310402109', navn: 'bedrift 10', utbetaltBeloep: 'hundre' },
  { oppgaveeier: '310402110', utbetaltBeloep: '-25' },
  { oppgaveeier: '310402111', navn: 'Bedrift 9' },
];

function oppsett(rader: readonly Radverdier[] = RADER) {
  const { lager } = lag([]);
  lager.utfoer({ type: 'erstatt', rader });
  lager.bekreft(lager.hentVentende(1e9));
  const utsnitt = new Utsnitt(lager);
  const ider = lager.hentRekkefoelge();
  /** Own numbers of the rows, as they are shown. */
  const vist = () => utsnitt.hentRekkefoelge().map(utsnitt.nummer);
  const id = (nummer: number) => ider[nummer - 1] ?? '';
  return { lager, utsnitt, vist, id };
}

afterEach(() => vi.restoreAllMocks());

describe('utsnitt', () => {
  it('is the table itself until somebody asks for less', () => {
    const { lager, utsnitt } = oppsett();
    expect(utsnitt.hentRekkefoelge()).toBe(lager.hentRekkefoelge());
    expect(utsnitt.nummerPaa(3)).toBe(4);
    expect(utsnitt.filtrert).toBe(false);
  });

  it('shows the rows of one group, keeps those that are mended, and changes nothing that is stored', () => {
    const { lager, utsnitt, vist, id } = oppsett();
    const foer = raderI(lager);
    utsnitt.velg({ gruppe: mangler });
    expect(vist()).toEqual([2, 4]);
    expect(utsnitt.indeks(id(4))).toBe(1);
    expect([0, 1, 2].map((plass) => utsnitt.nummerPaa(plass))).toEqual([2, 4, 0]);
    expect(utsnitt.indeks(id(1))).toBe(-1);
    expect(raderI(lager)).toEqual(foer);
    expect(lager.harVentende).toBe(false);
    lager.utfoer({ type: 'sett', celler: [{ radId: id(2), felt: 'navn', til: 'Kari' }] });
    expect(vist()).toEqual([2, 4]);
    utsnitt.velg({ gruppe: mangler });
    expect(vist()).toEqual([4]);
    utsnitt.velg({ gruppe: undefined });
    expect(vist()).toEqual([1, 2, 3, 4, 5]);
  });

  it('follows rows that come, go and come back', () => {
    const { lager, utsnitt, vist, id } = oppsett();
    utsnitt.velg({ gruppe: mangler });
    lager.utfoer({ type: 'leggTil', etter: id(2) });
    expect(vist()).toEqual([2, 3, 5]);
    lager.utfoer({ type: 'slettRader', radIder: [id(2), id(1)] });
    expect(vist()).toEqual([1, 3]);
    lager.angre();
    expect(vist()).toEqual([1, 2, 3, 5]);
    const kalt = vi.fn();
    utsnitt.abonner(kalt);
    utsnitt.visOgsaa(id(5));
    expect(vist()).toEqual([1, 2, 3, 5, 6]);
    expect(kalt).toHaveBeenCalled();
  });

  it('forgets what was asked for when all rows are replaced', () => {
    const { lager, utsnitt, vist } = oppsett();
    utsnitt.velg({ gruppe: mangler, soek: '-25' });
    expect(vist()).toEqual([4]);
    lager.utfoer({ type: 'erstatt', rader: [{ navn: 'Ny' }, { navn: 'Nyere' }] });
    expect(vist()).toEqual([1, 2]);
    expect(utsnitt.filtrert).toBe(false);
  });

  it.each([
    ['bedrift', [3, 5]],
    ['  ÅSE ', [1]],
    ['5700', [1]],
    ['5 700', [1]],
    ['028250 10109', [2]],
    ['-25', [4]],
    ['\u221225', [4]],
    ['ÅSE\u00a0', [1]],
    ['5 70', [1]],
    ['5700,00', []],
    ['finnes ikke', []],
  ])('finds «%s» in any cell', (soek, ventet) => {
    const { utsnitt, vist } = oppsett();
    utsnitt.velg({ soek });
    expect(vist()).toEqual(ventet);
  });

  it.each([
    ['utbetaltBeloep', 'stigende', [4, 2, 1, 3, 5]],
    ['utbetaltBeloep', 'synkende', [1, 2, 4, 3, 5]],
    ['navn', 'stigende', [5, 3, 1, 2, 4]],
    ['navn', 'synkende', [1, 3, 5, 2, 4]],
  ] as const)('sorts %s %s: by value, the unreadable and the empty last', (felt, retning, ventet) => {
    const { lager, utsnitt, vist } = oppsett();
    utsnitt.velg({ sortering: { felt, retning } });
    expect(vist()).toEqual(ventet);
    lager.utfoer({ type: 'sett', celler: [{ radId: lager.hentRekkefoelge()[0] ?? '', felt, til: '' }] });
    expect(vist()).toEqual(ventet);
    lager.utfoer({ type: 'leggTil' });
    expect(vist()).toEqual([...ventet, 6]);
  });

  it('shows equal rows beside each other, however they are written, until a heading asks for another order', () => {
    const eiere = [
      '311131788',
      '310402109',
      '02825010109',
      '311 131 788',
      '310402110',
      '028250 10109',
      '311131788',
    ];
    const { lager, utsnitt, vist, id } = oppsett(
      eiere.map((oppgaveeier, i) => ({ oppgaveeier, navn: `N ${9 - i}` })),
    );
    utsnitt.velg({ gruppe: { kode: 'duplikat', felt: 'oppgaveeier' } });
    expect(vist()).toEqual([1, 4, 7, 3, 6]);
    lager.utfoer({ type: 'slettRader', radIder: [id(4)] });
    expect(vist()).toEqual([1, 6, 3, 5]);
    lager.angre();
    expect(vist()).toEqual([1, 7, 3, 6, 4]);
    utsnitt.velg({ sortering: { felt: 'navn', retning: 'stigende' } });
    expect(vist()).toEqual([7, 6, 4, 3, 1]);
    utsnitt.velg({ gruppe: undefined, sortering: undefined });
    expect(vist()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('sorts and searches many rows in slices, stably, and the newest question is the one answered', async () => {
    const antall = 3500;
    const mange = Array.from({ length: antall }, (_, i) => ({ navn: `N ${i}`, utbetaltBeloep: `${i % 7}` }));
    const { utsnitt, vist } = oppsett(mange);
    const spoer = (sortering: Sortering | undefined, soek = '') =>
      new Promise<void>((klar) => utsnitt.velg({ sortering, soek }, klar));
    const glemt = vi.fn();
    utsnitt.velg({ soek: '1' }, glemt);
    expect(vist()).toHaveLength(antall);
    await spoer({ felt: 'utbetaltBeloep', retning: 'synkende' });
    expect(glemt).not.toHaveBeenCalled();
    const ventet = mange.map((_, i) => i + 1).sort((a, b) => ((b - 1) % 7) - ((a - 1) % 7) || a - b);
    expect(vist()).toEqual(ventet);
    await spoer(undefined, 'n 349');
    expect(vist()).toEqual([350, ...Array.from({ length: 10 }, (_, i) => 3491 + i)]);
  });
});
