import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Radlagring } from '@/lib/leveranse/operasjon';
import { lagAutolagring, type Lagringssvar } from './autolagring';
import { lagInnkommende } from './innkommende';
import { lag, sjekkMotFasit } from './testhjelp';

function oppsett() {
  const { lager, rader } = lag([
    { navn: 'Kari', utbetaltBeloep: '1' },
    { navn: 'Per', utbetaltBeloep: '2' },
  ]);
  const svar: ((svar: Lagringssvar) => void)[] = [];
  const onTattInn = vi.fn();
  const auto = lagAutolagring({
    lager,
    lagre: () => new Promise((loes) => svar.push(loes)),
    onLagret: (batch, lagring) => inn.vedLagret(batch, lagring),
  });
  const inn = lagInnkommende({ lager, konfliktbord: auto.konfliktbord, onTattInn });
  const [kari = '', per = ''] = rader.map((rad) => rad.radId);
  const rad = (radId: string, revisjon: number, navn: string, utbetaltBeloep: string) =>
    inn.taImot({ rader: [[radId, 'a0', { navn, utbetaltBeloep }, revisjon]], slettet: [] });
  const slettet = (radId: string, revisjon: number) =>
    inn.taImot({ rader: [], slettet: [[radId, revisjon]] });
  const skriv = (radId: string, til: string, felt = 'navn') =>
    lager.utfoer({ type: 'sett', celler: [{ radId, felt, til }] });
  const bekreft = async (revisjon: number, mer: Partial<Radlagring> = {}): Promise<void> => {
    svar.shift()?.({ type: 'lagret', revisjon, konflikter: [], uendret: [], ...mer });
    await vi.advanceTimersByTimeAsync(0);
  };
  const send = (): Promise<unknown> => vi.advanceTimersByTimeAsync(400);
  return { lager, auto, inn, onTattInn, kari, per, rad, slettet, skriv, bekreft, send };
}

