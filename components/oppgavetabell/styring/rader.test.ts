import { describe, expect, it } from 'vitest';
import { dupliserRader, radeneMed, settInnRad, slettRader } from './rader';
import { oppsett } from './testhjelp';

const FEM = ['A', 'B', 'C', 'D', 'E'];

describe('rows', () => {
  it.each([
    ['over', 0, ['', 'A', 'B', 'C', 'D', 'E']],
    ['over', 2, ['A', 'B', '', 'C', 'D', 'E']],
    ['under', 2, ['A', 'B', 'C', '', 'D', 'E']],
    ['under', 4, ['A', 'B', 'C', 'D', 'E', '']],
  ] as const)('sets in a row %s row %i, to be written in at once', (side, rad, ventet) => {
    const { styring, lager, kolonne, aktiv, gjoer, si } = oppsett(FEM);
    styring.gaaTil({ rad, kol: 1 });
    gjoer({ type: 'settInn', side });
    expect(kolonne()).toEqual(ventet);
    const ny = side === 'over' ? rad : rad + 1;
    expect(aktiv()).toEqual({ rad: ny, kol: 0 });
    expect(si).toHaveBeenLastCalledWith({ type: 'radSattInn', rad: ny + 1 });
    lager.angre();
    expect(kolonne()).toEqual(FEM);
  });

  it('sets in beside the whole selection, and commits what is being written first', () => {
    const { styring, kolonne, gjoer, skriv } = oppsett(FEM);
    styring.gaaTil({ rad: 3, kol: 0 });
    styring.gaaTil({ rad: 1, kol: 1 }, true);
    gjoer({ type: 'settInn', side: 'under' });
    expect(kolonne()).toEqual(['A', 'B', 'C', 'D', '', 'E']);
    styring.gaaTil({ rad: 0, kol: 1 });
    skriv('Alf');
    gjoer({ type: 'settInn', side: 'over' });
    expect(kolonne()).toEqual(['', 'Alf', 'B', 'C', 'D', '', 'E']);
  });

  it('duplicates the selected rows in one step and selects the copies', () => {
    const { styring, lager, kolonne, gjoer, si } = oppsett(FEM);
    styring.gaaTil({ rad: 1, kol: 1 });
    styring.gaaTil({ rad: 2, kol: 1 }, true);
    gjoer({ type: 'dupliser' });
    expect(kolonne()).toEqual(['A', 'B', 'C', 'B', 'C', 'D', 'E']);
    expect(styring.valgte().radIder).toEqual(lager.hentRekkefoelge().slice(3, 5));
    expect(styring.valgte().felter).toEqual(styring.felter);
    expect(si).toHaveBeenLastCalledWith({ type: 'duplisert', rader: 2 });
    lager.angre();
    expect(kolonne()).toEqual(FEM);
  });

  it('deletes the selected rows in one step and stays at the place', () => {
    const { styring, lager, kolonne, gjoer, aktiv, si } = oppsett(FEM);
    styring.gaaTil({ rad: 1, kol: 2 });
    styring.gaaTil({ rad: 3, kol: 2 }, true);
    gjoer({ type: 'slettRader' });
    expect(kolonne()).toEqual(['A', 'E']);
    expect(aktiv()).toEqual({ rad: 1, kol: 2 });
    expect(si).toHaveBeenLastCalledWith({ type: 'raderSlettet', rader: 3 });
    lager.angre();
    expect(kolonne()).toEqual(FEM);
    gjoer({ type: 'merkAlt' });
    gjoer({ type: 'slettRader' });
    expect(kolonne()).toEqual(['']);
    expect(aktiv().rad).toBe(0);
  });

  it('means the row whose menu it is, unless that is one of the selected', () => {
    const { styring, lager } = oppsett(FEM);
    const ider = lager.hentRekkefoelge();
    styring.gaaTil({ rad: 1, kol: 0 });
    styring.gaaTil({ rad: 2, kol: 0 }, true);
    expect(radeneMed(styring, 2)).toEqual(ider.slice(1, 3));
    expect(radeneMed(styring, 3)).toEqual(ider.slice(3, 4));
  });

  it('means the rows that are shown: hidden ones between them are left alone', () => {
    const { styring, kolonne } = oppsett(['Kari', 'Per', 'Kari', 'Ola']);
    styring.utsnitt.velg({ soek: 'kari' });
    styring.gaaTil({ rad: 0, kol: 0 });
    styring.gaaTil({ rad: 1, kol: 0 }, true);
    dupliserRader(styring);
    expect(kolonne()).toEqual(['Kari', 'Per', 'Kari', 'Kari', 'Kari', 'Ola']);
    styring.gaaTil({ rad: 0, kol: 0 });
    styring.gaaTil({ rad: 3, kol: 0 }, true);
    slettRader(styring);
    expect(kolonne()).toEqual(['Per', 'Ola']);
    styring.utsnitt.velg({ soek: 'ola' });
    styring.gaaTil({ rad: 0, kol: 0 });
    settInnRad(styring, 'over');
    expect(kolonne()).toEqual(['Per', '', 'Ola']);
  });
});
