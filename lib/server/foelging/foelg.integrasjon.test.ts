import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { byggMottatt, foelgebilde } from '@/prisma/bygg/foelging';
import { lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { type BygdInnsending, godkjennSystembruker, nyOrganisasjon } from '@/prisma/bygg/sending';
import type { Scenarionavn } from '@/testmiljo/scenarier';
import { db } from '../db';
import { kontrollerKjede } from '../hendelse/kontrollerKjede';
import { skyvKlokken } from '../klokke';
import { foelg } from './foelg';
import { hentTilbakemelding } from './hentTilbakemelding';
import { lesDokument } from './lesDokument';
import { meldDialog } from './meldDialog';
import { taForfalte } from './ta';

let benk: Proevebenk;
beforeAll(async () => {
  benk = await startProevebenk({ miljoe: true, env: { FOELGING_BACKOFF_MS: '0', HTTP_TIMEOUT_MS: '700' } });
});
afterAll(() => benk.stopp());
let skjoevet = 0;
const skyv = (ms: number): void => {
  skyvKlokken(ms);
  skjoevet += ms;
};
afterEach(() => skyv(-skjoevet));

const les = async (sendt: BygdInnsending): ReturnType<typeof foelgebilde> => {
  await foelg(sendt.innsendingId);
  return foelgebilde(sendt);
};
const hendelser = async ({ leveranseId }: BygdInnsending, type: string): Promise<number> =>
  db().hendelse.count({ where: { leveranseId, type } });
const bildet = async ({ person, leveranseId }: BygdInnsending) =>
  hentTilbakemelding(await lesPaaNytt(person, leveranseId));
const kall = async ({ person }: BygdInnsending, tjeneste: string): Promise<number> =>
  (await benk.miljoe.get<{ perTjeneste: Record<string, number> }>(`kall?orgnr=${person.orgnr}`)).perTjeneste[
    tjeneste
  ] ?? 0;

describe('the verdict of the feedback', () => {
  it.each<[Scenarionavn | undefined, string, string, (readonly [string, string | null])[]]>([
    [undefined, 'godkjent', 'godkjent', [['godkjent', null]]],
    ['tilbakemelding-leveranseformat', 'godkjent', 'godkjent', [['godkjent', null]]],
    ['tilbakemelding-uten-relasjon', 'godkjent', 'godkjent', [['godkjent', null]]],
    [
      'tilbakemelding-pdf-og-xml',
      'godkjent',
      'godkjent',
      [
        ['maa_vurderes', 'ikke_xml'],
        ['godkjent', null],
      ],
    ],
    [
      'tilbakemelding-varsler',
      'godkjent_med_varsler',
      'godkjent_med_varsler',
      [['godkjent_med_varsler', null]],
    ],
    ['tilbakemelding-avvist', 'avvist', 'avvist', [['avvist', null]]],
    ['tilbakemelding-avvist-rader', 'avvist', 'avvist', [['avvist', null]]],
    ['tilbakemelding-avvist-identitet', 'avvist', 'avvist', [['avvist', null]]],
  ])('%s: %s', async (scenario, dom, status, dokumenter) => {
    const sendt = await byggMottatt(benk, scenario ? { scenario } : {});
    expect(await foelgebilde(sendt)).toMatchObject({ dom: null, status: 'mottatt' });
    expect(await les(sendt)).toMatchObject({ dom, status, neste: null, hinder: null, antall: 1, dokumenter });
    expect(await hendelser(sendt, 'tilbakemelding_hentet')).toBe(dokumenter.length);
    expect(await hendelser(sendt, 'tilbakemelding_avgjort')).toBe(1);
    expect((await kontrollerKjede(`org:${sendt.person.orgnr}`)).ok).toBe(true);
  });

  it.each<[Scenarionavn, string | null, (string | null)[]]>([
    ['tilbakemelding-ugyldig-xml', 'ikke_velformet', ['ikke_velformet']],
    ['tilbakemelding-doctype', 'doctype', ['doctype']],
    ['tilbakemelding-ukjent-format', 'ukjent_format', ['ukjent_format']],
    ['tilbakemelding-annen-forsendelse', 'annen_forsendelse', ['annen_forsendelse']],
    ['tilbakemelding-pdf', 'ikke_xml', ['ikke_xml']],
    ['tilbakemelding-motstrid', 'motsier_dialogen', [null, 'motsier_dialogen']],
    ['tilbakemelding-fremmed-lenke', 'uten_dokument', []],
    ['tilbakemelding-uten-dokument', 'uten_dokument', []],
  ])('%s: a person must read it, and it is looked for more', async (scenario, grunn, grunner) => {
    const sendt = await byggMottatt(benk, { scenario });
    const lest = await les(sendt);
    expect(lest).toMatchObject({ dom: 'maa_vurderes', status: 'mottatt', hinder: null });
    expect(lest.dokumenter.map(([, grunnen]) => grunnen)).toEqual(grunner);
    expect(lest.neste).not.toBeNull();
    expect((await bildet(sendt))?.deler[0]).toMatchObject({ dom: 'maa_vurderes', grunn });
    if (scenario === 'tilbakemelding-fremmed-lenke')
      expect(await kall(sendt, 'skatteetaten-dokument')).toBe(0);
  });

  it('tilbakemelding-uteblir: waits, and after sixty days says that nobody looks any more', async () => {
    const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-uteblir' });
    expect(await les(sendt)).toMatchObject({ dom: null, status: 'mottatt', hinder: null, antall: 1 });
    skyv(59 * 24 * 3_600_000);
    expect((await les(sendt)).neste).not.toBeNull();
    skyv(24 * 3_600_000);
    expect(await les(sendt)).toMatchObject({ dom: null, neste: null, hinder: 'gitt_opp', antall: 3 });
    expect(await hendelser(sendt, 'foelging_avsluttet')).toBe(1);
    expect(await les(sendt)).toMatchObject({ antall: 3 });
  });

  it('keeps every document as it came, encrypted, with its hash', async () => {
    const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-doctype' });
    await les(sendt);
    const lagret = await db().tilbakemelding.findFirstOrThrow({
      where: { innsendingId: sendt.innsendingId },
    });
    expect(Buffer.from(lagret.innhold).toString('latin1')).not.toContain('tilbakemelding');
    const dokument = await lesDokument(await lesPaaNytt(sendt.person, sendt.leveranseId), lagret.dokumentId);
    expect(dokument?.mediatype).toBe('application/xml');
    const tekst = Buffer.from(dokument?.bytes ?? []).toString();
    expect(tekst).toContain('<!DOCTYPE tilbakemelding [<!ENTITY x "godkjent">]>');
    expect(tekst.endsWith('</tilbakemelding>')).toBe(true);
    expect(createHash('sha256').update(tekst).digest('hex')).toBe(lagret.sha256);
    expect(await hendelser(sendt, 'tilbakemelding_lastet_ned')).toBe(1);
  });
});

describe('rows', () => {
  it('are found where the feedback names them', async () => {
    const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-avvist-identitet' });
    await les(sendt);
    const bilde = await bildet(sendt);
    expect(bilde?.deler[0]?.avvik.map(({ rad }) => rad?.nr)).toEqual([1, 2]);
    expect(bilde?.rader.map(({ nr }) => nr)).toEqual([1, 2]);
  });
  it('are found by metering point where one person has several', async () => {
    const sendt = await byggMottatt(benk, {
      ordning: 'overskuddsstroem',
      scenario: 'tilbakemelding-avvist-identitet',
    });
    await les(sendt);
    expect((await bildet(sendt))?.deler[0]?.avvik.map(({ rad }) => [rad?.nr, rad?.felt])).toEqual([
      [1, 'maalepunktId'],
      [2, 'maalepunktId'],
    ]);
  });
  it('are not claimed where there is only a path', async () => {
    const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-avvist-rader' });
    await les(sendt);
    const bilde = await bildet(sendt);
    expect(bilde?.deler[0]?.avvik).toHaveLength(2);
    expect(bilde?.deler[0]?.avvik.every(({ rad }) => rad === undefined)).toBe(true);
    expect(bilde?.rader).toEqual([]);
  });
});

describe('trouble on the way', () => {
  it.each<[Scenarionavn, object?]>([
    ['dialogporten-404'],
    ['dialogporten-nede'],
    ['dialogporten-kuttet'],
    ['dialogporten-treg', { ms: 1_000 }],
    ['dialogporten-ikke-json'],
    ['dokument-ikke-klart'],
    ['dokument-nede'],
    ['dokument-kuttet'],
    ['altinn-nede'],
  ])('%s: nothing is said, and the next reading finds the verdict', async (scenario, mer = {}) => {
    const sendt = await byggMottatt(benk);
    await benk.miljoe.scenario(scenario, { orgnr: sendt.person.orgnr, ...mer });
    const foerste = await les(sendt);
    expect(foerste).toMatchObject({ dom: null, status: 'mottatt', hinder: null, dokumenter: [] });
    expect(foerste.neste).not.toBeNull();
    expect(await les(sendt)).toMatchObject({ dom: 'godkjent', status: 'godkjent', neste: null });
  });

  it.each<[Scenarionavn, string]>([
    ['dialogporten-403', 'ikke_tilgang'],
    ['dokument-403', 'ikke_tilgang'],
  ])('%s: says so, and goes on', async (scenario, hinder) => {
    const sendt = await byggMottatt(benk);
    await benk.miljoe.scenario(scenario, { orgnr: sendt.person.orgnr, antall: 2 });
    expect(await les(sendt)).toMatchObject({ dom: null, status: 'mottatt', hinder });
    expect((await bildet(sendt))?.deler[0]?.hinder).toBe(hinder);
    expect(await les(sendt)).toMatchObject({ dom: 'godkjent', hinder: null });
  });

  it('dokument-401: a fresh token once; refused again it is a matter for a person', async () => {
    const sendt = await byggMottatt(benk);
    await benk.miljoe.scenario('dokument-401', { orgnr: sendt.person.orgnr });
    expect(await les(sendt)).toMatchObject({ dom: 'godkjent', hinder: null });
    const nektet = await byggMottatt(benk);
    await benk.miljoe.scenario('dokument-401', { orgnr: nektet.person.orgnr, antall: 2 });
    expect(await les(nektet)).toMatchObject({ dom: null, hinder: 'ikke_tilgang' });
  });

  it('a system user that is taken away is asked for, and the verdict comes when it is back', async () => {
    const sendt = await byggMottatt(benk);
    await benk.miljoe.organisasjon({
      orgnr: sendt.person.orgnr,
      person: { pid: sendt.person.pid },
      systembruker: false,
    });
    expect(await les(sendt)).toMatchObject({ dom: null, hinder: 'systembruker_mangler' });
    await godkjennSystembruker(benk, sendt.person);
    expect(await les(sendt)).toMatchObject({ dom: 'godkjent', hinder: null });
  });
});

describe('several', () => {
  it('deliveries in one dialog: each gets its own verdict, also when the dialog does not say whose it is', async () => {
    const person = await nyOrganisasjon(benk);
    const avvist = await byggMottatt(benk, { person, scenario: 'tilbakemelding-avvist' });
    const godkjent = await byggMottatt(benk, { person, scenario: 'tilbakemelding-uten-relasjon' });
    expect(await les(avvist)).toMatchObject({ dom: 'avvist', dokumenter: [['avvist', null]] });
    expect(await les(godkjent)).toMatchObject({ dom: 'godkjent', dokumenter: [['godkjent', null]] });
    const dialoger = await db().kvittering.findMany({
      where: { innsendingId: { in: [avvist.innsendingId, godkjent.innsendingId] } },
    });
    expect(new Set(dialoger.map(({ dialogId }) => dialogId)).size).toBe(1);
  });

  it('followers at once: one reads, and the log tells of one verdict', async () => {
    const sendt = await byggMottatt(benk);
    await Promise.all(Array.from({ length: 8 }, () => foelg(sendt.innsendingId)));
    expect(await foelgebilde(sendt)).toMatchObject({ dom: 'godkjent', antall: 1 });
    expect(await kall(sendt, 'dialogporten')).toBe(1);
    expect(await hendelser(sendt, 'tilbakemelding_avgjort')).toBe(1);
  });

  it('followers of which one was killed: the other takes over when the lease has run out, not before', async () => {
    const sendt = await byggMottatt(benk);
    expect(await taForfalte(1, sendt.innsendingId)).toHaveLength(1);
    expect(await les(sendt)).toMatchObject({ dom: null, antall: 1 });
    skyv(121_000);
    expect(await les(sendt)).toMatchObject({ dom: 'godkjent', antall: 2 });
  });

  it('readings of the same: nothing is stored twice', async () => {
    const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-pdf' });
    await les(sendt);
    await les(sendt);
    expect(await les(sendt)).toMatchObject({ antall: 3, dokumenter: [['maa_vurderes', 'ikke_xml']] });
    expect(await kall(sendt, 'skatteetaten-dokument')).toBe(1);
    expect(await hendelser(sendt, 'tilbakemelding_hentet')).toBe(1);
  });
});

describe('a hint', () => {
  const dialogFor = async ({ innsendingId }: BygdInnsending): Promise<string> =>
    (await db().kvittering.findUniqueOrThrow({ where: { innsendingId } })).dialogId;

  it('makes a dialog due now, also one that was given up', async () => {
    const sendt = await byggMottatt(benk);
    await db().kvittering.update({
      where: { innsendingId: sendt.innsendingId },
      data: { foelgesNeste: null },
    });
    expect(await les(sendt)).toMatchObject({ dom: null, antall: 0 });
    await meldDialog(await dialogFor(sendt));
    expect(await les(sendt)).toMatchObject({ dom: 'godkjent', antall: 1 });
  });

  it('that comes in the middle of a reading is not forgotten', async () => {
    const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-uteblir' });
    await benk.miljoe.scenario('dialogporten-treg', { orgnr: sendt.person.orgnr, ms: 400 });
    const lesning = foelg(sendt.innsendingId);
    await expect.poll(async () => (await foelgebilde(sendt)).antall).toBe(1);
    await meldDialog(await dialogFor(sendt));
    await lesning;
    expect(await foelgebilde(sendt)).toMatchObject({ antall: 0, hinder: null });
    expect((await foelgebilde(sendt)).neste?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('of an unknown dialog changes nothing', async () => {
    await expect(meldDialog(crypto.randomUUID())).resolves.toBeUndefined();
  });
});
