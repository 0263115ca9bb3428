import { describe, expect, it, vi } from 'vitest';
import { kopier, leggTilRad, limInn } from './innhold';
import { slettRad } from './rader';
import { oppsett } from './testhjelp';
import { radkode, tolkRadkode, type Utvalg } from './utvalg';

const utklipp = (tekst: string) => ({ tekst, html: '' });

describe('styring', () => {
  it('commits and goes on, and begins a new row after the last cell of the last one', () => {
    const { gjoer, skriv, kolonne, aktiv, styring, lager } = oppsett();
    styring.gaaTil({ rad: 0, kol: 1 });
    skriv('Kari');
    gjoer({ type: 'videre', retning: 'ned' });
    expect(kolonne()).toEqual(['Kari']);
    expect(aktiv()).toEqual({ rad: 0, kol: 1 });
    styring.gaaTil({ rad: 0, kol: 2 });
    skriv('5');
    gjoer({ type: 'videre', retning: 'ned' });
    expect(lager.hentRekkefoelge()).toHaveLength(2);
    expect(aktiv()).toEqual({ rad: 1, kol: 0 });
    styring.gaaTil({ rad: 1, kol: 2 });
    skriv('');
    gjoer({ type: 'videre', retning: 'ned' });
    expect(lager.hentRekkefoelge()).toHaveLength(2);
  });

  it('loses nothing that is written downwards past the last row, and makes no row before it is needed', () => {
    const { gjoer, skriv, kolonne, aktiv, styring } = oppsett();
    styring.gaaTil({ rad: 0, kol: 1 });
    for (const navn of ['Kari', 'Per', 'Ola']) {
      skriv(navn);
      gjoer({ type: 'videre', retning: 'ned' });
    }
    expect(kolonne()).toEqual(['Kari', 'Per', 'Ola']);
    expect(aktiv()).toEqual({ rad: 2, kol: 1 });
    styring.gaaTil({ rad: 2, kol: 1 });
    skriv('Siv');
    styring.fullfoer();
    expect(kolonne()).toEqual(['Kari', 'Per', 'Siv']);
  });

  it('goes row by row with Tab, writes a new row at the end, and leaves the table when nothing is written', () => {
    const { gjoer, skriv, aktiv, styring, lager } = oppsett(['Kari']);
    styring.gaaTil({ rad: 0, kol: 2 });
    expect(gjoer({ type: 'tab', bakover: false })).toBe(false);
    skriv('5');
    expect(gjoer({ type: 'tab', bakover: false })).toBe(true);
    expect(aktiv()).toEqual({ rad: 1, kol: 0 });
    expect(lager.hentRekkefoelge()).toHaveLength(2);
    gjoer({ type: 'tab', bakover: true });
    expect(aktiv()).toEqual({ rad: 0, kol: 2 });
    styring.gaaTil({ rad: 0, kol: 0 });
    expect(gjoer({ type: 'tab', bakover: true })).toBe(false);
  });

  it('stays in a cell whose text is refused', () => {
    const { gjoer, skriv, aktiv, si, styring } = oppsett(['Kari', 'Per']);
    skriv('x'.repeat(1001));
    gjoer({ type: 'videre', retning: 'ned' });
    expect(aktiv()).toEqual({ rad: 0, kol: 0 });
    expect(styring.hentUtvalg().modus).toBe('skriver');
    expect(si).toHaveBeenCalledWith({ type: 'avvist', grunn: 'for_lang' });
    gjoer({ type: 'avbryt' });
    expect(styring.fullfoer()).toBe(true);
  });

  it('follows its row when others add and delete', () => {
    const { styring, lager, aktiv } = oppsett(['Kari', 'Per', 'Ola']);
    styring.gaaTil({ rad: 1, kol: 1 });
    const [kari = '', per = ''] = lager.hentRekkefoelge();
    lager.brukFremmede([{ type: 'ny', radId: crypto.randomUUID(), posisjon: 'Zz', verdier: {} }]);
    expect(aktiv()).toEqual({ rad: 2, kol: 1 });
    lager.brukFremmede([{ type: 'slett', radId: kari }]);
    expect(aktiv()).toEqual({ rad: 1, kol: 1 });
    lager.brukFremmede([{ type: 'slett', radId: per }]);
    expect(aktiv()).toEqual({ rad: 1, kol: 1 });
  });

  it('copies, pastes a range as one step, and fills a selection with one value', () => {
    const { styring, gjoer, kolonne } = oppsett(['Kari', 'Per']);
    styring.gaaTil({ rad: 0, kol: 1 });
    gjoer({ type: 'flytt', retning: 'ned', utvid: true });
    expect(kopier(styring).tekst).toBe('Kari\r\nPer');
    styring.gaaTil({ rad: 1, kol: 1 });
    expect(limInn(styring, utklipp('A\t1\nB\t2\nC\t3\n'))).toBe(true);
    expect(kolonne()).toEqual(['Kari', 'A', 'B', 'C']);
    gjoer({ type: 'angre' });
    expect(kolonne()).toEqual(['Kari', 'Per']);
    styring.gaaTil({ rad: 0, kol: 1 });
    styring.gaaTil({ rad: 1, kol: 1 }, true);
    limInn(styring, utklipp(' Ola \n'));
    expect(kolonne()).toEqual(['Ola', 'Ola']);
  });

  it('pastes one value into the text that is being written, and a range over it', () => {
    const { styring, skriv, kolonne } = oppsett(['Kari']);
    styring.gaaTil({ rad: 0, kol: 1 });
    skriv('halv');
    expect(limInn(styring, utklipp('en'))).toBe(false);
    expect(limInn(styring, utklipp('A\nB'))).toBe(true);
    expect(kolonne()).toEqual(['A', 'B']);
  });

  it('goes from error to error both ways, and round the table', () => {
    const { gjoer, aktiv, styring } = oppsett(['Kari', 'Per']);
    const neste = (bakover = false) => {
      gjoer({ type: 'nesteFeil', bakover });
      return [aktiv().rad, aktiv().kol];
    };
    styring.gaaTil({ rad: 0, kol: 0 });
    expect([neste(), neste(), neste(), neste()]).toEqual([
      [0, 2],
      [1, 0],
      [1, 2],
      [0, 0],
    ]);
    expect([neste(true), neste(true)]).toEqual([
      [1, 2],
      [1, 0],
    ]);
  });

  it('deletes and adds rows and keeps focus in the table', () => {
    const { styring, felt, aktiv, si, kolonne, fokuserKnapp, gjoer } = oppsett(['Kari', 'Per']);
    slettRad(styring, 1);
    expect(si).toHaveBeenLastCalledWith({ type: 'radSlettet', rad: 2 });
    expect(aktiv().rad).toBe(0);
    leggTilRad(styring);
    expect(aktiv()).toEqual({ rad: 1, kol: 0 });
    expect(felt.focus).toHaveBeenCalled();
    slettRad(styring, 0);
    slettRad(styring, 0);
    expect(kolonne()).toEqual(['']);
    styring.gaaTil({ rad: 0, kol: 2 });
    gjoer({ type: 'flytt', retning: 'hoeyre', utvid: false });
    expect(fokuserKnapp).toHaveBeenCalledWith(0);
  });

  it('goes up from the first row to the heading, but not while writing or selecting', () => {
    const { gjoer, skriv, aktiv, fokuserOverskrift, styring } = oppsett(['Kari', 'Per']);
    styring.gaaTil({ rad: 1, kol: 1 });
    gjoer({ type: 'flytt', retning: 'opp', utvid: false });
    gjoer({ type: 'flytt', retning: 'opp', utvid: true });
    skriv('Siv');
    gjoer({ type: 'videre', retning: 'opp' });
    expect(fokuserOverskrift).not.toHaveBeenCalled();
    gjoer({ type: 'flytt', retning: 'opp', utvid: false });
    expect(fokuserOverskrift).toHaveBeenCalledWith(1);
    expect(aktiv()).toEqual({ rad: 0, kol: 1 });
  });

  it('makes no row of its own under a filter, and pastes in the rows that are shown', () => {
    const { gjoer, skriv, kolonne, styring, lager, aktiv, si } = oppsett(['Kari', '', 'Per', 'Kari']);
    styring.utsnitt.velg({ soek: 'kari' });
    styring.gaaTil({ rad: 1, kol: 2 });
    skriv('5');
    gjoer({ type: 'videre', retning: 'ned' });
    expect(lager.hentRekkefoelge()).toHaveLength(4);
    expect(aktiv()).toEqual({ rad: 1, kol: 2 });
    styring.gaaTil({ rad: 0, kol: 1 });
    limInn(styring, utklipp('A\nB\nC'));
    expect(kolonne()).toEqual(['A', '', 'Per', 'B', 'C']);
    slettRad(styring, 1);
    expect(si).toHaveBeenLastCalledWith({ type: 'radSlettet', rad: 4 });
    leggTilRad(styring);
    expect(styring.utsnitt.hentRekkefoelge().map(styring.utsnitt.nummer)).toEqual([1, 4, 5]);
    expect(aktiv()).toEqual({ rad: 2, kol: 0 });
  });

  it('shows a hidden row that is gone to, and tells that only shown rows are free of errors', () => {
    const { gjoer, styring, lager, si } = oppsett(['Kari', 'Per']);
    styring.utsnitt.velg({ soek: 'per' });
    const kari = lager.hentRekkefoelge()[0] ?? '';
    styring.gaaTilCelle(kari, 'navn');
    expect(styring.utsnitt.hentRekkefoelge()[0]).toBe(kari);
    styring.utsnitt.velg({ soek: 'ingen' });
    gjoer({ type: 'nesteFeil', bakover: false });
    expect(si).toHaveBeenLastCalledWith({ type: 'ingenFeil', noenSkjult: true });
  });

  it('draws its active row anew when the table gets focus or loses it, and no other', () => {
    const { styring } = oppsett(['Kari', 'Per']);
    const foer = [styring.radkode(0), styring.radkode(1)];
    const meld = vi.fn();
    styring.abonner(meld);
    styring.fokuser();
    styring.fokuser();
    expect(meld).toHaveBeenCalledTimes(1);
    expect(styring.radkode(0)).not.toBe(foer[0]);
    expect(styring.radkode(1)).toBe(foer[1]);
    styring.harFokus = false;
    expect(meld).toHaveBeenCalledTimes(2);
    expect(styring.radkode(0)).toBe(foer[0]);
  });

  it('tells a row apart by one number', () => {
    const utvalg = { aktiv: { rad: 2, kol: 12 }, anker: { rad: 4, kol: 3 }, modus: 'retter' } as Utvalg;
    const ventet = { aktivKol: -1, skriver: false, harFokus: false, fraKol: 3, tilKol: 12, haandtakKol: -1 };
    const les = (rad: number, av = utvalg, harFokus = false) => tolkRadkode(radkode(av, rad, harFokus));
    expect(les(2)).toEqual({ ...ventet, aktivKol: 12, skriver: true });
    expect(les(2, utvalg, true)).toEqual({ ...ventet, aktivKol: 12, skriver: true, harFokus: true });
    expect(les(3)).toEqual(ventet);
    expect(les(3, utvalg, true)).toEqual(ventet);
    expect(les(5)).toEqual({ ...ventet, fraKol: -1, tilKol: -1 });
    const ser: Utvalg = { ...utvalg, modus: 'ser' };
    expect(les(2, ser).haandtakKol).toBe(-1);
    expect(les(4, ser).haandtakKol).toBe(12);
  });
});
