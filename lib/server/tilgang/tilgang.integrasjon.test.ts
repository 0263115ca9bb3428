import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byggLeveranse, krev } from '@/prisma/bygg/leveranse';
import { nyttOrgnr } from '@/prisma/bygg/nummer';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { loggInn } from '@/testmiljo/testhjelp/innlogging';
import { startOekt } from '../auth/oekt';
import { db } from '../db';
import { hentTilganger } from './hentTilganger';
import { hentLeveransetilgang } from './leveranse';
import { hentOrganisasjoner, hentUtfoerer, hentValgt, velgOrganisasjon } from './organisasjoner';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

/** The portal's side of a login: a session, and what Altinn says right after. */
async function loggetInn(pid: string) {
  const { access_token } = await loggInn(benk.miljoe, pid);
  const { id, innsenderId } = await startOekt({ pid, acr: 'idporten-loa-high', tokener: { idToken: 'id' } });
  const hent = () => hentTilganger(innsenderId, access_token);
  const svar = await hent();
  const oekt = await db().oekt.update({
    where: { id },
    data: { tilgangHentet: svar.ok ? new Date() : null },
  });
  return { svar, oekt, hent };
}
const kort = async (innsenderId: string) =>
  (await db().tilgang.findMany({ where: { innsenderId }, orderBy: { orgnr: 'asc' } })).map((t) => [
    t.orgnr,
    t.velgbar,
    t.ordninger,
  ]);
const BEGGE = ['kundeutbytte', 'overskuddsstroem'];

describe('hentTilganger', () => {
  it('a general manager of one organisation has it chosen already', async () => {
    const { oekt, svar } = await loggetInn('01829010182');
    expect(svar).toEqual({ ok: true, verdi: 1 });
    expect(await kort(oekt.innsenderId)).toEqual([['310402109', true, BEGGE]]);
    expect(await hentValgt(oekt)).toMatchObject({ orgnr: '310402109', navn: 'Prøvelaget SA' });
  });

  it('sub-units and deleted ones are shown and cannot be chosen', async () => {
    const { oekt } = await loggetInn('23879113563');
    expect(await kort(oekt.innsenderId)).toEqual([
      ['312595699', false, []],
      ['312909065', false, []],
      ['313222438', false, []],
    ]);
    expect(await hentValgt(oekt)).toBe(undefined);
    for (const orgnr of ['312595699', '312909065', '313222438']) {
      expect(await velgOrganisasjon(oekt, orgnr)).toBe(false);
    }
  });

  it('a person without an organisation, and one who may only read', async () => {
    expect((await loggetInn('11885514288')).svar).toEqual({ ok: true, verdi: 0 });
    const { oekt } = await loggetInn('30899515087');
    expect(await kort(oekt.innsenderId)).toEqual([['313849171', false, []]]);
  });

  it('a package of one ordning gives that ordning', async () => {
    const { orgnr, person } = await benk.miljoe.organisasjon({
      roller: [],
      pakker: ['urn:altinn:accesspackage:revisormedarbeider'],
    });
    const { oekt } = await loggetInn(person.pid);
    expect(await kort(oekt.innsenderId)).toEqual([[orgnr, true, ['kundeutbytte']]]);
  });

  it('the next answer replaces the last: what was taken away is gone', async () => {
    const { orgnr, person } = await benk.miljoe.organisasjon();
    const { oekt, hent } = await loggetInn(person.pid);
    const { leveranse } = await byggLeveranse(await byggUtfoerer({ orgnr, pid: person.pid }));
    expect(await hentLeveransetilgang(oekt, leveranse.id)).toMatchObject({ leveranse: { id: leveranse.id } });
    await benk.miljoe.organisasjon({
      orgnr,
      person: { pid: person.pid },
      roller: [],
      pakker: ['posttjenester'],
    });
    krev(await hent());
    expect(await hentUtfoerer(oekt, orgnr)).toBe(undefined);
    expect(await hentLeveransetilgang(oekt, leveranse.id)).toBe(undefined);
  });

  it('two logins of one person at the same time', async () => {
    const { orgnr, person } = await benk.miljoe.organisasjon();
    const { oekt, hent } = await loggetInn(person.pid);
    for (let i = 0; i < 5; i += 1) {
      const svar = await Promise.all([hent(), hent(), hent()]);
      expect(svar).toEqual(svar.map(() => ({ ok: true, verdi: 1 })));
    }
    expect(await kort(oekt.innsenderId)).toEqual([[orgnr, true, BEGGE]]);
  });

  it.each(['parter-500', 'parter-403', 'veksling-avvist', 'veksling-403', 'altinn-nede'] as const)(
    '%s: what was known is kept, but a session that Altinn gave no answer in may use none of it',
    async (navn) => {
      const { orgnr, person } = await benk.miljoe.organisasjon();
      const foerste = await loggetInn(person.pid);
      await benk.miljoe.scenario(navn, { pid: person.pid });
      const { svar, oekt } = await loggetInn(person.pid);
      expect(svar).toEqual({ ok: false, feil: 'altinn' });
      expect(await hentOrganisasjoner(oekt)).toEqual([]);
      expect(await hentUtfoerer(oekt, orgnr)).toBe(undefined);
      expect(await hentUtfoerer(foerste.oekt, orgnr)).toMatchObject({ oppgavegiver: { orgnr } });
    },
  );
});

