import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ordningstilgang } from '@/lib/leveranse/systemtilgang';
import { ordningMed } from '@/lib/ordninger/register';
import { krev } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { nyOrganisasjon } from '@/prisma/bygg/sending';
import type { Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { skyvKlokken } from '../klokke';
import { db } from '../db';
import { beOmSystemtilgang, type Bestilling } from './beOmSystemtilgang';
import { feiSystemtilganger } from './fei';
import { hentSystemtilgang } from './hentSystemtilgang';
import { tilSystemtilgang } from './rad';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const [KUNDEUTBYTTE, OVERSKUDD] = ['kundeutbytte', 'overskuddsstroem'];
const for_ = (ordning: string): Bestilling => ({ slag: 'egen', ordning });
const RETT = 'urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte';
const PAKKE = 'urn:altinn:accesspackage:skattegrunnlag';
const uten = () => nyOrganisasjon(benk, { systembruker: false });
const styr = (orgnr: string, status: string) => benk.miljoe.post('systembruker', { orgnr, status });
const be = async ({ utfoerer }: Bygdutfoerer, bestilling: Bestilling) =>
  new URL(krev(await beOmSystemtilgang(utfoerer, bestilling))).pathname;
const se = ({ utfoerer }: Bygdutfoerer) => hentSystemtilgang(utfoerer.oppgavegiver, 'egen');
const lagret = ({ utfoerer }: Bygdutfoerer) =>
  db().systembruker.findFirstOrThrow({ where: { oppgavegiverId: utfoerer.oppgavegiver.id } });
async function staar(person: Bygdutfoerer): Promise<string[]> {
  const rad = await se(person);
  const tilgang = rad ? tilSystemtilgang(rad) : undefined;
  return [KUNDEUTBYTTE, OVERSKUDD].map((id) => ordningstilgang(ordningMed(id ?? ''), tilgang));
}

describe('an organisation of its own', () => {
  it('asks for what the ordning declares and no more, and the same again gives the same', async () => {
    const person = await uten();
    expect(await staar(person)).toEqual(['ingen', 'ingen']);
    const foerste = krev(await beOmSystemtilgang(person.utfoerer, for_('kundeutbytte')));
    expect(krev(await beOmSystemtilgang(person.utfoerer, for_('kundeutbytte')))).toBe(foerste);
    expect(await lagret(person)).toMatchObject({ status: 'venter', bedtOm: [RETT], bekreftUrl: foerste });
    expect(await staar(person)).toEqual(['venter', 'ingen']);
  });

  it('while it waits, more is asked for in one request', async () => {
    const person = await uten();
    await be(person, for_('kundeutbytte'));
    await be(person, for_('overskuddsstroem'));
    expect((await lagret(person)).bedtOm.sort()).toEqual([PAKKE, RETT].sort());
    await styr(person.orgnr, 'Accepted');
    expect(await staar(person)).toEqual(['godkjent', 'godkjent']);
  });

  it('once approved for one, the other is a change of it', async () => {
    const person = await uten();
    await be(person, for_('kundeutbytte'));
    await styr(person.orgnr, 'Accepted');
    expect(await staar(person)).toEqual(['godkjent', 'mangler_rett']);
    expect(await be(person, for_('overskuddsstroem'))).toContain('changerequest');
    expect(await staar(person)).toEqual(['godkjent', 'venter']);
    await styr(person.orgnr, 'Accepted');
    expect(await staar(person)).toEqual(['godkjent', 'godkjent']);
    expect(await beOmSystemtilgang(person.utfoerer, for_('kundeutbytte'))).toEqual({
      ok: false,
      feil: 'finnes_allerede',
    });
  });

  it('a change that is refused takes nothing away', async () => {
    const person = await uten();
    await be(person, for_('kundeutbytte'));
    await styr(person.orgnr, 'Accepted');
    await staar(person);
    await be(person, for_('overskuddsstroem'));
    await styr(person.orgnr, 'Rejected');
    expect(await staar(person)).toEqual(['godkjent', 'avvist']);
    await be(person, for_('overskuddsstroem'));
    expect(await staar(person)).toEqual(['godkjent', 'venter']);
  });

  it.each([
    ['Rejected', 'avvist'],
    ['Denied', 'nektet'],
    ['Timedout', 'utloept'],
  ])('%s is %s, and can be asked for again', async (status, ventet) => {
    const person = await uten();
    const foerste = krev(await beOmSystemtilgang(person.utfoerer, for_('kundeutbytte')));
    await styr(person.orgnr, status);
    expect(await staar(person)).toEqual([ventet, 'ingen']);
    const neste = krev(await beOmSystemtilgang(person.utfoerer, for_('kundeutbytte')));
    expect(neste).not.toBe(foerste);
    await styr(person.orgnr, 'Accepted');
    expect(await staar(person)).toEqual(
      ['godkjent', 'ingen'].map((s) => (s === 'ingen' ? 'mangler_rett' : s)),
    );
  });

  it('one that was approved without us is found, and asking gives a change (AUTH-00004)', async () => {
    const person = await nyOrganisasjon(benk);
    expect(await staar(person)).toEqual(['kanskje', 'kanskje']);
    await db().systembruker.deleteMany({ where: { oppgavegiverId: person.utfoerer.oppgavegiver.id } });
    expect(await be(person, for_('kundeutbytte'))).toContain('changerequest');
  });

  it('is taken back in Altinn: found out within a day, and can be asked for again', async () => {
    const person = await uten();
    await be(person, for_('kundeutbytte'));
    await styr(person.orgnr, 'Accepted');
    expect(await staar(person)).toEqual(['godkjent', 'mangler_rett']);
    await styr(person.orgnr, 'Slettet');
    skyvKlokken(25 * 3600_000);
    await feiSystemtilganger();
    expect(await lagret(person)).toMatchObject({ status: 'slettet', systembrukerId: null, godkjent: [] });
    await be(person, for_('kundeutbytte'));
    expect(await staar(person)).toEqual(['venter', 'slettet'].map((s) => (s === 'slettet' ? 'ingen' : s)));
  });
});

test('the worker asks by itself, less and less often, and writes down the day it is approved', async () => {
  const person = await uten();
  await be(person, for_('kundeutbytte'));
  await feiSystemtilganger();
  expect((await lagret(person)).antallSjekk).toBe(0);
  const pauser: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { nesteSjekk, sjekket } = await lagret(person);
    const pause = Number(nesteSjekk) - Number(sjekket);
    pauser.push(Math.round(pause / 1000));
    skyvKlokken(pause + 1000);
    await feiSystemtilganger();
  }
  expect(pauser).toEqual([30, 30, 60, 120, 300, 600]);
  await styr(person.orgnr, 'Accepted');
  skyvKlokken(24 * 3600_000);
  await feiSystemtilganger();
  expect(await lagret(person)).toMatchObject({ status: 'godkjent', godkjent: [RETT], antallSjekk: 0 });
  const hendelser = await db().hendelse.findMany({ where: { kjede: `org:${person.orgnr}` } });
  expect(hendelser.map(({ type }) => type)).toEqual(['systembruker_forespurt', 'systembruker_endret']);
});

