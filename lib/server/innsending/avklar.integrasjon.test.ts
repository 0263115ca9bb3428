import { afterAll, beforeAll, expect, it } from 'vitest';
import { eksempler, krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import {
  bilde,
  byggInnsending,
  type BygdInnsending,
  mottattFor,
  nyOrganisasjon,
} from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { sendInn } from '../leveranse/sendInn';
import { settFireOyne } from '../roller/settRolle';
import { avklarInnsending } from './avklar';
import { gjenoppta } from './gjenoppta';
import { utfoerForsoek } from './utfoerForsoek';

let benk: Proevebenk;
beforeAll(
  async () => void (benk = await startProevebenk({ miljoe: true, env: { MAKS_MELDING_BYTES: '2000' } })),
);
afterAll(() => benk.stopp());

const KOMMENTAR = 'Ringte Skatteetaten om 02825010109';
const si = async (sendt: BygdInnsending, svar: 'har' | 'har_ikke', person = sendt.person) =>
  avklarInnsending(await lesPaaNytt(person, sendt.leveranseId), {
    svar,
    referanse: svar === 'har' ? 'AR-77' : '',
    kommentar: KOMMENTAR,
  });

/** A delivery whose key Skatteetaten says was used before. */
async function fast(scenario = 'gld-019', antall = 2): Promise<BygdInnsending> {
  const person = await nyOrganisasjon(benk);
  await benk.miljoe.scenario(scenario as 'gld-019', { orgnr: person.orgnr });
  const sendt = await byggInnsending(person, { rader: eksempler('kundeutbytte', antall) });
  await utfoerForsoek(sendt.innsendingId);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'maa_avklares', kanAvbrytes: false });
  return sendt;
}

it('"has it not": the draft is open again and goes with a new key; who, and why, is known, and no comment in plain', async () => {
  const sendt = await fast();
  expect(await si(sendt, 'har_ikke')).toEqual({ ok: true, verdi: null });
  expect(await bilde(sendt)).toMatchObject({
    tilstand: 'avbrutt',
    aarsak: 'avklart_ikke_mottatt',
    status: 'utkast',
    avklaring: { kommentar: KOMMENTAR, innsenderId: sendt.person.utfoerer.innsenderId },
  });
  const linje = await db().hendelse.findFirstOrThrow({
    where: { leveranseId: sendt.leveranseId, type: 'innsending_avklart' },
  });
  expect(linje).toMatchObject({
    innsenderId: sendt.person.utfoerer.innsenderId,
    data: { innsendingId: sendt.innsendingId, tilstand: 'avbrutt', foer: 'noekkel_brukt' },
  });
  const { avklaring } = await db().innsending.findUniqueOrThrow({ where: { id: sendt.innsendingId } });
  expect(Buffer.from(avklaring ?? []).includes('Ringte')).toBe(false);
  expect(await si(sendt, 'har')).toEqual({ ok: false, feil: 'kan_ikke' });
  const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
  const { innsendingId } = krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
  await utfoerForsoek(innsendingId);
  expect(await bilde(sendt)).toMatchObject({ status: 'mottatt', avklaring: undefined });
  const poster = await mottattFor(benk, sendt.person.orgnr);
  expect(poster.map(({ behandlet }) => behandlet)).toEqual([false, true]);
});

it('"has it": received without a receipt, never sent again', async () => {
  const sendt = await fast();
  expect(await si(sendt, 'har')).toEqual({ ok: true, verdi: null });
  expect(await bilde(sendt)).toMatchObject({
    tilstand: 'mottatt',
    aarsak: 'avklart_mottatt',
    status: 'mottatt',
    kvittering: null,
    avklaring: { referanse: 'AR-77' },
  });
  await utfoerForsoek(sendt.innsendingId);
  expect(await gjenoppta(await lesPaaNytt(sendt.person, sendt.leveranseId))).toMatchObject({ ok: false });
  const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
  expect(await sendInn(tilgang, tilgang.leveranse.revisjon)).toEqual({ ok: false, feil: 'allerede_sendt' });
  expect(await mottattFor(benk, sendt.person.orgnr)).toHaveLength(1);
});

it('of several parts: what comes after goes on when the first is there, and is given up when nothing is', async () => {
  for (const [svar, tilstander, status] of [
    ['har', ['mottatt', 'klar'], 'sendes'],
    ['har_ikke', ['avbrutt', 'avbrutt'], 'utkast'],
  ] as const) {
    const sendt = await fast('gld-019', 30);
    const foer = await bilde(sendt);
    expect(foer.delene.length).toBeGreaterThan(1);
    expect(await si(sendt, svar)).toMatchObject({ ok: true });
    const { delene, status: naa } = await bilde(sendt);
    expect([delene.slice(0, 2).map(({ tilstand }) => tilstand), naa]).toEqual([tilstander, status]);
  }
});

it('is only for what has stopped for good and may have been received', async () => {
  const person = await nyOrganisasjon(benk);
  const klar = await byggInnsending(person);
  expect(await si(klar, 'har_ikke')).toEqual({ ok: false, feil: 'kan_ikke' });
  await utfoerForsoek(klar.innsendingId);
  expect(await si(klar, 'har_ikke')).toEqual({ ok: false, feil: 'kan_ikke' });
  for (const scenario of ['svar-tapt', 'http-503', 'gld-005-1015']) {
    const en = await nyOrganisasjon(benk);
    await benk.miljoe.scenario(scenario as 'svar-tapt', { orgnr: en.orgnr });
    const sendt = await byggInnsending(en);
    await utfoerForsoek(sendt.innsendingId);
    expect(await si(sendt, 'har_ikke')).toEqual({ ok: false, feil: 'kan_ikke' });
  }
});

it('with four eyes another than the one who sent it must say it; two at once: one counts', async () => {
  const sendt = await fast();
  const annen = await byggUtfoerer({ orgnr: sendt.person.orgnr });
  await settFireOyne(annen.utfoerer, true);
  expect(await si(sendt, 'har_ikke')).toEqual({ ok: false, feil: 'fire_oyne' });
  expect((await bilde(sendt)).tilstand).toBe('maa_avklares');
  const svar = await Promise.all([si(sendt, 'har', annen), si(sendt, 'har_ikke', annen)]);
  expect(svar.filter(({ ok }) => ok)).toHaveLength(1);
});