describe('hentLeveransetilgang', () => {
  it('is for those who may act for the organisation, and for nobody else', async () => {
    const [kari, ola] = await Promise.all([byggUtfoerer(), byggUtfoerer()]);
    const { leveranse } = await byggLeveranse(kari);
    expect(await hentLeveransetilgang(kari.oekt, leveranse.id)).toMatchObject({
      leveranse: { id: leveranse.id },
      utfoerer: { innsenderId: kari.utfoerer.innsenderId, oppgavegiver: { orgnr: kari.orgnr } },
    });
    expect(await hentLeveransetilgang(ola.oekt, leveranse.id)).toBe(undefined);
    // A colleague with the same right sees it, as himself.
    const kollega = await byggUtfoerer({ orgnr: kari.orgnr });
    expect(await hentLeveransetilgang(kollega.oekt, leveranse.id)).toMatchObject({
      utfoerer: { innsenderId: kollega.utfoerer.innsenderId },
    });
  });

  it('not without the right to its ordning', async () => {
    const kari = await byggUtfoerer();
    const { leveranse } = await byggLeveranse(kari, { ordning: 'overskuddsstroem' });
    const bareKundeutbytte = await byggUtfoerer({ orgnr: kari.orgnr, ordninger: ['kundeutbytte'] });
    expect(await hentLeveransetilgang(bareKundeutbytte.oekt, leveranse.id)).toBe(undefined);
  });

  it.each(['', 'abc', "' OR 1=1 --", crypto.randomUUID()])('%j is none', async (id) => {
    expect(await hentLeveransetilgang((await byggUtfoerer()).oekt, id)).toBe(undefined);
  });
});

describe('the chosen organisation', () => {
  it('must be chosen among several, and only among one’s own', async () => {
    const [egen, annen, fremmed] = [nyttOrgnr(), nyttOrgnr(), nyttOrgnr()];
    const { pid } = await byggUtfoerer({ orgnr: egen });
    const { oekt } = await byggUtfoerer({ orgnr: annen, pid });
    await byggUtfoerer({ orgnr: fremmed });
    expect(await hentValgt(oekt)).toBe(undefined);
    expect(await velgOrganisasjon(oekt, fremmed)).toBe(false);
    expect(await velgOrganisasjon(oekt, egen)).toBe(true);
    const lest = await db().oekt.findUniqueOrThrow({ where: { id: oekt.id } });
    expect(await hentValgt(lest)).toMatchObject({ orgnr: egen });
    // Taken away since: it is chosen no longer, and nothing else is in its place.
    await db().tilgang.update({
      where: { innsenderId_orgnr: { innsenderId: oekt.innsenderId, orgnr: egen } },
      data: { velgbar: false },
    });
    expect(await hentValgt(lest)).toBe(undefined);
  });

  it('first time for an organisation, by many at once: one record, one key', async () => {
    const orgnr = nyttOrgnr();
    const personer = await Promise.all(Array.from({ length: 6 }, () => byggUtfoerer({ orgnr })));
    expect(new Set(personer.map((p) => p.utfoerer.oppgavegiver.id)).size).toBe(1);
  });
});
