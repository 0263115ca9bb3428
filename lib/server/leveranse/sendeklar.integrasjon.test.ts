import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse, eksempler, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { ryddRester } from '../oppbevaring/ryddRester';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { kontroller } from './kontroller';
import { lagreRader } from './lagreRader';
import { opprettRettelse } from './opprettRettelse';
import { erSendeklar, gjoerSendeklar } from './sendeklar';
import { delForSending, sendInn } from './sendInn';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const TIME = 60 * 60_000;

/** As the check page does it. `les` runs between the check and the storing. */
async function lesKontrollsiden(tilgang: Leveransetilgang, les: () => Promise<unknown> = async () => null) {
  const kontroll = await kontroller(tilgang.leveranse);
  const delt = krev(delForSending(tilgang, kontroll));
  await les();
  await gjoerSendeklar(tilgang.leveranse, kontroll, delt);
}

const klare = ({ leveranse }: Leveransetilgang) =>
  db().sendeklar.findMany({ where: { leveranseId: leveranse.id }, orderBy: { del: 'asc' } });
const nyRad = (tilgang: Leveransetilgang) => lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 1)));

it('what was made ready at the check page is what is sent, once, however many confirm', async () => {
  const person = await nyOrganisasjon(benk);
  const tilgang = await byggLeveranse(person);
  await lesKontrollsiden(tilgang);
  const [klar, ...flere] = await klare(tilgang);
  expect(flere).toEqual([]);
  // A second look at the page makes nothing anew.
  await lesKontrollsiden(tilgang);
  expect((await klare(tilgang)).map(({ id }) => id)).toEqual([klar?.id]);

  const svar = await Promise.all([1, 2, 3].map(() => sendInn(tilgang, tilgang.leveranse.revisjon)));
  expect(svar.filter(({ ok }) => ok)).toEqual([{ ok: true, verdi: { innsendingId: klar?.id } }]);
  expect(await klare(tilgang)).toEqual([]);
  await utfoerForsoek(klar?.id ?? '');
  const [mottatt, ...andre] = await mottattFor(benk, person.orgnr);
  expect(andre).toEqual([]);
  expect(mottatt).toMatchObject({ status: 200, sha256: klar?.sha256 });
});

it('a draft that was changed is made ready anew: nothing of the earlier revision is sent', async () => {
  const person = await nyOrganisasjon(benk);
  const tilgang = await byggLeveranse(person);
  await lesKontrollsiden(tilgang);
  const [gammel] = await klare(tilgang);
  krev(await nyRad(tilgang));
  expect(await sendInn(tilgang, tilgang.leveranse.revisjon)).toEqual({ ok: false, feil: 'endret' });
  const ny = await lesPaaNytt(person, tilgang.leveranse.id);
  expect(await erSendeklar(ny.leveranse)).toBe(false);
  const { innsendingId } = krev(await sendInn(ny, ny.leveranse.revisjon));
  expect(innsendingId).not.toBe(gammel?.id);
  await utfoerForsoek(innsendingId);
  const [mottatt] = await mottattFor(benk, person.orgnr);
  expect(JSON.parse(mottatt?.kropp ?? '')).toMatchObject({
    leveranse: { oppgaveoppsummering: { antallOppgaver: 3 } },
  });
});

it('a draft that is changed, or sent, while it is checked is not made ready', async () => {
  const tilgang = await byggLeveranse(await byggUtfoerer());
  await lesKontrollsiden(tilgang, () => nyRad(tilgang));
  expect(await klare(tilgang)).toEqual([]);
  const annen = await byggLeveranse(await byggUtfoerer());
  await lesKontrollsiden(annen, () => sendInn(annen, annen.leveranse.revisjon));
  expect(await klare(annen)).toEqual([]);
});

it('a correction is not made ready: what it sends hangs on another delivery too', async () => {
  const person = await nyOrganisasjon(benk);
  const sendt = await byggInnsending(person);
  await utfoerForsoek(sendt.innsendingId);
  const id = krev(await opprettRettelse(await lesPaaNytt(person, sendt.leveranseId)));
  const rettelse = await lesPaaNytt(person, id);
  await lesKontrollsiden(rettelse);
  expect(await klare(rettelse)).toEqual([]);
  krev(await sendInn(rettelse, rettelse.leveranse.revisjon));
});

it('what is an hour old is made anew, and what is left behind for a day is deleted', async () => {
  const tilgang = await byggLeveranse(await byggUtfoerer());
  await lesKontrollsiden(tilgang);
  const [klar] = await klare(tilgang);
  const laget = new Date(Date.now() - TIME - 1000);
  await db().sendeklar.updateMany({ where: { leveranseId: tilgang.leveranse.id }, data: { laget } });
  const glemt = await byggLeveranse(await byggUtfoerer());
  await lesKontrollsiden(glemt);
  await db().sendeklar.updateMany({
    where: { leveranseId: glemt.leveranse.id },
    data: { laget: new Date(Date.now() - 25 * TIME) },
  });
  expect(await erSendeklar(tilgang.leveranse)).toBe(false);
  expect(await ryddRester(new Date())).toMatchObject({ sendeklare: 1 });
  expect(await klare(glemt)).toEqual([]);
  const { innsendingId } = krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
  expect(innsendingId).not.toBe(klar?.id);
});
