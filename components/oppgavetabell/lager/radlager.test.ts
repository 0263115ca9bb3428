import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { lagRadlager } from './radlager';
import {
  kontekst,
  lag,
  lagTjener,
  ordning,
  raderI,
  serie,
  sjekkMotFasit,
  skisse,
  start,
  utfoer,
} from './testhjelp';

describe('radlager', () => {
  it('keeps totals, groups and duplicates as reading from scratch would', () => {
    fc.assert(
      fc.property(start, serie, (verdier, skisser) => {
        const { lager } = lag(verdier);
        sjekkMotFasit(lager);
        for (const s of skisser) {
          utfoer(lager, s);
          sjekkMotFasit(lager);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('undoes any series of actions, and redoes it', () => {
    fc.assert(
      fc.property(start, serie, (verdier, skisser) => {
        const { lager } = lag(verdier);
        const foer = raderI(lager);
        for (const s of skisser) if (s.type !== 'tid') utfoer(lager, s);
        const etter = raderI(lager);
        while (lager.hentSnapshot().kanAngre) lager.angre();
        expect(raderI(lager)).toEqual(foer);
        sjekkMotFasit(lager);
        while (lager.hentSnapshot().kanGjenta) lager.gjenta();
        expect(raderI(lager)).toEqual(etter);
        sjekkMotFasit(lager);
      }),
    );
  });

  it('queues operations that give the server the same rows, in any batches, also after refused ones', () => {
    const steg = fc.array(
      fc.tuple(skisse, fc.constantFrom('', 'hent', 'bekreft', 'avvis'), fc.constantFrom(60, 250, 700_000)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(start, steg, (verdier, serien) => {
        const { lager, rader } = lag(verdier);
        const tjener = lagTjener(rader);
        let batch: readonly Operasjon[] = [];
        for (const [s, hva, maks] of serien) {
          utfoer(lager, s);
          if (hva === 'hent' && batch.length === 0) batch = lager.hentVentende(maks);
          if (hva === 'bekreft' && batch.length > 0) batch.forEach(tjener.bruk);
          if (hva === 'bekreft') lager.bekreft(batch);
          if (hva === 'avvis') lager.avvis(batch);
          if (hva === 'bekreft' || hva === 'avvis') batch = [];
        }
        lager.avvis(batch);
        for (let b = lager.hentVentende(60); b.length > 0; b = lager.hentVentende(60)) {
          b.forEach(tjener.bruk);
          lager.bekreft(b);
        }
        expect(lager.harVentende).toBe(false);
        expect(tjener.skrevne()).toEqual(raderI(lager).filter((rad) => Object.keys(rad.verdier).length > 0));
      }),
      { numRuns: 300 },
    );
  });

  it('reads a big draft in slices, and edits on the way are counted once', async () => {
    const verdier = Array.from({ length: 500 }, (_, i) => ({
      oppgaveeier: i % 7 === 0 ? '02825010108' : '02825010109',
      utbetaltBeloep: String(i),
    }));
    const { lager } = lag(verdier, 10);
    expect(lager.hentSnapshot()).toMatchObject({ ferdigLest: false, antall: 0 });
    expect(lager.hentRekkefoelge()).toHaveLength(500);
    const [foerste = '', andre = ''] = lager.hentRekkefoelge();
    lager.utfoer({ type: 'sett', celler: [{ radId: andre, felt: 'utbetaltBeloep', til: '12' }] });
    lager.utfoer({ type: 'slettRader', radIder: [foerste] });
    await lager.start();
    expect(lager.hentSnapshot().ferdigLest).toBe(true);
    sjekkMotFasit(lager);
  });

  it('reads everything again when the rules change', async () => {
    const { lager } = lag([{ oppgaveeier: '02825010109', navn: 'Kari', utbetaltBeloep: '1' }], 0);
    await lager.start();
    expect(lager.hentSnapshot().antallFeil).toBe(0);
    const radId = lager.hentRekkefoelge()[0] ?? '';
    const foer = lager.hentRad(radId);
    lager.settKontekst({ ...kontekst, miljoe: 'prod' });
    await lager.start();
    expect(lager.hentSnapshot()).toMatchObject({ antallFeil: 1, antall: 1, ferdigLest: true });
    expect(lager.hentRad(radId)).not.toBe(foer);
  });

  it('wakes only the rows that look different', () => {
    const { lager } = lag([{ oppgaveeier: '02825010109' }, { oppgaveeier: '311131788' }, { navn: 'Per' }]);
    const vekket: number[] = [];
    const ider = lager.hentRekkefoelge();
    ider.forEach((radId, i) => lager.abonnerRad(radId, () => vekket.push(i)));
    const sett = (i: number, felt: string, til: string) =>
      lager.utfoer({ type: 'sett', celler: [{ radId: ider[i] ?? '', felt, til }] });
    sett(2, 'navn', 'Pål');
    expect(vekket).toEqual([2]);
    sett(1, 'oppgaveeier', '02825010109');
    expect(vekket).toEqual([2, 0, 1]);
    expect(lager.hentRekkefoelge()).toBe(ider);
  });

  it('has a place to write in an empty draft, and stores nothing before something is written', () => {
    const { lager } = lag([]);
    const [radId = '', ...flere] = lager.hentRekkefoelge();
    expect(flere).toEqual([]);
    expect(lager.hentSnapshot()).toMatchObject({ antall: 0, ventende: false });
    lager.utfoer({ type: 'leggTil' });
    expect(lager.harVentende).toBe(false);
    lager.utfoer({ type: 'sett', celler: [{ radId, felt: 'navn', til: 'Åse' }] });
    expect(lager.hentVentende()).toMatchObject([{ type: 'ny', radId, verdier: { navn: 'Åse' } }]);
  });

  it('replaces every row in one step, also the empty one of a new draft', () => {
    const { lager } = lag([{ navn: 'Kari' }, {}]);
    const foer = raderI(lager);
    lager.utfoer({ type: 'erstatt', rader: [{ navn: 'Per' }, { navn: 'Ola' }] });
    const navn = (): (string | undefined)[] =>
      lager.hentRekkefoelge().map((id) => lager.hentRad(id)?.verdier['navn']);
    expect(navn()).toEqual(['Per', 'Ola']);
    sjekkMotFasit(lager);
    lager.angre();
    expect(raderI(lager)).toEqual(foer);
    sjekkMotFasit(lager);
  });

  it('sends only the net change', () => {
    const { lager } = lag([{ navn: 'Kari' }]);
    const [radId = ''] = lager.hentRekkefoelge();
    const sett = (til: string) => lager.utfoer({ type: 'sett', celler: [{ radId, felt: 'navn', til }] });
    sett('Per');
    sett('Pål');
    const utfall = lager.utfoer({ type: 'leggTil', rader: [{ navn: 'Ny' }] });
    lager.utfoer({ type: 'slettRader', radIder: utfall.type === 'utfoert' ? utfall.nye : [] });
    const batch = lager.hentVentende();
    expect(batch).toEqual([{ type: 'celle', radId, felt: 'navn', fra: 'Kari', til: 'Pål' }]);
    lager.avvis(batch);
    sett('Kari');
    expect(lager.harVentende).toBe(false);
  });

  it('refuses what the server would refuse', () => {
    const { lager } = lag([]);
    const [radId = ''] = lager.hentRekkefoelge();
    const til = 'x'.repeat(1001);
    expect(lager.utfoer({ type: 'sett', celler: [{ radId, felt: 'navn', til }] })).toEqual({
      type: 'avvist',
      grunn: 'for_lang',
    });
    expect(lager.utfoer({ type: 'leggTil', rader: Array.from({ length: 200_001 }, () => ({})) })).toEqual({
      type: 'avvist',
      grunn: 'for_mange_rader',
    });
    expect(lager.hentRekkefoelge()).toHaveLength(1);
  });

  it('takes in what others did without sending it back, and undo leaves it alone', () => {
    const { lager } = lag([{ navn: 'Kari' }, { navn: 'Per' }]);
    const [kari = '', per = ''] = lager.hentRekkefoelge();
    lager.utfoer({ type: 'sett', celler: [{ radId: kari, felt: 'navn', til: 'Karin' }] });
    lager.utfoer({ type: 'sett', celler: [{ radId: per, felt: 'navn', til: 'Pål' }] });
    const ny = { radId: crypto.randomUUID(), posisjon: 'a0V', verdier: { navn: 'Ola' } };
    lager.brukFremmede([
      { type: 'celle', radId: kari, felt: 'navn', til: 'Kåre' },
      { type: 'slett', radId: per },
      { type: 'ny', ...ny },
    ]);
    expect(lager.harVentende).toBe(false);
    expect(lager.hentRekkefoelge()).toEqual([kari, ny.radId]);
    expect(lager.angre()).toBe(undefined);
    expect(lager.angre()).toBe(undefined);
    expect(lager.hentSnapshot()).toMatchObject({ kanAngre: false, ventende: false });
    expect(lager.hentVerdier(kari)).toEqual({ navn: 'Kåre' });
    sjekkMotFasit(lager);
  });

  it('undoes what still stands of a step, and tells that the rest was left alone', () => {
    const onHoppetOver = vi.fn();
    const lager = lagRadlager({
      ordning,
      kontekst,
      onHoppetOver,
      rader: ['Kari', 'Per'].map((navn, i) => ({
        radId: crypto.randomUUID(),
        posisjon: `a${i}`,
        verdier: { navn },
      })),
    });
    const [kari = '', per = ''] = lager.hentRekkefoelge();
    lager.utfoer({ type: 'toem', radIder: [kari, per], felter: ['navn'] });
    const utfall = lager.utfoer({ type: 'leggTil', etter: per, rader: [{ navn: 'Ny' }] });
    const [ny = ''] = utfall.type === 'utfoert' ? utfall.nye : [];
    lager.brukFremmede([
      { type: 'celle', radId: ny, felt: 'utbetaltBeloep', til: '5' },
      { type: 'celle', radId: per, felt: 'navn', til: 'Petra' },
    ]);
    lager.angre();
    expect(lager.hentVerdier(ny)).toEqual({ navn: 'Ny', utbetaltBeloep: '5' });
    expect(onHoppetOver).toHaveBeenCalledTimes(1);
    expect(lager.angre()).toEqual({ radId: kari, felt: 'navn' });
    expect([kari, per].map((radId) => lager.hentVerdier(radId)?.navn)).toEqual(['Kari', 'Petra']);
    expect(onHoppetOver).toHaveBeenCalledTimes(2);
  });

  it('a deletion tells which row was seen, without what nobody has been told of', () => {
    const { lager } = lag([{ navn: 'Kari' }]);
    const [radId = ''] = lager.hentRekkefoelge();
    lager.utfoer({ type: 'sett', celler: [{ radId, felt: 'navn', til: 'Per' }] });
    lager.utfoer({ type: 'slettRader', radIder: [radId] });
    expect(lager.hentVentende()).toEqual([{ type: 'slett', radId, sett: avtrykk({ navn: 'Kari' }) }]);
  });

  it('fills up with the rows that are fetched, takes no changes meanwhile, and ends like one that had them all', async () => {
    const rader = Array.from({ length: 5_000 }, (_, i) => ({
      radId: crypto.randomUUID(),
      posisjon: `a${String(i).padStart(5, '0')}`,
      verdier: { navn: `Kunde ${i}`, utbetaltBeloep: '1' },
    }));
    const hel = lagRadlager({ ordning, kontekst, rader });
    const lager = lagRadlager({ ordning, kontekst, rader: rader.slice(0, 200), ventet: 5_000 });
    const [foerste = ''] = lager.hentRekkefoelge();
    expect(lager.hentRad(foerste)?.verdier.navn).toBe('Kunde 0');
    for (let fra = 200; fra < rader.length; fra += 1_000) {
      expect(lager.hentSnapshot()).toMatchObject({
        ferdigLest: false,
        hentes: { antall: fra, ventet: 5_000 },
      });
      const sett = { type: 'sett', celler: [{ radId: foerste, felt: 'navn', til: 'Ny' }] } as const;
      expect(lager.utfoer(sett)).toEqual({ type: 'avvist', grunn: 'hentes' });
      // A row that is not here yet lists all that are.
      expect(lager.indeks('finnes ikke')).toBe(-1);
      lager.fyllPaa(rader.slice(fra, fra + 1_000));
    }
    lager.ferdigHentet();
    await Promise.all([lager.start(), hel.start()]);
    expect(lager.hentRekkefoelge()).toEqual(hel.hentRekkefoelge());
    expect(lager.hentSnapshot()).toEqual(hel.hentSnapshot());
    sjekkMotFasit(lager);
    expect(lager.utfoer({ type: 'slettRader', radIder: [foerste] }).type).toBe('utfoert');
  });

  it('splits batches by bytes and never in the middle of a row', () => {
    const { lager } = lag([]);
    const rader = Array.from({ length: 50 }, (_, i) => ({ navn: `Ærlig ${i}`, utbetaltBeloep: '1' }));
    lager.utfoer({ type: 'leggTil', rader });
    const stoerrelser: number[] = [];
    for (let b = lager.hentVentende(1000); b.length > 0; b = lager.hentVentende(1000)) {
      stoerrelser.push(new TextEncoder().encode(JSON.stringify(b)).length);
      lager.bekreft(b);
    }
    expect(Math.max(...stoerrelser)).toBeLessThanOrEqual(1001);
    expect(stoerrelser.length).toBeGreaterThan(5);
  });
});
