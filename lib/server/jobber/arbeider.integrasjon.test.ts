import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import {
  bilde,
  byggInnsending,
  type BygdInnsending,
  mottattFor,
  nyOrganisasjon,
} from '@/prisma/bygg/sending';
import { db } from '../db';
import { ventPaaUtfall } from '../innsending/ventPaaUtfall';
import { startArbeider } from './arbeider';

let benk: Proevebenk;
beforeAll(async () => {
  benk = await startProevebenk({ miljoe: true, env: { SENDING_BACKOFF_MS: '50' } });
  await startArbeider();
});
afterAll(() => benk.stopp());

const FRIST = { timeout: 30_000, interval: 100 };
const ventTil = (sendt: BygdInnsending, tilstand: string): Promise<void> =>
  vi.waitFor(async () => expect((await bilde(sendt)).tilstand).toBe(tilstand), FRIST);

const behandlede = async (orgnr: string): Promise<boolean[]> =>
  (await mottattFor(benk, orgnr)).map((post) => post.behandlet);

describe.sequential('the worker', () => {
  it('sends what is confirmed, and the one who waits sees the outcome of the first attempt', async () => {
    const sendt = await byggInnsending(await nyOrganisasjon(benk));
    await ventPaaUtfall(sendt.innsendingId);
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt', status: 'mottatt', antallForsoek: 1 });
  });

  it('tries again by itself, and the delivery is processed once', async () => {
    const person = await nyOrganisasjon(benk);
    for (const navn of ['http-503', 'svar-tapt', 'http-500-html'] as const) {
      await benk.miljoe.scenario(navn, { orgnr: person.orgnr });
    }
    const sendt = await byggInnsending(person);
    await ventTil(sendt, 'mottatt');
    expect(await behandlede(person.orgnr)).toEqual([false, true, false, false]);
    expect((await bilde(sendt)).antallForsoek).toBe(4);
  });

  it('takes over from one that was killed in the middle of an attempt and whose job is lost', async () => {
    const sendt = await byggDrept(new Date(Date.now() - 1000));
    await ventTil(sendt, 'mottatt');
    expect(await behandlede(sendt.person.orgnr)).toEqual([false, true]);
  });

  it('leaves an innsending that a living one holds', async () => {
    const holdt = await byggDrept(new Date(Date.now() + 60_000));
    // The sweep that takes this one has looked at both.
    const sendt = await byggDrept(new Date(Date.now() - 1000));
    await ventTil(sendt, 'mottatt');
    expect((await bilde(holdt)).tilstand).toBe('klar');
    expect(await mottattFor(benk, holdt.person.orgnr)).toHaveLength(1);
  });

  it('waits while the authorities are gone, and sends when they are back', async () => {
    const person = await nyOrganisasjon(benk);
    // The token is in memory now: what fails next is the call to Skatteetaten itself.
    await ventTil(await byggInnsending(person), 'mottatt');
    await benk.stoppMiljoe();
    const sendt = await byggInnsending(person);
    await vi.waitFor(
      async () =>
        expect(await bilde(sendt)).toMatchObject({
          tilstand: 'venter',
          aarsak: 'ingen_forbindelse',
          kanVaereMottatt: false,
        }),
      FRIST,
    );
    await benk.startMiljoe();
    await benk.miljoe.organisasjon({ orgnr: person.orgnr, person: { pid: person.pid } });
    await ventTil(sendt, 'mottatt');
    // The new authorities do not know the old token either: 401, a fresh one, received.
    expect(await behandlede(person.orgnr)).toContain(true);
  });
});

/** As a kill leaves it: the lease taken, the call marked as begun, and no job on the queue. */
async function byggDrept(leaseTil: Date): Promise<BygdInnsending> {
  const person = await nyOrganisasjon(benk);
  // An outcome that stops the machine leaves no job behind, so that only the sweep can find the innsending.
  await benk.miljoe.scenario('gld-005-1015', { orgnr: person.orgnr });
  const sendt = await byggInnsending(person);
  await ventTil(sendt, 'maa_avklares');
  const data = { tilstand: 'klar', aarsak: null, antallForsoek: 0, kanVaereMottatt: true };
  await db().innsending.update({
    where: { id: sendt.innsendingId },
    data: { ...data, leaseEier: crypto.randomUUID(), leaseTil, nesteForsoek: new Date(Date.now() - 10_000) },
  });
  return sendt;
}
