import { describe, expect, it } from 'vitest';
import { lag } from '../lager/testhjelp';
import { finnRettelser, fremdelesLike, type Rettelse } from './rettelser';

function finn(...[lager, gruppe]: Parameters<typeof finnRettelser>): Rettelse[] {
  const arbeid = finnRettelser(lager, gruppe);
  for (let steg = arbeid.next(); ; steg = arbeid.next()) if (steg.done) return steg.value;
}

describe('finnRettelser', () => {
  const gruppe = { kode: 'eier_lengde', felt: 'oppgaveeier' } as const;
  const { lager, rader } = lag(
    ['2825010109', '02825010109', '123', ' 2825 010109', '2825010108'].map((oppgaveeier) => ({
      oppgaveeier,
      navn: 'N',
      utbetaltBeloep: '1',
    })),
  );
  const id = (i: number) => rader[i]?.radId ?? '';

  it('finds the cells of the group with a certain repair, and nothing in other groups', () => {
    expect(finn(lager, gruppe)).toEqual([
      { radId: id(0), felt: 'oppgaveeier', fra: '2825010109', til: '02825010109' },
      { radId: id(3), felt: 'oppgaveeier', fra: ' 2825 010109', til: '02825010109' },
    ]);
    expect(finn(lager, { kode: 'mangler', felt: 'navn' })).toEqual([]);
  });

  it('is carried out and undone as one step, and leaves what has changed meanwhile', () => {
    const funnet = finn(lager, gruppe);
    lager.utfoer({ type: 'sett', celler: [{ radId: id(3), felt: 'oppgaveeier', til: '5' }] });
    expect(fremdelesLike(lager, funnet).map((r) => r.radId)).toEqual([id(0)]);
    lager.angre();
    lager.utfoer({ type: 'sett', celler: fremdelesLike(lager, funnet) });
    expect([0, 3].map((i) => lager.hentVerdier(id(i))?.['oppgaveeier'])).toEqual([
      '02825010109',
      '02825010109',
    ]);
    lager.angre();
    expect([0, 3].map((i) => lager.hentVerdier(id(i))?.['oppgaveeier'])).toEqual([
      '2825010109',
      ' 2825 010109',
    ]);
  });
});
