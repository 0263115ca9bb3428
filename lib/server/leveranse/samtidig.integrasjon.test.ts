import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import { sjekkMotFasit } from '@/components/oppgavetabell/lager/testhjelp';
import { byggLeveranse, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { Redaktoer } from '@/prisma/bygg/redaktoer';
import { celler, paaSkjermen } from '@/prisma/bygg/samspill/celler';
import { Spill } from '@/prisma/bygg/samspill/spill';
import { RADER, serie, type Steg } from '@/prisma/bygg/samspill/steg';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { lagreRader } from './lagreRader';
import { hentAlleRader, type LagretRad } from './rader';

const ANTALL = 1000;
const SAMTIDIG = 4;

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

/** Three rows again, whatever the run before has left. */
async function nullstill(tilgang: Leveransetilgang): Promise<LagretRad[]> {
  const gamle = await hentAlleRader(tilgang.leveranse);
  const slett = gamle.map(({ radId, verdier }): Operasjon => ({
    type: 'slett',
    radId,
    sett: avtrykk(verdier),
  }));
  const nye = nyeRader(
    Array.from({ length: RADER }, (_, i) => ({ navn: `start${i}`, utbetaltBeloep: String(i + 1) })),
  );
  krev(await lagreRader(tilgang, [...slett, ...nye]));
  return hentAlleRader(tilgang.leveranse);
}

async function kjoer(
  person: Bygdutfoerer,
  tilgang: Leveransetilgang,
  serien: readonly Steg[],
): Promise<string[]> {
  const start = await nullstill(tilgang);
  const tabber = [await Redaktoer.aapne(tilgang), await Redaktoer.aapne(tilgang)] as const;
  try {
    const spill = new Spill(tabber, start);
    await spill.spill(serien);
    const lagret = celler(await hentAlleRader(tilgang.leveranse));
    const { leveranse } = await lesPaaNytt(person, tilgang.leveranse.id);
    for (const tab of tabber) {
      expect([...paaSkjermen(tab)]).toEqual([...lagret]);
      sjekkMotFasit(tab.lager);
      const { antall, summer } = tab.lager.hentSnapshot();
      expect({ antall, summer }).toEqual({ antall: leveranse.antall, summer: leveranse.summer.map(Number) });
    }
    return spill.brudd;
  } finally {
    tabber.forEach((tab) => tab.stopp());
  }
}

describe('two tabs in one draft, on the real database', () => {
  it(`${ANTALL} interleavings: nothing is written over or taken away unseen, and both end with what is stored`, async () => {
    const serier = fc.sample(serie, { numRuns: ANTALL, seed: 20261122 });
    let neste = 0;
    const arbeider = async (): Promise<void> => {
      const person = await byggUtfoerer();
      const tilgang = await byggLeveranse(person, { rader: [] });
      for (let nr = neste++; nr < serier.length; nr = neste++) {
        const serien = serier[nr] ?? [];
        const brudd = await kjoer(person, tilgang, serien).catch((feil: unknown) => [(feil as Error).stack]);
        expect(brudd, `run ${nr}: ${JSON.stringify(serien)}`).toEqual([]);
      }
    };
    await Promise.all(Array.from({ length: SAMTIDIG }, arbeider));
  }, 300_000);
});
