import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SPRAAK, type Spraak } from '@/lib/felles/spraak';
import { VARSELSLAG, type Varselslag } from '@/lib/leveranse/varselslag';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, godkjennSystembruker, nyOrganisasjon } from '@/prisma/bygg/sending';
import type { Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import type { Brev } from '@/testmiljo/epost/smtp';
import { db } from '../db';
import { startArbeider } from '../jobber/arbeider';
import { skyvKlokken } from '../klokke';
import { lesLenke, signerLenke } from './lenke';
import { brukLenke, hentVarselvalg, lagreVarselvalg } from './mottaker';
import { varsleOm } from './varsleOm';
import { varsleOmFrister } from './varsleOmFrister';

let benk: Proevebenk;
let adresse: string;
beforeAll(async () => {
  benk = await startProevebenk({ miljoe: true, env: { SENDING_BACKOFF_MS: '50' } });
  process.env['SMTP_URL'] = `${benk.miljoe.smtpUrl}?fra=portal@eksempel.no`;
  await startArbeider();
});
afterAll(() => benk.stopp());
beforeEach(() => {
  adresse = `${crypto.randomUUID()}@eksempel.no`;
});

const FRIST = { timeout: 20_000, interval: 100 };
const postFor = (til = adresse): Promise<Brev[]> => benk.miljoe.get<Brev[]>(`epost?til=${til}`);
const ventBrev = (antall: number): Promise<Brev[]> =>
  vi.waitFor(async () => {
    const brev = await postFor();
    expect(brev.length).toBeGreaterThanOrEqual(antall);
    return brev;
  }, FRIST);
/** Every e-mail that was ordered has been sent, or found to be unwanted. */
const ventTomKoe = (): Promise<void> =>
  vi.waitFor(async () => {
    const [rad] = await db().$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'send_epostvarsel'`;
    expect(Number(rad?.n)).toBe(0);
  }, FRIST);

const lenkeI = (brev: Brev): string => /lenke=([\w.-]+)/.exec(brev.tekst)?.[1] ?? '';

/** A person who wants word of this, and has confirmed the address. */
async function medVarsler(
  paa: readonly Varselslag[] = VARSELSLAG,
  spraak: Spraak = 'nb',
): Promise<Bygdutfoerer> {
  const person = await nyOrganisasjon(benk);
  await lagreVarselvalg(person.oekt.innsenderId, { epost: adresse, paa }, spraak);
  const [brev] = await ventBrev(1);
  expect(await brukLenke(lenkeI(brev as Brev))).toBe('bekreft');
  return person;
}

describe('an address', () => {
  it('gets nothing but a link until the link is opened, and is encrypted', async () => {
    const person = await nyOrganisasjon(benk);
    const { innsenderId } = person.oekt;
    expect(await lagreVarselvalg(innsenderId, { epost: adresse, paa: ['mottatt'] }, 'nb')).toBe(
      'maa_bekreftes',
    );
    const { leveranseId } = await byggInnsending(person);
    await db().$transaction((tx) => varsleOm(tx, leveranseId, 'mottatt'));
    await ventBrev(1);
    await ventTomKoe();
    const [brev, ...flere] = await postFor();
    expect(flere).toEqual([]);
    expect(brev?.fra).toBe('portal@eksempel.no');
    const lagret = await db().epostmottaker.findUniqueOrThrow({ where: { innsenderId } });
    expect(Buffer.from(lagret.epost).toString('latin1')).not.toContain('eksempel');
    expect(await hentVarselvalg(innsenderId)).toEqual({ epost: adresse, paa: ['mottatt'], bekreftet: false });
    expect(await brukLenke(lenkeI(brev as Brev))).toBe('bekreft');
    expect(await hentVarselvalg(innsenderId)).toMatchObject({ bekreftet: true });
    expect(await lagreVarselvalg(innsenderId, { epost: '', paa: [] }, 'nb')).toBe('fjernet');
    expect(await db().epostmottaker.count({ where: { innsenderId } })).toBe(0);
  });

  it('that is changed must be confirmed again, and the old one’s links are dead', async () => {
    const { innsenderId } = (await medVarsler()).oekt;
    const gammel = lenkeI((await postFor())[0] as Brev);
    adresse = `ny-${adresse}`;
    await lagreVarselvalg(innsenderId, { epost: adresse, paa: VARSELSLAG }, 'nb');
    expect(await hentVarselvalg(innsenderId)).toMatchObject({ bekreftet: false });
    expect(await brukLenke(gammel)).toBe(undefined);
    expect(await hentVarselvalg(innsenderId)).toMatchObject({ bekreftet: false });
  });

  it('links that the portal has not signed are worth nothing', async () => {
    const mottakerId = crypto.randomUUID();
    const ekte = await signerLenke({ mottakerId, nummer: 1, formaal: 'frist' });
    expect(await lesLenke(ekte)).toEqual({ mottakerId, nummer: 1, formaal: 'frist' });
    for (const falsk of [
      ekte.replace('frist', 'bekreft'),
      ekte.replace('.1.', '.2.'),
      ekte.slice(0, -1),
      '',
      'a.b.c',
    ]) {
      expect(await lesLenke(falsk)).toBe(undefined);
    }
  });
});

describe('word of a delivery', () => {
  it('comes when it is received, once, and holds nothing of the delivery', async () => {
    const person = await medVarsler();
    await godkjennSystembruker(benk, person);
    const { leveranseId } = await byggInnsending(person);
    const [, brev] = await ventBrev(2);
    expect(brev?.emne).toMatch(/^Mottatt: .+ 20\d\d$/);
    expect(brev?.tekst).toContain(`/leveranse/${leveranseId}/`);
    // Neither the organisation, nor anybody's number, nor an amount: no digits but the year and the address's own.
    const uten = `${brev?.emne} ${brev?.tekst.replaceAll(/https?:\S+/g, '')}`;
    expect(uten).not.toContain(person.orgnr);
    expect(uten.replaceAll(/20\d\d/g, '')).not.toMatch(/\d/);
    expect(uten).not.toMatch(/Testvirksomhet|Truls/);
    await db().$transaction((tx) => varsleOm(tx, leveranseId, 'mottatt'));
    await ventTomKoe();
    expect(await postFor()).toHaveLength(2);
  });

  it('that is turned off does not come, and one press in the mail program turns it off', async () => {
    const person = await medVarsler(['godkjent']);
    await godkjennSystembruker(benk, person);
    const { leveranseId } = await byggInnsending(person);
    await vi.waitFor(async () => {
      const { status } = await db().leveranse.findUniqueOrThrow({ where: { id: leveranseId } });
      expect(status).toBe('mottatt');
    }, FRIST);
    await db().$transaction((tx) => varsleOm(tx, leveranseId, 'godkjent'));
    const [, brev] = await ventBrev(2);
    expect(brev?.emne).toMatch(/^Godkjent/);
    expect(brev?.hoder['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const lenke = /lenke=([\w.-]+)>/.exec(brev?.hoder['list-unsubscribe'] ?? '')?.[1] ?? '';
    expect(await brukLenke(lenke)).toBe('godkjent');
    await db().$transaction((tx) => varsleOm(tx, leveranseId, 'godkjent_med_varsler'));
    await ventTomKoe();
    expect(await postFor()).toHaveLength(2);
  });

  it('waits while the mail server does not take it, and the delivery is received all the same', async () => {
    const person = await medVarsler(['mottatt']);
    await godkjennSystembruker(benk, person);
    await benk.miljoe.post('epost/avslag', { kode: 451, antall: 1 });
    const { leveranseId } = await byggInnsending(person);
    await vi.waitFor(async () => {
      const { status } = await db().leveranse.findUniqueOrThrow({ where: { id: leveranseId } });
      expect(status).toBe('mottatt');
    }, FRIST);
    const [, brev] = await ventBrev(2);
    expect(brev?.emne).toMatch(/^Mottatt/);
  });

  it.each(SPRAAK)('is in the person’s language: %s', async (spraak) => {
    const person = await medVarsler(VARSELSLAG, spraak);
    const { leveranseId } = await byggInnsending(person);
    await db().$transaction((tx) => varsleOm(tx, leveranseId, 'avvist'));
    const brev = (await ventBrev(2)).find(({ tekst }) => tekst.includes(leveranseId));
    expect(brev?.emne).toContain({ nb: 'Ikke godtatt', nn: 'Ikkje godteken', en: 'Not accepted' }[spraak]);
  });
});

describe('a deadline', () => {
  it('is told of 14 and 3 days before, once each, to whom has a draft', async () => {
    const person = await medVarsler(['frist']);
    const { utfoerer } = person;
    await db().leveranse.create({
      data: {
        oppgavegiverId: utfoerer.oppgavegiver.id,
        ordning: 'kundeutbytte',
        inntektsaar: 2030,
        hode: Buffer.from([]),
        opprettetAvId: utfoerer.innsenderId,
      },
    });
    const foer = Date.now();
    const staa = async (dag: string): Promise<void> => {
      skyvKlokken(Date.parse(`${dag}T12:00:00Z`) - foer - forskjoevet);
      forskjoevet = Date.parse(`${dag}T12:00:00Z`) - foer;
      await varsleOmFrister();
      await varsleOmFrister();
      await ventTomKoe();
    };
    let forskjoevet = 0;
    await staa('2031-01-26');
    expect(await postFor()).toHaveLength(1);
    await staa('2031-01-27');
    await ventBrev(2);
    await staa('2031-02-06');
    expect(await postFor()).toHaveLength(2);
    await staa('2031-02-07');
    const [, fjorten, tre] = await ventBrev(3);
    await staa('2031-02-11');
    expect(await postFor()).toHaveLength(3);
    expect(fjorten?.tekst).toContain('14 dager');
    expect(tre?.tekst).toContain('3 dager');
    skyvKlokken(-forskjoevet);
  });
});
