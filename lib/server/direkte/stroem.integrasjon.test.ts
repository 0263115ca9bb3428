import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import { byggLeveranse, eksempler, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { lagreRader } from '../leveranse/lagreRader';
import { slettUtkast } from '../leveranse/slettUtkast';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { lukkStroemmer } from './aapne';
import { stoppLytting } from './lytt';
import { aapneStroem, type Stroemvalg } from './stroem';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterEach(() => lukkStroemmer());
afterAll(async () => {
  await stoppLytting();
  await benk.stopp();
});

interface Hendelse {
  event: string;
  id?: string;
  data: unknown;
}

/** Reads a stream event by event, as EventSource does; undefined when it has ended. */
class Leser {
  readonly #leser: ReadableStreamDefaultReader<string>;
  #rest = '';

  constructor(stroem: ReadableStream<Uint8Array<ArrayBuffer>>) {
    this.#leser = stroem.pipeThrough(new TextDecoderStream()).getReader();
  }

  async neste(): Promise<Hendelse | undefined> {
    for (;;) {
      const slutt = this.#rest.indexOf('\n\n');
      if (slutt < 0) {
        const { value, done } = await this.#leser.read();
        if (done) return undefined;
        this.#rest += value;
        continue;
      }
      const linjer = this.#rest.slice(0, slutt).split('\n');
      this.#rest = this.#rest.slice(slutt + 2);
      const felt = Object.fromEntries(linjer.map((l) => [l.split(': ')[0], l.slice(l.indexOf(': ') + 2)]));
      if (felt['event'] !== undefined)
        return {
          event: felt['event'],
          ...(felt['id'] !== undefined && { id: felt['id'] }),
          data: JSON.parse(felt['data'] ?? ''),
        };
    }
  }

  /** The next event of this name. */
  async til(event: string): Promise<Hendelse | undefined> {
    for (;;) {
      const hendelse = await this.neste();
      if (!hendelse || hendelse.event === event) return hendelse;
    }
  }

  avbryt = (): Promise<void> => this.#leser.cancel();
}

async function utkast(antall = 0): Promise<{ person: Bygdutfoerer; tilgang: Leveransetilgang }> {
  const person = await byggUtfoerer();
  return { person, tilgang: await byggLeveranse(person, { rader: eksempler('kundeutbytte', antall) }) };
}
const aapne = (tilgang: Leveransetilgang, valg: Partial<Stroemvalg> = {}): Leser =>
  new Leser(
    aapneStroem({
      tilgang,
      redigererId: crypto.randomUUID(),
      etter: tilgang.leveranse.revisjon,
      sjekk: () => Promise.resolve(tilgang),
      ...valg,
    }),
  );

describe('the stream of changes', () => {
  it('begins after the revision that the browser has, and tells of each row that is written or deleted', async () => {
    const { tilgang } = await utkast(1);
    const leser = aapne(tilgang);
    expect(await leser.til('tilstede')).toMatchObject({ data: { faner: 0, personer: 0 } });
    const [ny] = nyeRader([{ navn: 'Kari' }]);
    if (!ny) throw new Error('one row');
    const { revisjon } = krev(await lagreRader(tilgang, [ny]));
    expect(await leser.til('rader')).toEqual({
      event: 'rader',
      id: String(revisjon),
      data: { rader: [[ny.radId, ny.posisjon, { navn: 'Kari' }, revisjon]], slettet: [] },
    });
    krev(await lagreRader(tilgang, [{ type: 'slett', radId: ny.radId, sett: avtrykk(ny.verdier) }]));
    expect(await leser.til('rader')).toMatchObject({
      data: { rader: [], slettet: [[ny.radId, revisjon + 1]] },
    });
  });

  it('gives many rows in parts, and only the last has an id to begin again from', async () => {
    const { tilgang } = await utkast();
    krev(await lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 1200))));
    const leser = aapne(tilgang);
    const deler = [await leser.til('rader'), await leser.til('rader'), await leser.til('rader')];
    const antall = deler.map((del) => (del?.data as { rader: unknown[] }).rader.length);
    expect(antall).toEqual([500, 500, 200]);
    expect(deler.map((del) => del?.id !== undefined)).toEqual([false, false, true]);
  });

  it('leaves out the rows that the tab made itself, until somebody else writes in them', async () => {
    const { tilgang } = await utkast();
    const redigererId = crypto.randomUUID();
    const leser = aapne(tilgang, { redigererId });
    await leser.til('tilstede');
    const nye = nyeRader([{ navn: 'Kari' }, { navn: 'Per' }]);
    krev(await lagreRader(tilgang, nye, redigererId));
    expect(await leser.til('rader')).toMatchObject({ data: { rader: [] } });
    const radId = nye[1]?.radId ?? '';
    krev(await lagreRader(tilgang, [{ type: 'celle', radId, felt: 'navn', fra: 'Per', til: 'Pål' }]));
    const rad = [radId, nye[1]?.posisjon, { navn: 'Pål' }, tilgang.leveranse.revisjon + 2];
    expect(await leser.til('rader')).toMatchObject({ data: { rader: [rad] } });
  });

  it('tells who else is there: other tabs and other persons, until they go', async () => {
    const { person, tilgang } = await utkast();
    const leser = aapne(tilgang);
    await leser.til('tilstede');
    const fane = aapne(tilgang);
    expect(await leser.til('tilstede')).toMatchObject({ data: { faner: 1, personer: 0 } });
    const annen = await byggUtfoerer({ orgnr: person.orgnr });
    const kollega = aapne(await lesPaaNytt(annen, tilgang.leveranse.id));
    expect(await leser.til('tilstede')).toMatchObject({ data: { faner: 1, personer: 1 } });
    expect(await kollega.til('tilstede')).toMatchObject({ data: { faner: 0, personer: 1 } });
    await Promise.all([fane.avbryt(), kollega.avbryt()]);
    await expect
      .poll(async () => (await leser.til('tilstede'))?.data, { timeout: 10_000 })
      .toEqual({ faner: 0, personer: 0 });
    // What a crashed process has left does not count.
    await db().tilstede.create({
      data: {
        redigererId: crypto.randomUUID(),
        leveranseId: tilgang.leveranse.id,
        innsenderId: annen.utfoerer.innsenderId,
        sistSett: new Date(Date.now() - 46_000),
      },
    });
    const ny = aapne(tilgang);
    expect(await ny.til('tilstede')).toMatchObject({ data: { faner: 1, personer: 0 } });
  });

  it('ends when the right to see the draft has ended, whether anything happens or not', async () => {
    const { tilgang } = await utkast();
    let har = true;
    const leser = aapne(tilgang, {
      hjerteslagMs: 50,
      sjekk: () => Promise.resolve(har ? tilgang : undefined),
    });
    await leser.til('tilstede');
    har = false;
    expect(await leser.neste()).toBe(undefined);
    await expect.poll(() => db().tilstede.count({ where: { leveranseId: tilgang.leveranse.id } })).toBe(0);
  });

  it('says that the draft was deleted, and ends', async () => {
    const { person, tilgang } = await utkast();
    const leser = aapne(tilgang, {
      sjekk: () => lesPaaNytt(person, tilgang.leveranse.id).catch(() => undefined),
    });
    await leser.til('tilstede');
    krev(await slettUtkast(tilgang));
    expect(await leser.til('status')).toMatchObject({ data: 'slettet' });
    expect(await leser.neste()).toBe(undefined);
  });

  it('goes on after the connection that listens was cut, and misses nothing', async () => {
    const { tilgang } = await utkast();
    const leser = aapne(tilgang);
    await leser.til('tilstede');
    await db().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
    const { revisjon } = krev(await lagreRader(tilgang, nyeRader([{ navn: 'Kari' }])));
    expect(await leser.til('rader')).toMatchObject({ id: String(revisjon) });
  });

  it('is closed when the portal stops', async () => {
    const { tilgang } = await utkast();
    const leser = aapne(tilgang);
    await leser.til('tilstede');
    lukkStroemmer();
    expect(await leser.til('ingen')).toBe(undefined);
  });
});
