import { afterAll, beforeAll, expect, test } from 'vitest';
import { byggLeveranse, krev } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { bilde, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { gjenoppta } from '../innsending/gjenoppta';
import { sendInn } from '../leveranse/sendInn';
import { hentAgenter, velgAgent } from './agenter';
import { sjekkKlar } from './sjekkliste';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

/** An accountant's own organisation with a system user for these clients, and the accountant in it. */
async function regnskapsfoerer(klienter: string[]) {
  const systembruker = {
    type: 'agent',
    externalRef: 'klienter',
    klienter,
    pakker: ['regnskapsforer-med-signeringsrettighet'],
  };
  const person = await nyOrganisasjon(benk, { navn: 'Regnskap AS', systembruker });
  await db().tilgang.updateMany({ where: { orgnr: person.orgnr }, data: { grunnlag: ['dagl'] } });
  return person;
}

async function medKlient(delegert: boolean) {
  const klient = await benk.miljoe.organisasjon({ systembruker: false });
  const agent = await regnskapsfoerer(delegert ? [klient.orgnr] : []);
  const person = await byggUtfoerer({ orgnr: klient.orgnr, navn: klient.navn, pid: agent.pid });
  return { agent, person };
}

async function send(person: Awaited<ReturnType<typeof medKlient>>['person'], oensket?: string) {
  const tilgang = await byggLeveranse(person);
  const utfoerer = await velgAgent(person.oekt, person.utfoerer, oensket);
  const { innsendingId } = krev(await sendInn({ ...tilgang, utfoerer }, tilgang.leveranse.revisjon));
  await utfoerForsoek(innsendingId);
  return { person, leveranseId: tilgang.leveranse.id, innsendingId };
}
const lagret = (innsendingId: string) =>
  db().innsending.findUniqueOrThrow({
    where: { id: innsendingId },
    select: { agentOrgnr: true, viaAgent: true },
  });

test('a client without a system user is sent through the accountant, who is found by asking Altinn', async () => {
  const { agent, person } = await medKlient(true);
  expect(await hentAgenter(person.oekt, person.utfoerer)).toEqual([
    { orgnr: agent.orgnr, navn: 'Regnskap AS' },
  ]);
  const sendt = await send(person);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt' });
  expect(await lagret(sendt.innsendingId)).toEqual({ agentOrgnr: agent.orgnr, viaAgent: true });
  const [mottatt] = await mottattFor(benk, person.orgnr);
  expect(mottatt?.kropp).toContain(`"organisasjonsnummer":"${person.orgnr}"`);
});

test('whose client it is, is for Altinn to know: without delegation Skatteetaten says no', async () => {
  const { person } = await medKlient(false);
  expect(await bilde(await send(person))).toMatchObject({
    tilstand: 'maa_avklares',
    aarsak: 'ikke_autorisert',
  });
});

test("an organisation's own system user comes first", async () => {
  const { agent, person } = await medKlient(true);
  await benk.miljoe.organisasjon({ orgnr: person.orgnr, person: { pid: person.pid }, systembruker: true });
  const sendt = await send(person);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt' });
  expect(await lagret(sendt.innsendingId)).toEqual({ agentOrgnr: agent.orgnr, viaAgent: false });
});

test('one that is not the sender’s own is never used', async () => {
  const { person } = await medKlient(true);
  const fremmed = await regnskapsfoerer([person.orgnr]);
  const sendt = await send(person, fremmed.orgnr);
  expect((await lagret(sendt.innsendingId)).agentOrgnr).not.toBe(fremmed.orgnr);
});

test('a retry goes as the attempt before it, also when the client has got its own meanwhile', async () => {
  const { person } = await medKlient(true);
  await benk.miljoe.scenario('svar-tapt', { orgnr: person.orgnr });
  const sendt = await send(person);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'ukjent' });
  await benk.miljoe.organisasjon({ orgnr: person.orgnr, person: { pid: person.pid }, systembruker: true });
  await utfoerForsoek(sendt.innsendingId);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt' });
  expect((await lagret(sendt.innsendingId)).viaAgent).toBe(true);
  expect(await mottattFor(benk, person.orgnr)).toHaveLength(2);
});

test('set up after the delivery stopped, it is used when a person tries again', async () => {
  const klient = await nyOrganisasjon(benk, { systembruker: false });
  const sendt = await send(klient);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'maa_avklares', aarsak: 'systembruker_mangler' });
  const firma = await benk.miljoe.organisasjon({
    person: { pid: klient.pid },
    systembruker: { type: 'agent', externalRef: 'klienter', klienter: [klient.orgnr] },
  });
  await byggUtfoerer({ orgnr: firma.orgnr, pid: klient.pid });
  await db().tilgang.updateMany({ where: { orgnr: firma.orgnr }, data: { grunnlag: ['dagl'] } });
  const utfoerer = await velgAgent(klient.oekt, klient.utfoerer, undefined);
  const leveranse = await db().leveranse.findUniqueOrThrow({ where: { id: sendt.leveranseId } });
  await utfoerForsoek(krev(await gjenoppta({ leveranse, utfoerer })));
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt' });
});

test('the check list says what would be used, sends nothing, and says who can mend what is missing', async () => {
  const { agent, person } = await medKlient(true);
  const liste = await sjekkKlar(person.oekt, person.utfoerer);
  expect(liste.felles.map(({ utfall }) => utfall)).toEqual(['ok', 'ok']);
  expect(liste.ordninger.map(({ punkter }) => punkter.map(({ kode }) => kode))).toEqual([
    ['ok_uten', 'agent', 'ok'],
    ['ok_uten', 'agent', 'ok'],
  ]);
  expect(await mottattFor(benk, person.orgnr)).toEqual([]);
  await benk.miljoe.post('systembruker', { orgnr: agent.orgnr, status: 'Slettet' });
  const uten = await sjekkKlar(person.oekt, person.utfoerer);
  expect(uten.ordninger[0]?.punkter.slice(1)).toEqual([
    { hva: 'systemtilgang', utfall: 'mangler', kode: 'mangler', verdi: ['ingen'], hvem: 'organisasjon' },
    { hva: 'maskinporten', utfall: 'mangler', kode: 'MP-303', hvem: 'organisasjon' },
  ]);
});

test.each([
  ['maskinporten-scope', 'mangler', 'MP-200', 'drift'],
  ['maskinporten-tilgang', 'mangler', 'MP-250', 'drift'],
  ['maskinporten-noekkel-utloept', 'mangler', 'MP-121', 'drift'],
  ['maskinporten-ukjent-klient', 'mangler', 'MP-100', 'drift'],
  ['maskinporten-nede', 'ukjent', 'ukjent', 'vent'],
] as const)('%s', async (scenario, utfall, kode, hvem) => {
  const person = await nyOrganisasjon(benk);
  await benk.miljoe.scenario(scenario, { orgnr: person.orgnr, antall: 4 });
  const { ordninger } = await sjekkKlar(person.oekt, person.utfoerer);
  expect(ordninger[0]?.punkter.at(-1)).toEqual({ hva: 'maskinporten', utfall, kode, hvem });
});
