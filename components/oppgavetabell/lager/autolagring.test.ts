import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import type { Konflikt, Operasjon } from '@/lib/leveranse/operasjon';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import { type Lagringssvar, lagAutolagring } from './autolagring';
import { lagRadlager } from './radlager';

const lagret = (...konflikter: Konflikt[]): Lagringssvar => ({
  type: 'lagret',
  revisjon: 1,
  konflikter,
  uendret: [],
});
const LAGRET = lagret();

function oppsett(svar: (batch: readonly Operasjon[]) => Lagringssvar | Promise<Lagringssvar> = () => LAGRET) {
  const lager = lagRadlager({
    ordning: ordninger[0] as Ordning,
    kontekst: { inntektsaar: 2025, miljoe: 'lokal' },
    rader: [{ radId: crypto.randomUUID(), posisjon: 'a0', verdier: { navn: 'Kari' } }],
  });
  const lagre = vi.fn((batch: readonly Operasjon[]) => Promise.resolve(svar(batch)));
  const auto = lagAutolagring({ lager, lagre });
  const radId = lager.hentRekkefoelge()[0] ?? '';
  const skriv = (til: string, felt = 'navn') =>
    lager.utfoer({ type: 'sett', celler: [{ radId, felt, til }] });
  const tilstand = () => auto.hentBilde().tilstand;
  return { lager, lagre, auto, radId, skriv, tilstand };
}