test("an accountant's own and the one for clients are two", async () => {
  const person = await uten();
  await be(person, for_('kundeutbytte'));
  expect(await be(person, { slag: 'klienter', rolle: 'regnskapsfoerer' })).toContain('agentrequest');
  await styr(person.orgnr, 'Accepted');
  const rad = await hentSystemtilgang(person.utfoerer.oppgavegiver, 'klienter');
  expect(rad).toMatchObject({
    status: 'godkjent',
    godkjent: ['urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet'],
  });
  expect(await staar(person)).toEqual(['godkjent', 'mangler_rett']);
});

// The last one: the authorities stay down.
test('without an answer from Altinn nothing changes, and it is asked again', async () => {
  const person = await uten();
  await be(person, for_('kundeutbytte'));
  await styr(person.orgnr, 'Accepted');
  await benk.miljoe.scenario('altinn-nede', { antall: 1000 });
  skyvKlokken(3600_000);
  await feiSystemtilganger();
  const rad = await lagret(person);
  expect(rad.status).toBe('venter');
  expect(Number(rad.nesteSjekk)).toBeGreaterThan(Date.now());
  expect(await staar(person)).toEqual(['venter', 'ingen']);
  expect(await beOmSystemtilgang(person.utfoerer, for_('overskuddsstroem'))).toEqual({
    ok: false,
    feil: 'altinn',
  });
});
