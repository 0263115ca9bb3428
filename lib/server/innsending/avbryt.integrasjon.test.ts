import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import {
  bilde,
  byggInnsending,
  type BygdInnsending,
  godkjennSystembruker,
  mottattFor,
  nyOrganisasjon,
} from '@/prisma/bygg/sending';
import { db } from '../db';
import { sendInn } from '../leveranse/sendInn';
import { avbrytInnsending } from './avbryt';
import { gjenoppta } from './gjenoppta';
import { taLease } from './lease';
import { utfoerForsoek } from './utfoerForsoek';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const avbryt = async (s: BygdInnsending) => avbrytInnsending(await lesPaaNytt(s.person, s.leveranseId));
const fortsett = async (s: BygdInnsending) => gjenoppta(await lesPaaNytt(s.person, s.leveranseId));
const NEI = { ok: false, feil: 'kan_ikke' };

async function utenSystembruker(): Promise<BygdInnsending> {
  const sendt = await byggInnsending(await nyOrganisasjon(benk, { systembruker: false }));
  await utfoerForsoek(sendt.innsendingId);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'maa_avklares', aarsak: 'systembruker_mangler' });
  expect(await mottattFor(benk, sendt.person.orgnr)).toEqual([]);
  return sendt;
}

describe('the system user is missing', () => {
  it('nothing was sent, so the draft can be taken back and sent anew', async () => {
    const sendt = await utenSystembruker();
    expect(await avbryt(sendt)).toEqual({ ok: true, verdi: null });
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'avbrutt', status: 'utkast' });
    // The old order is still on the queue; it must not send what was taken back.
    await utfoerForsoek(sendt.innsendingId);
    expect(await mottattFor(benk, sendt.person.orgnr)).toEqual([]);
    expect(await avbryt(sendt)).toEqual(NEI);
    await godkjennSystembruker(benk, sendt.person);
    const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
    const { innsendingId } = krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
    await utfoerForsoek(innsendingId);
    expect(await bilde(sendt)).toMatchObject({ id: innsendingId, status: 'mottatt' });
  });

  it('after the approval it goes on with the same key and bytes', async () => {
    const sendt = await utenSystembruker();
    const foer = await db().innsending.findUniqueOrThrow({ where: { id: sendt.innsendingId } });
    await godkjennSystembruker(benk, sendt.person);
    expect(await fortsett(sendt)).toEqual({ ok: true, verdi: sendt.innsendingId });
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'venter', status: 'sendes' });
    await utfoerForsoek(sendt.innsendingId);
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt', status: 'mottatt' });
    expect(await mottattFor(benk, sendt.person.orgnr)).toMatchObject([
      { idempotencyKey: foer.idempotencyKey, sha256: foer.sha256, behandlet: true },
    ]);
  });
});

describe('avbryt is refused', () => {
  it.each(['svar-tapt', 'kuttet', 'svar-ikke-json'] as const)(
    'when it may have been received: %s',
    async (navn) => {
      const person = await nyOrganisasjon(benk);
      await benk.miljoe.scenario(navn, { orgnr: person.orgnr });
      const sendt = await byggInnsending(person);
      await utfoerForsoek(sendt.innsendingId);
      expect(await avbryt(sendt)).toEqual(NEI);
      // Also when the later attempts are refused for another reason, and when it was given up.
      await benk.miljoe.scenario('gld-005-1015', { orgnr: person.orgnr });
      await utfoerForsoek(sendt.innsendingId);
      expect(await bilde(sendt)).toMatchObject({ tilstand: 'maa_avklares', kanVaereMottatt: true });
      expect(await avbryt(sendt)).toEqual(NEI);
      expect(await fortsett(sendt)).toMatchObject({ ok: true });
      expect(await bilde(sendt)).toMatchObject({ tilstand: 'ukjent', status: 'ukjent' });
    },
  );

  it('after a gateway gave up waiting, though the state is venter; and open again after a plain refusal at the door', async () => {
    for (const [navn, ventet] of [
      ['http-504', NEI],
      ['http-429', { ok: true, verdi: null }],
    ] as const) {
      const person = await nyOrganisasjon(benk);
      await benk.miljoe.scenario(navn, { orgnr: person.orgnr });
      const sendt = await byggInnsending(person);
      await utfoerForsoek(sendt.innsendingId);
      expect((await bilde(sendt)).tilstand).toBe('venter');
      expect(await avbryt(sendt)).toEqual(ventet);
    }
  });

  it('before the first attempt, while one runs, and after it was received', async () => {
    const sendt = await byggInnsending(await nyOrganisasjon(benk));
    expect(await avbryt(sendt)).toEqual(NEI);
    await benk.miljoe.scenario('http-503', { orgnr: sendt.person.orgnr });
    await utfoerForsoek(sendt.innsendingId);
    expect((await bilde(sendt)).tilstand).toBe('venter');
    await benk.miljoe.scenario('treg', { orgnr: sendt.person.orgnr, ms: 400 });
    const underveis = utfoerForsoek(sendt.innsendingId);
    await vi.waitFor(async () => expect(await mottattFor(benk, sendt.person.orgnr)).toHaveLength(2), 5_000);
    expect(await avbryt(sendt)).toEqual(NEI);
    await underveis;
    expect((await bilde(sendt)).tilstand).toBe('mottatt');
    expect(await avbryt(sendt)).toEqual(NEI);
    expect(await fortsett(sendt)).toEqual(NEI);
  });
});

