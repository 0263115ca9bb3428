import { afterAll, beforeAll, expect, it } from 'vitest';
import { krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, nyOrganisasjon } from '@/prisma/bygg/sending';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { hentBevis } from '../innsending/hentBevis';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { lagreRader } from '../leveranse/lagreRader';
import { opprettRettelse } from '../leveranse/opprettRettelse';
import { aapneBunke, bunkelinje, krypterBunke } from '../leveranse/bunke';
import { hentAlleRader } from '../leveranse/rader';
import { sendInn } from '../leveranse/sendInn';
import { soekLeveranser } from '../leveranse/soekLeveranser';
import { velgOmfang } from '../leveranse/velgOmfang';
import { kontrollerArkiv } from './kontrollerArkiv';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

async function sendt(ordning: string, hode = {}) {
  const person = await nyOrganisasjon(benk);
  const innsending = await byggInnsending(person, { ordning, hode });
  await utfoerForsoek(innsending.innsendingId);
  return innsending;
}

async function kontroller(...ider: string[]) {
  const linjer = [];
  for await (const linje of kontrollerArkiv(ider)) linjer.push([linje.avvik, linje.gjenskapt]);
  return linjer;
}

it.each(['kundeutbytte', 'overskuddsstroem'])(
  '%s: what was sent is made anew byte for byte',
  async (ordning) => {
    const { leveranseId, person } = await sendt(ordning, { referanse: 'Æ-1', mobilnummer: '900 00 000' });
    expect(await kontroller(leveranseId)).toEqual([[undefined, true]]);
    const { leveranse } = await lesPaaNytt(person, leveranseId);
    expect(await hentBevis(leveranse)).toMatchObject({ bekreftet: 2, uendret: true, stemmer: true });
  },
);

it('a correction of only the changed rows, too, whatever becomes of the delivery that it corrects', async () => {
  const { leveranseId, person } = await sendt('kundeutbytte');
  const utkast = await lesPaaNytt(person, krev(await opprettRettelse(await lesPaaNytt(person, leveranseId))));
  const [rad] = await hentAlleRader(utkast.leveranse);
  const celle = {
    radId: rad?.radId ?? '',
    felt: 'utbetaltBeloep',
    fra: rad?.verdier['utbetaltBeloep'] ?? '',
  };
  krev(await lagreRader(utkast, [{ type: 'celle', ...celle, til: '99' }]));
  krev(await velgOmfang(utkast, 'endrede'));
  const klar = await lesPaaNytt(person, utkast.leveranse.id);
  const { innsendingId } = krev(await sendInn(klar, klar.leveranse.revisjon));
  await utfoerForsoek(innsendingId);
  await db().innsending.updateMany({ where: { leveranseId }, data: { dom: 'avvist' } });
  expect(await kontroller(klar.leveranse.id)).toEqual([[undefined, true]]);
  const { leveranse } = await lesPaaNytt(person, klar.leveranse.id);
  expect(await hentBevis(leveranse)).toMatchObject({
    tabell: { antall: 1, summer: [9900] },
    sendt: { antall: 1, summer: [9900] },
    bekreftet: 1,
    stemmer: true,
  });
});

it('a tampered byte, another message and a wrong fingerprint are found', async () => {
  const { leveranseId, innsendingId, person } = await sendt('kundeutbytte');
  const gjelder = { where: { id: innsendingId } };
  const { melding } = await db().innsending.findUniqueOrThrow(gjelder);
  const endret = Uint8Array.from(melding);
  endret[40] = (endret[40] ?? 0) ^ 1;
  await db().innsending.update({ ...gjelder, data: { melding: endret } });
  expect(await kontroller(leveranseId)).toEqual([['kan_ikke_leses', true]]);
  const noekkel = await oppgavegivernoekkel(person.utfoerer.oppgavegiver.id);
  await db().innsending.update({
    ...gjelder,
    data: { melding: krypter(noekkel, '{}', `melding:${innsendingId}`) },
  });
  expect(await kontroller(leveranseId)).toEqual([['sha256', true]]);
  const { leveranse } = await lesPaaNytt(person, leveranseId);
  expect(await hentBevis(leveranse)).toMatchObject({ uendret: false, stemmer: false });
});

it('a tampered row is found, when somebody has got past the database', async () => {
  const { leveranseId, person } = await sendt('kundeutbytte');
  const { leveranse } = await lesPaaNytt(person, leveranseId);
  const [rad] = await hentAlleRader(leveranse);
  if (!rad) throw new Error('no row');
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const { bunkeId: id } = await db().rad.findUniqueOrThrow({ where: { radId: rad.radId } });
  const { data: foer } = await db().radbunke.findUniqueOrThrow({ where: { id } });
  const linjer = aapneBunke(noekkel, id, foer).map((linje) =>
    linje.startsWith(rad.radId) ? bunkelinje(rad.radId, { ...rad.verdier, utbetaltBeloep: '1' }) : linje,
  );
  const tukle = () =>
    db().radbunke.update({ where: { id }, data: { data: krypterBunke(noekkel, id, linjer) } });
  await expect(tukle()).rejects.toThrow();
  await db().$transaction([
    db().$executeRawUnsafe('ALTER TABLE "Radbunke" DISABLE TRIGGER USER'),
    tukle(),
    db().$executeRawUnsafe('ALTER TABLE "Radbunke" ENABLE TRIGGER USER'),
  ]);
  expect(await kontroller(leveranseId)).toEqual([['kan_ikke_gjenskapes', true]]);
  expect(await hentBevis(leveranse)).toMatchObject({ stemmer: false });
});

it('receipts are found by the beginning of an id, the whole reference and the year, by their own organisation', async () => {
  const { leveranseId, person } = await sendt('kundeutbytte', { referanse: 'Lønn 7/å' });
  const kvittering = await db().kvittering.findFirstOrThrow({ where: { innsending: { leveranseId } } });
  const finn = async (tekst: string, inntektsaar?: number, hvem = person) =>
    (await soekLeveranser(hvem.utfoerer, { tekst, inntektsaar })).map(({ id }) => id);
  const funnet = [leveranseId];
  expect(await finn(kvittering.dialogId)).toEqual(funnet);
  expect(await finn(` ${kvittering.forsendelseId.toUpperCase()} `)).toEqual(funnet);
  expect(await finn(kvittering.dialogId.slice(0, 8))).toEqual(funnet);
  expect(await finn('Lønn 7/å')).toEqual(funnet);
  expect(await finn('2025')).toEqual(funnet);
  expect(await finn('', 2025)).toEqual(funnet);
  for (const ikke of ['Lønn 7', 'lønn 7/å', '2024', '', '%', '____']) expect(await finn(ikke)).toEqual([]);
  expect(await finn('Lønn 7/å', 2024)).toEqual([]);
  const fremmed = await nyOrganisasjon(benk);
  for (const tekst of [kvittering.dialogId, 'Lønn 7/å', '2025']) {
    expect(await finn(tekst, undefined, fremmed)).toEqual([]);
  }
});
