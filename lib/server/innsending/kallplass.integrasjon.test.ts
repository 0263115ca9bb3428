import { EventEmitter, once } from 'node:events';
import { setTimeout as vent } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { KALLPLASSER } from '@/lib/innsending/grenser';
import { db } from '../db';
import { skyvKlokken } from '../klokke';
import { medKallplass } from './kallplass';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

/** Counts how many are inside at once. */
function teller() {
  const tall = { inne: 0, mest: 0 };
  const gjoer = async (): Promise<string> => {
    tall.inne += 1;
    tall.mest = Math.max(tall.mest, tall.inne);
    await vent(15);
    tall.inne -= 1;
    return 'gjort';
  };
  return { tall, gjoer };
}

/** Takes every place of the organisation, and keeps them until the function that is given is called. */
async function fyll(tjeneste: string, orgnr: string): Promise<() => Promise<void>> {
  const slipp = new EventEmitter();
  const ferdig = once(slipp, 'slipp');
  const holdt: Promise<unknown>[] = [];
  for (let i = 0; i < KALLPLASSER; i += 1) {
    await new Promise<void>((inne) => {
      const hold = (): Promise<unknown> => (inne(), ferdig);
      holdt.push(medKallplass(tjeneste, orgnr, hold));
    });
  }
  return async () => {
    slipp.emit('slipp');
    await Promise.all(holdt);
  };
}

const ingenting = (): Promise<null> => Promise.resolve(null);
const INGEN_PLASS = { ok: false, feil: 'ingen_plass' };

describe('places for calls', () => {
  it('never more than five at once, however many ask, and the places are used', async () => {
    const { tall, gjoer } = teller();
    let gjort = 0;
    const proev = async (): Promise<void> => {
      for (let i = 0; i < 400; i += 1) {
        const svar = await medKallplass('tjeneste', '310000001', gjoer);
        if (!svar.ok) {
          await vent(5 + Math.random() * 20);
          continue;
        }
        expect(svar.verdi).toBe('gjort');
        gjort += 1;
        return;
      }
    };
    await Promise.all(Array.from({ length: 60 }, proev));
    expect(gjort).toBe(60);
    expect(tall).toEqual({ inne: 0, mest: KALLPLASSER });
  });

  it('are of one organisation at one service', async () => {
    const slipp = await fyll('a', '310000002');
    expect(await medKallplass('a', '310000002', ingenting)).toEqual(INGEN_PLASS);
    expect(await medKallplass('b', '310000002', ingenting)).toEqual({ ok: true, verdi: null });
    expect(await medKallplass('a', '310000003', ingenting)).toEqual({ ok: true, verdi: null });
    await slipp();
    expect(await medKallplass('a', '310000002', ingenting)).toEqual({ ok: true, verdi: null });
  });

  it('are given back when the call throws', async () => {
    const kast = () => Promise.reject(new Error('broken'));
    for (let i = 0; i < KALLPLASSER + 1; i += 1) {
      await expect(medKallplass('a', '310000004', kast)).rejects.toThrow('broken');
    }
  });

  it('of a process that was killed are free again when their time has run out', async () => {
    await (
      await fyll('a', '310000005')
    )();
    await db()
      .$executeRaw`UPDATE "Kallplass" SET "eier" = gen_random_uuid(), "til" = now() + interval '20 seconds'
      WHERE "orgnr" = '310000005'`;
    expect(await medKallplass('a', '310000005', ingenting)).toEqual(INGEN_PLASS);
    skyvKlokken(21_000);
    expect(await medKallplass('a', '310000005', ingenting)).toEqual({ ok: true, verdi: null });
    skyvKlokken(-21_000);
  });

  it('that were lost end the call', async () => {
    const svar = medKallplass('a', '310000006', async (tapt) => {
      await db().$executeRaw`UPDATE "Kallplass" SET "eier" = gen_random_uuid() WHERE "orgnr" = '310000006'`;
      await new Promise((videre) => tapt.addEventListener('abort', videre, { once: true }));
      return 'endte';
    });
    expect(await svar).toEqual({ ok: true, verdi: 'endte' });
  }, 15_000);
});