it('a key that was used with other bytes is not tried again', async () => {
  const person = await nyOrganisasjon(benk);
  await benk.miljoe.scenario('gld-019', { orgnr: person.orgnr });
  const sendt = await byggInnsending(person);
  await utfoerForsoek(sendt.innsendingId);
  expect(await fortsett(sendt)).toEqual(NEI);
  expect((await bilde(sendt)).tilstand).toBe('maa_avklares');
});

it('somebody who says "try again" and an attempt that ends at the same time do not hold each other up', async () => {
  const person = await nyOrganisasjon(benk);
  await benk.miljoe.scenario('http-503', { orgnr: person.orgnr, antall: 1000 });
  const sendt = await byggInnsending(person);
  await utfoerForsoek(sendt.innsendingId);
  for (let i = 0; i < 10; i += 1) {
    await Promise.all([
      utfoerForsoek(sendt.innsendingId),
      ...Array.from({ length: 4 }, () => fortsett(sendt)),
    ]);
  }
  const { leaseEier } = await db().innsending.findUniqueOrThrow({ where: { id: sendt.innsendingId } });
  expect(leaseEier).toBe(null);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'venter', status: 'sendes' });
});

describe('the lease', () => {
  it('is given to one of many', async () => {
    const { innsendingId } = await byggInnsending(await nyOrganisasjon(benk));
    const tatt = await Promise.all(
      Array.from({ length: 8 }, () => taLease(innsendingId, crypto.randomUUID())),
    );
    expect(tatt.filter(Boolean)).toHaveLength(1);
  });

  it('many attempts at once make one call', async () => {
    const sendt = await byggInnsending(await nyOrganisasjon(benk));
    await Promise.all(Array.from({ length: 8 }, () => utfoerForsoek(sendt.innsendingId)));
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt', antallForsoek: 1 });
    expect(await mottattFor(benk, sendt.person.orgnr)).toHaveLength(1);
  });

  const taOver = (id: string, eier: string) =>
    db().innsending.update({
      where: { id },
      data: { leaseEier: eier, leaseTil: new Date(Date.now() + 60_000) },
    });

  it('that was lost while the call hung: the outcome is the other one’s to store', async () => {
    const person = await nyOrganisasjon(benk);
    await benk.miljoe.scenario('svar-forsinket', { orgnr: person.orgnr, ms: 600 });
    const sendt = await byggInnsending(person);
    const underveis = utfoerForsoek(sendt.innsendingId);
    await vi.waitFor(async () => expect(await mottattFor(benk, person.orgnr)).toHaveLength(1), 5_000);
    const annen = crypto.randomUUID();
    await taOver(sendt.innsendingId, annen);
    await underveis;
    expect(await bilde(sendt)).toMatchObject({
      tilstand: 'klar',
      status: 'sendes',
      antallForsoek: 0,
      kvittering: null,
      kanVaereMottatt: true,
    });
    // The one who took over stores it: Skatteetaten gives the same receipt again.
    await db().innsending.update({ where: { id: sendt.innsendingId }, data: { leaseTil: new Date(0) } });
    await utfoerForsoek(sendt.innsendingId);
    expect((await bilde(sendt)).tilstand).toBe('mottatt');
    const poster = await mottattFor(benk, person.orgnr);
    expect(poster.map((post) => post.behandlet)).toEqual([true, false]);
  });

  it('that was lost while the token was fetched: nothing is sent', async () => {
    const person = await nyOrganisasjon(benk);
    await benk.miljoe.scenario('maskinporten-treg', { orgnr: person.orgnr, ms: 600 });
    const sendt = await byggInnsending(person);
    const underveis = expect(utfoerForsoek(sendt.innsendingId)).rejects.toThrow('the lease was lost');
    await vi.waitFor(async () => {
      const { antall } = await benk.miljoe.get<{ antall: number }>(`kall?orgnr=${person.orgnr}`);
      expect(antall).toBe(1);
    }, 5_000);
    await taOver(sendt.innsendingId, crypto.randomUUID());
    await underveis;
    expect(await mottattFor(benk, person.orgnr)).toEqual([]);
    expect(await bilde(sendt)).toMatchObject({ tilstand: 'klar', kanVaereMottatt: false });
  });
});