describe('autolagring', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for a pause, sends one batch and says so only when all is stored', async () => {
    const { skriv, lagre, tilstand, auto } = oppsett();
    expect(tilstand()).toBe('lagret');
    skriv('Per');
    expect(tilstand()).toBe('endret');
    await vi.advanceTimersByTimeAsync(300);
    skriv('Pål');
    await vi.advanceTimersByTimeAsync(300);
    expect(lagre).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(lagre).toHaveBeenCalledTimes(1);
    expect(lagre.mock.calls[0]?.[0]).toMatchObject([{ fra: 'Kari', til: 'Pål' }]);
    expect(tilstand()).toBe('lagret');
    expect(auto.hentBilde().sistLagret).toBe(Date.now());
  });

  it('does not wait longer than two seconds for somebody who never pauses', async () => {
    const { skriv, lagre } = oppsett();
    for (let i = 0; i < 11; i += 1) {
      skriv(`Navn ${i}`);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(lagre).toHaveBeenCalledTimes(1);
  });

  it('sends one request at a time, and what came meanwhile after it', async () => {
    let svar: (s: Lagringssvar) => void = () => undefined;
    const { skriv, lagre, tilstand } = oppsett(() => new Promise((loes) => (svar = loes)));
    skriv('Per');
    await vi.advanceTimersByTimeAsync(400);
    skriv('Pål');
    await vi.advanceTimersByTimeAsync(5000);
    expect(lagre).toHaveBeenCalledTimes(1);
    expect(tilstand()).toBe('lagrer');
    svar(LAGRET);
    await vi.advanceTimersByTimeAsync(0);
    expect(tilstand()).toBe('endret');
    await vi.advanceTimersByTimeAsync(400);
    expect(lagre.mock.calls[1]?.[0]).toMatchObject([{ fra: 'Per', til: 'Pål' }]);
    svar(LAGRET);
    await vi.advanceTimersByTimeAsync(0);
    expect(tilstand()).toBe('lagret');
  });

  it('sends the very same batch again with growing pauses while the server is away', async () => {
    let nede = true;
    const { skriv, lagre, tilstand } = oppsett(() => {
      if (nede) throw new Error('network');
      return LAGRET;
    });
    skriv('Per');
    await vi.advanceTimersByTimeAsync(400);
    expect(tilstand()).toBe('frakoblet');
    skriv('Pål');
    const antall: number[] = [];
    for (const ms of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      await vi.advanceTimersByTimeAsync(ms);
      antall.push(lagre.mock.calls.length);
    }
    expect(antall).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(lagre.mock.calls.map(([batch]) => batch)).size).toBe(1);
    nede = false;
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.advanceTimersByTimeAsync(400);
    expect(lagre.mock.lastCall?.[0]).toMatchObject([{ fra: 'Per', til: 'Pål' }]);
    expect(tilstand()).toBe('lagret');
  });

  it('stops when logged out, and goes on after a new login', async () => {
    let inne = false;
    const { skriv, lagre, tilstand, auto } = oppsett(() => (inne ? LAGRET : { type: 'utlogget' }));
    skriv('Per');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tilstand()).toBe('utlogget');
    expect(lagre).toHaveBeenCalledTimes(1);
    expect(auto.harUlagret).toBe(true);
    inne = true;
    auto.proevIgjen();
    await vi.advanceTimersByTimeAsync(0);
    expect(tilstand()).toBe('lagret');
    expect(auto.harUlagret).toBe(false);
  });

  it('keeps what the server refused, and says why', async () => {
    const { skriv, tilstand, auto, lager } = oppsett(() => ({ type: 'avvist', grunn: 'sendt' }));
    skriv('Per');
    await vi.advanceTimersByTimeAsync(400);
    expect(tilstand()).toBe('stoppet');
    expect(auto.hentBilde().grunn).toBe('sendt');
    expect(await auto.lagreNaa()).toBe(false);
    expect(lager.hentVentende()).toMatchObject([{ til: 'Per' }]);
  });

  it('stores everything at once when asked, also what is typed meanwhile', async () => {
    const { skriv, lagre, auto, tilstand } = oppsett();
    skriv('Per');
    const ferdig = auto.lagreNaa();
    skriv('Pål');
    expect(await ferdig).toBe(true);
    expect(lagre).toHaveBeenCalledTimes(2);
    expect(tilstand()).toBe('lagret');
    expect(await auto.lagreNaa()).toBe(true);
    expect(lagre).toHaveBeenCalledTimes(2);
  });

  it('waits as long as it is told when there have been too many calls, says so, and loses nothing', async () => {
    const svar: Lagringssvar[] = [{ type: 'for_mange', sekunder: 20 }];
    const { skriv, auto, tilstand, lagre } = oppsett(() => svar.shift() ?? LAGRET);
    skriv('Per');
    expect(await auto.lagreNaa()).toBe(false);
    expect(tilstand()).toBe('for_mange');
    await vi.advanceTimersByTimeAsync(19_000);
    expect(lagre).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(lagre).toHaveBeenCalledTimes(2);
    expect(lagre.mock.calls[1]?.[0]).toEqual(lagre.mock.calls[0]?.[0]);
    expect(tilstand()).toBe('lagret');
  });

  it('answers false when what should be stored cannot be', async () => {
    const { skriv, auto } = oppsett(() => ({ type: 'utilgjengelig' }));
    skriv('Per');
    expect(await auto.lagreNaa()).toBe(false);
    auto.stopp();
  });

  it.each([
    ['mitt' as const, 'Per', [{ type: 'celle', fra: 'Kåre', til: 'Per' }]],
    ['lagret' as const, 'Kåre', undefined],
  ])('is not stored before a conflict is settled: %s', async (valg, verdi, sendt) => {
    let konflikt = true;
    const { skriv, auto, tilstand, lagre, lager, radId } = oppsett(() =>
      konflikt ? lagret({ type: 'celle', radId, felt: 'navn', lagret: 'Kåre', mitt: 'Per' }) : LAGRET,
    );
    skriv('Per');
    expect(await auto.lagreNaa()).toBe(false);
    expect(tilstand()).toBe('endret');
    konflikt = false;
    const [k] = auto.hentBilde().konflikter;
    if (k) auto.loesKonflikt(k, valg);
    expect(await auto.lagreNaa()).toBe(true);
    expect(lager.hentRad(radId)?.verdier.navn).toBe(verdi);
    expect(lagre.mock.calls[1]?.[0]).toEqual(sendt && [expect.objectContaining(sendt[0])]);
    expect(tilstand()).toBe('lagret');
  });

  it('writes a row anew when somebody deleted it and it is wanted', async () => {
    const svar: Lagringssvar[] = [];
    const { skriv, auto, lagre, radId, lager } = oppsett(() => svar.shift() ?? LAGRET);
    svar.push(lagret({ type: 'borte', radId }));
    skriv('Per');
    await auto.lagreNaa();
    const [k] = auto.hentBilde().konflikter;
    if (k) auto.loesKonflikt(k, 'mitt');
    await auto.lagreNaa();
    expect(lagre.mock.calls[1]?.[0]).toMatchObject([{ type: 'ny', verdier: { navn: 'Per' } }]);
    expect(lager.hentSnapshot().antall).toBe(1);
  });

  it('puts a row back that another has changed before it was deleted, and asks', async () => {
    const svar: Lagringssvar[] = [];
    const { auto, lagre, radId, lager } = oppsett(() => svar.shift() ?? LAGRET);
    svar.push(lagret({ type: 'endret', radId, posisjon: 'a0', verdier: { navn: 'Kåre' } }));
    lager.utfoer({ type: 'slettRader', radIder: [radId] });
    expect(await auto.lagreNaa()).toBe(false);
    const [k] = auto.hentBilde().konflikter;
    expect(k).toEqual({ type: 'endret', radId, endringer: [{ felt: 'navn', fra: 'Kari', til: 'Kåre' }] });
    expect(lager.hentVerdier(radId)).toEqual({ navn: 'Kåre' });
    if (k) auto.loesKonflikt(k, 'mitt');
    expect(await auto.lagreNaa()).toBe(true);
    const slett = { type: 'slett', radId, sett: avtrykk({ navn: 'Kåre' }) };
    expect(lagre.mock.calls[1]?.[0]).toEqual([slett]);
  });

  it('a deletion that is undone while it is refused asks nothing', async () => {
    let svar: (s: Lagringssvar) => void = () => undefined;
    const { auto, radId, lager } = oppsett(() => new Promise((loes) => (svar = loes)));
    lager.utfoer({ type: 'slettRader', radIder: [radId] });
    const ferdig = auto.lagreNaa();
    lager.angre();
    svar(lagret({ type: 'endret', radId, posisjon: 'a0', verdier: { navn: 'Kåre' } }));
    expect(await ferdig).toBe(true);
    expect(lager.harVentende).toBe(false);
  });

  it('says at once that the draft is closed for changes', () => {
    const { auto, tilstand } = oppsett();
    auto.stans('ikke_utkast');
    expect(tilstand()).toBe('stoppet');
    expect(auto.hentBilde().grunn).toBe('ikke_utkast');
  });
});
