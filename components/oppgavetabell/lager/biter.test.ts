import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAKS_CELLELENGDE, MAKS_RADER } from '@/lib/leveranse/grenser';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { felter, lag, lagTjener, raderI, sjekkMotFasit, skisse, start, utfoer } from './testhjelp';
import type { Handling, Radlager } from './typer';

const mange = (antall: number) =>
  Array.from({ length: antall }, (_, i) => ({ [felter[1] ?? '']: `Kunde ${i}`, utbetaltBeloep: '1' }));

const verdierI = (lager: Radlager) => raderI(lager).map(({ verdier }) => verdier);

describe('many rows in slices', () => {
  it('give what they give all at once, in one step of undo, and the same to the server', async () => {
    const type = fc.constantFrom('leggTil' as const, 'erstatt' as const);
    await fc.assert(
      fc.asyncProperty(start, start, type, async (foer, rader, slag) => {
        const handling: Handling = { type: slag, rader };
        const [hel, delt] = [lag(foer), lag(foer)];
        hel.lager.utfoer(handling);
        await delt.lager.utfoerIBiter(handling);
        expect(verdierI(delt.lager)).toEqual(verdierI(hel.lager));
        sjekkMotFasit(delt.lager);
        const tjener = lagTjener(delt.rader);
        delt.lager.hentVentende().forEach(tjener.bruk);
        const skrevne = raderI(delt.lager).filter((rad) => Object.keys(rad.verdier).length > 0);
        expect(tjener.skrevne()).toEqual(skrevne);
        delt.lager.angre();
        sjekkMotFasit(delt.lager);
        expect(delt.lager.hentSnapshot().kanAngre).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same table to whatever is done next, and to the server, though none of them was asked for', async () => {
    const steg = fc.array(fc.tuple(skisse, fc.constantFrom('', 'hent', 'bekreft', 'avvis')), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(start, start, steg, async (foer, rader, serien) => {
        const [hel, delt] = [lag(foer), lag(foer)];
        const tjener = lagTjener(delt.rader);
        let batch: readonly Operasjon[] = [];
        const svar = (gaarBra: boolean): void => {
          if (gaarBra) batch.forEach(tjener.bruk);
          if (gaarBra) delt.lager.bekreft(batch);
          else delt.lager.avvis(batch);
          batch = [];
        };
        hel.lager.utfoer({ type: 'leggTil', rader });
        await delt.lager.utfoerIBiter({ type: 'leggTil', rader });
        for (const [s, koe] of serien) {
          for (const { lager } of [hel, delt]) utfoer(lager, s);
          if (koe === 'hent' && batch.length === 0) batch = delt.lager.hentVentende(250);
          else if (batch.length > 0) svar(koe !== 'avvis');
        }
        expect(verdierI(delt.lager)).toEqual(verdierI(hel.lager));
        sjekkMotFasit(delt.lager);
        svar(true);
        delt.lager.hentVentende().forEach(tjener.bruk);
        const skrevne = raderI(delt.lager).filter((rad) => Object.keys(rad.verdier).length > 0);
        expect(tjener.skrevne()).toEqual(skrevne);
      }),
      { numRuns: 100 },
    );
  });

  it('an update too', async () => {
    const celler = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...felter), fc.constantFrom('', 'Ny', '7')));
    await fc.assert(
      fc.asyncProperty(start, start, celler, async (foer, rader, endringer) => {
        const oppdater = (lager: Radlager): Handling => ({
          type: 'oppdater',
          rader,
          celler: endringer.map(([i, felt, til]) => {
            return { radId: lager.hentRekkefoelge()[i] ?? 'borte', felt, til };
          }),
        });
        const [hel, delt] = [lag(foer), lag(foer)];
        const [helt, stykket] = [hel, delt].map(({ lager }) => oppdater(lager)) as [Handling, Handling];
        hel.lager.utfoer(helt);
        const start = verdierI(delt.lager);
        await delt.lager.utfoerIBiter(stykket);
        expect(verdierI(delt.lager)).toEqual(verdierI(hel.lager));
        sjekkMotFasit(delt.lager);
        delt.lager.angre();
        expect(verdierI(delt.lager)).toEqual(start);
        expect(delt.lager.hentSnapshot().kanAngre).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('let nothing else be done before they are in, and keep what others do until then', async () => {
    const { lager } = lag([{ navn: 'Kari' }, { navn: 'Per' }]);
    const [kari = '', per = ''] = lager.hentRekkefoelge();
    const inn = lager.utfoerIBiter({ type: 'leggTil', rader: mange(20_000) });
    const sett: Handling = { type: 'sett', celler: [{ radId: kari, felt: 'navn', til: 'Nei' }] };
    expect(lager.utfoer(sett)).toEqual({ type: 'avvist', grunn: 'settes_inn' });
    expect(await lager.utfoerIBiter(sett)).toEqual({ type: 'avvist', grunn: 'settes_inn' });
    lager.brukFremmede([
      { type: 'celle', radId: kari, felt: 'navn', til: 'Karin' },
      { type: 'slett', radId: per },
    ]);
    expect((await inn).type).toBe('utfoert');
    expect(lager.hentVerdier(kari)).toEqual({ navn: 'Karin' });
    expect(lager.hentRekkefoelge()).toHaveLength(20_001);
    sjekkMotFasit(lager);
    lager.angre();
    expect(verdierI(lager)).toEqual([{ navn: 'Karin' }]);
  });

  it('are refused whole when one is too long or there is no room', async () => {
    const { lager } = lag([{ navn: 'Kari' }]);
    const forLang = [...mange(500), { navn: 'x'.repeat(MAKS_CELLELENGDE + 1) }];
    expect(await lager.utfoerIBiter({ type: 'erstatt', rader: forLang })).toEqual({
      type: 'avvist',
      grunn: 'for_lang',
    });
    const forMange = Array<object>(MAKS_RADER).fill({ navn: 'a' }) as { navn: string }[];
    expect(await lager.utfoerIBiter({ type: 'leggTil', rader: forMange })).toEqual({
      type: 'avvist',
      grunn: 'for_mange_rader',
    });
    expect(verdierI(lager)).toEqual([{ navn: 'Kari' }]);
    expect(lager.hentSnapshot().kanAngre).toBe(false);
  });
});