describe('innkommende', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows what others have done: cells, new rows, deleted rows, without an operation or a step to undo', () => {
    const { lager, inn, kari, per, rad, slettet, onTattInn } = oppsett();
    rad(kari, 2, 'Karin', '1');
    slettet(per, 3);
    const ny = crypto.randomUUID();
    inn.taImot({ rader: [[ny, 'a5', { navn: 'Ola' }, 4]], slettet: [] });
    expect(lager.hentRekkefoelge().map((id) => lager.hentVerdier(id)?.navn)).toEqual(['Karin', 'Ola']);
    expect(lager.hentSnapshot()).toMatchObject({ ventende: false, kanAngre: false, antall: 2 });
    expect(onTattInn.mock.calls).toEqual([[[kari]], [[per]], [[ny]]]);
    sjekkMotFasit(lager);
  });

  it('says nothing of an echo of our own', async () => {
    const { kari, rad, skriv, send, bekreft, onTattInn, lager } = oppsett();
    skriv(kari, 'Karin');
    await send();
    rad(kari, 2, 'Karin', '1');
    await bekreft(2);
    rad(kari, 2, 'Karin', '1');
    expect(onTattInn).not.toHaveBeenCalled();
    expect(lager.hentVerdier(kari)?.navn).toBe('Karin');
  });

  it('leaves a cell alone that something of our own waits for, and takes the others of its row', async () => {
    const { lager, kari, rad, skriv, send, bekreft } = oppsett();
    skriv(kari, 'Min');
    rad(kari, 2, 'Deres', '50');
    expect(lager.hentVerdier(kari)).toEqual({ navn: 'Min', utbetaltBeloep: '50' });
    await send();
    // The other had seen ours: it was stored at 3, and changed at 4 before the answer came.
    rad(kari, 4, 'Senere', '50');
    expect(lager.hentVerdier(kari)?.navn).toBe('Min');
    await bekreft(3);
    expect(lager.hentVerdier(kari)?.navn).toBe('Senere');
  });

  it('is not set back by what was told before our own was stored', async () => {
    const { lager, kari, rad, skriv, send, bekreft } = oppsett();
    skriv(kari, 'Min');
    await send();
    await bekreft(5);
    rad(kari, 4, 'Kari', '7');
    expect(lager.hentVerdier(kari)).toEqual({ navn: 'Min', utbetaltBeloep: '1' });
    rad(kari, 5, 'Min', '7');
    expect(lager.hentVerdier(kari)).toEqual({ navn: 'Min', utbetaltBeloep: '7' });
  });

  it('keeps away from a row that is being written in, and takes it in when the writing has ended', () => {
    const { lager, kari, per, rad, slettet } = oppsett();
    let skriver: string | undefined = kari;
    lager.skriving.registrer(() => skriver);
    rad(kari, 2, 'Karin', '9');
    slettet(kari, 3);
    rad(per, 4, 'Pål', '2');
    expect(lager.hentVerdier(kari)).toEqual({ navn: 'Kari', utbetaltBeloep: '1' });
    expect(lager.hentVerdier(per)?.navn).toBe('Pål');
    skriver = undefined;
    vi.advanceTimersByTime(250);
    expect(lager.hentRekkefoelge()).toEqual([per]);
  });

  it('asks about a row that is deleted under something of our own', async () => {
    const { lager, auto, kari, slettet, skriv, send, bekreft } = oppsett();
    skriv(kari, 'Min');
    slettet(kari, 2);
    expect(lager.hentVerdier(kari)?.navn).toBe('Min');
    await send();
    await bekreft(2, { konflikter: [{ type: 'borte', radId: kari }] });
    expect(auto.hentBilde().konflikter).toEqual([{ type: 'borte', radId: kari }]);
    expect(lager.hentVerdier(kari)?.navn).toBe('Min');
  });

  it('keeps a question true to what is stored while it stands', async () => {
    const { lager, auto, kari, rad, slettet, skriv, send, bekreft } = oppsett();
    const spurt = () => auto.hentBilde().konflikter;
    const konflikt = { type: 'celle' as const, radId: kari, felt: 'navn', lagret: 'Deres', mitt: 'Min' };
    skriv(kari, 'Min');
    await send();
    await bekreft(2, { konflikter: [konflikt], uendret: [[kari, 2]] });
    rad(kari, 3, 'Deres igjen', '1');
    expect(spurt()).toEqual([{ ...konflikt, lagret: 'Deres igjen' }]);
    rad(kari, 4, 'Min', '1');
    expect(spurt()).toEqual([]);
    skriv(kari, 'Min andre');
    await send();
    await bekreft(5, { konflikter: [{ ...konflikt, mitt: 'Min andre' }], uendret: [[kari, 5]] });
    slettet(kari, 6);
    expect(spurt()).toEqual([{ type: 'borte', radId: kari }]);
    // Brought back by the one who deleted it: both values are asked about.
    rad(kari, 7, 'Deres', '1');
    expect(spurt()).toEqual([{ ...konflikt, mitt: 'Min andre' }]);
    expect(lager.hentVerdier(kari)?.navn).toBe('Min andre');
  });

  it('a row that we deleted does not come back by what was told before', async () => {
    const { lager, kari, per, rad, send, bekreft } = oppsett();
    lager.utfoer({ type: 'slettRader', radIder: [kari] });
    rad(kari, 2, 'Kari', '1');
    expect(lager.hentRekkefoelge()).toEqual([per]);
    await send();
    await bekreft(3);
    expect(lager.hentRekkefoelge()).toEqual([per]);
    rad(kari, 2, 'Kari', '1');
    expect(lager.hentRekkefoelge()).toEqual([per]);
  });

  it('undo of our own deletion is not undone by the news of it', async () => {
    const { lager, kari, slettet, send, bekreft } = oppsett();
    lager.utfoer({ type: 'slettRader', radIder: [kari] });
    await send();
    lager.angre();
    slettet(kari, 2);
    expect(lager.indeks(kari)).toBe(0);
    await bekreft(2);
    expect(lager.indeks(kari)).toBe(0);
    await send();
    await bekreft(3);
    slettet(kari, 2);
    expect(lager.indeks(kari)).toBe(0);
    expect(lager.harVentende).toBe(false);
  });
});
