import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byggLeveranse, eksempler, HODE, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { dekrypterHode } from './hode';
import { kanSendes, kontroller } from './kontroller';
import { lagreHode } from './lagreHode';
import { lagreRader } from './lagreRader';
import { opprettRettelse } from './opprettRettelse';
import { hentAlleRader, type LagretRad } from './rader';
import { sendInn } from './sendInn';
import { velgOmfang } from './velgOmfang';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const RADER = [
  { oppgaveeier: '02825010109', navn: 'Truls Trulsen', utbetaltBeloep: '5700' },
  { oppgaveeier: '311131788', navn: 'Bedrift AS', utbetaltBeloep: '4300' },
];

async function sendt(person: Bygdutfoerer, rader = RADER): Promise<Leveransetilgang> {
  const { leveranseId, innsendingId } = await byggInnsending(person, { rader, hode: { referanse: 'R-1' } });
  await utfoerForsoek(innsendingId);
  return lesPaaNytt(person, leveranseId);
}

async function rett(person: Bygdutfoerer, fra: Leveransetilgang): Promise<Leveransetilgang> {
  return lesPaaNytt(person, krev(await opprettRettelse(fra)));
}

const celle = (rad: LagretRad | undefined, felt: string, til: string) =>
  ({ type: 'celle', radId: rad?.radId ?? '', felt, fra: rad?.verdier[felt] ?? '', til }) as const;

async function sendRettelse(person: Bygdutfoerer, tilgang: Leveransetilgang): Promise<Leveransetilgang> {
  const { leveranse } = await lesPaaNytt(person, tilgang.leveranse.id);
  await utfoerForsoek(krev(await sendInn({ ...tilgang, leveranse }, leveranse.revisjon)).innsendingId);
  return lesPaaNytt(person, leveranse.id);
}

const sisteMelding = async (orgnr: string) =>
  (JSON.parse((await mottattFor(benk, orgnr)).at(-1)?.kropp ?? '{}') as { leveranse: object }).leveranse;

describe('opprettRettelse', () => {
  it('is a draft with the same rows and contact form, without the reference, in a chain', async () => {
    const person = await nyOrganisasjon(benk);
    const fra = await sendt(person, [...RADER, {} as (typeof RADER)[0]]);
    const { leveranse } = await rett(person, fra);
    expect(leveranse).toMatchObject({
      status: 'utkast',
      utgangspunkt: 'retter',
      forgjengerId: fra.leveranse.id,
      omfang: 'alle',
      antall: 2,
      summer: ['1000000'],
      antallFeil: 0,
    });
    expect(await dekrypterHode(leveranse)).toEqual({ ...HODE, referanse: '' });
    const rader = await hentAlleRader(leveranse);
    expect(rader.map(({ verdier }) => verdier)).toEqual(RADER);
    const foer = new Set((await hentAlleRader(fra.leveranse)).map(({ radId }) => radId));
    expect(rader.some(({ radId }) => foer.has(radId))).toBe(false);
    expect((await kontroller(leveranse)).differanse).toMatchObject({ like: 2, sendes: new Set() });
  });

  it('is begun once, however often it is asked for', async () => {
    const person = await nyOrganisasjon(benk);
    const fra = await sendt(person);
    const svar = await Promise.all([1, 2, 3].map(() => opprettRettelse(fra)));
    expect(new Set(svar.map((s) => krev(s))).size).toBe(1);
  });

  it('not of a draft, nor of what is on its way', async () => {
    const person = await byggUtfoerer();
    const nekt = { ok: false, feil: 'ikke_mottatt' };
    expect(await opprettRettelse(await byggLeveranse(person))).toEqual(nekt);
    const { leveranseId } = await byggInnsending(person);
    expect(await opprettRettelse(await lesPaaNytt(person, leveranseId))).toEqual(nekt);
  });

  it('20 000 rows, in one transaction', { timeout: 120_000 }, async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person, { rader: [] });
    for (let i = 0; i < 2; i += 1) {
      krev(await lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 10_000))));
    }
    await db().leveranse.update({ where: { id: tilgang.leveranse.id }, data: { status: 'mottatt' } });
    const { leveranse } = await rett(person, tilgang);
    expect(leveranse).toMatchObject({ antall: 20_000, summer: ['10000000000'] });
  });
});

describe('omfang', () => {
  it('endrede: only the row that was changed is sent, and the totals are its own', async () => {
    const person = await nyOrganisasjon(benk);
    const utkast = await rett(person, await sendt(person));
    const [foerste] = await hentAlleRader(utkast.leveranse);
    krev(await lagreRader(utkast, [celle(foerste, 'utbetaltBeloep', '5800')]));
    krev(await velgOmfang(utkast, 'endrede'));
    const { leveranse } = await lesPaaNytt(person, utkast.leveranse.id);
    expect(leveranse.revisjon).toBe(utkast.leveranse.revisjon + 2);
    expect(await kontroller(leveranse)).toMatchObject({ oppsummering: { antall: 1, summer: [580000] } });
    await sendRettelse(person, utkast);
    expect(await sisteMelding(person.orgnr)).toMatchObject({
      leveransetype: 'ordinaer',
      oppgave: [{ oppgaveeier: { foedselsnummer: '02825010109' }, utbetaltBeloep: 5800 }],
      oppgaveoppsummering: { antallOppgaver: 1, sumUtbetaltBeloep: 5800 },
    });
  });

  it('alle: every row is sent again', async () => {
    const person = await nyOrganisasjon(benk);
    const utkast = await rett(person, await sendt(person));
    krev(await lagreRader(utkast, nyeRader([{ ...RADER[0], oppgaveeier: '310757632' }])));
    await sendRettelse(person, utkast);
    expect(await sisteMelding(person.orgnr)).toMatchObject({
      oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 15700 },
    });
  });

  it('endrede with nothing changed, or only rows taken out, is not sent', async () => {
    const person = await nyOrganisasjon(benk);
    const utkast = await rett(person, await sendt(person));
    krev(await velgOmfang(utkast, 'endrede'));
    const koder = async () => {
      const kontroll = await kontroller((await lesPaaNytt(person, utkast.leveranse.id)).leveranse);
      return [kanSendes(kontroll), kontroll.avvik.map(({ kode }) => kode)];
    };
    expect(await koder()).toEqual([false, expect.arrayContaining(['ingen_endringer'])]);
    const [foerste] = await hentAlleRader(utkast.leveranse);
    krev(
      await lagreRader(utkast, [
        celle(foerste, 'oppgaveeier', ''),
        celle(foerste, 'navn', ''),
        celle(foerste, 'utbetaltBeloep', ''),
      ]),
    );
    expect(await koder()).toEqual([false, expect.arrayContaining(['ingen_endringer', 'staar_igjen'])]);
  });

  it('a correction of a correction goes by what stands, through what was left out', async () => {
    const person = await nyOrganisasjon(benk);
    const foerste = await rett(person, await sendt(person));
    const [rad] = await hentAlleRader(foerste.leveranse);
    krev(await lagreRader(foerste, [celle(rad, 'utbetaltBeloep', '5800')]));
    krev(await velgOmfang(foerste, 'endrede'));
    const mottatt = await sendRettelse(person, foerste);
    // Rejected afterwards: its one row does not stand, the one that was left out does.
    await db().innsending.updateMany({
      where: { leveranseId: mottatt.leveranse.id },
      data: { dom: 'avvist' },
    });
    await db().leveranse.update({ where: { id: mottatt.leveranse.id }, data: { status: 'avvist' } });
    const andre = await rett(person, mottatt);
    krev(await velgOmfang(andre, 'endrede'));
    const { leveranse } = await lesPaaNytt(person, andre.leveranse.id);
    const kontroll = await kontroller(leveranse);
    expect(kontroll.differanse).toMatchObject({ like: 2, ikkeMottatt: 1 });
    expect(kontroll.oppsummering).toMatchObject({ antall: 1, summer: [580000] });
  });

  it('cannot be chosen for what corrects nothing, nor after it is sent', async () => {
    const person = await nyOrganisasjon(benk);
    const fra = await sendt(person);
    expect(await velgOmfang(fra, 'endrede')).toEqual({ ok: false, feil: 'ikke_rettelse' });
    const utkast = await rett(person, fra);
    await sendRettelse(person, utkast);
    expect(await velgOmfang(utkast, 'endrede')).toEqual({ ok: false, feil: 'ikke_utkast' });
  });

  it('to "nothing to report": sent as such', async () => {
    const person = await nyOrganisasjon(benk);
    const utkast = await rett(person, await sendt(person));
    krev(await velgOmfang(utkast, 'endrede'));
    const rader = await hentAlleRader(utkast.leveranse);
    krev(
      await lagreRader(
        utkast,
        rader.flatMap((rad) => Object.keys(rad.verdier).map((felt) => celle(rad, felt, ''))),
      ),
    );
    krev(await lagreHode(utkast, { hode: HODE, ingenOppgaver: true }));
    await sendRettelse(person, utkast);
    expect(await sisteMelding(person.orgnr)).toMatchObject({ leveransetype: 'ingenoppgaver' });
  });
});

it('a delivery received in part: the draft holds the rest, and after that a new one what was received', async () => {
  const person = await nyOrganisasjon(benk);
  const fra = await sendt(person);
  const [en] = await db().innsending.findMany({ where: { leveranseId: fra.leveranse.id } });
  if (!en) throw new Error('not sent');
  await db().innsending.update({ where: { id: en.id }, data: { deler: 2, antall: 1 } });
  await db().innsending.create({
    data: {
      ...en,
      id: crypto.randomUUID(),
      idempotencyKey: crypto.randomUUID(),
      del: 2,
      deler: 2,
      foersteOppgave: 1,
      antall: 1,
      tilstand: 'tilbakevist',
    },
  });
  await db().leveranse.update({ where: { id: fra.leveranse.id }, data: { status: 'delvis_mottatt' } });
  const resten = await rett(person, fra);
  expect((await hentAlleRader(resten.leveranse)).map(({ verdier }) => verdier)).toEqual([RADER[1]]);
  expect((await kontroller(resten.leveranse)).differanse).toMatchObject({
    fjernet: [],
    like: 1,
    ikkeMottatt: 1,
  });
  await sendRettelse(person, resten);
  const foerste = await rett(person, fra);
  expect((await hentAlleRader(foerste.leveranse)).map(({ verdier }) => verdier)).toEqual([RADER[0]]);
  expect((await kontroller(foerste.leveranse)).differanse).toMatchObject({ fjernet: [], ikkeMottatt: 0 });
});

it('one refused part: a draft with only its rows, which speaks of no other part, once', async () => {
  const person = await nyOrganisasjon(benk);
  const fra = await sendt(person, [
    ...RADER,
    { oppgaveeier: '02825010109', navn: 'Trine', utbetaltBeloep: '1' },
  ]);
  const [en] = await db().innsending.findMany({ where: { leveranseId: fra.leveranse.id } });
  if (!en) throw new Error('not sent');
  await db().innsending.update({ where: { id: en.id }, data: { deler: 3, antall: 1 } });
  for (const del of [2, 3]) {
    const ny = { id: crypto.randomUUID(), idempotencyKey: crypto.randomUUID(), del, foersteOppgave: del - 1 };
    await db().innsending.create({
      data: { ...en, ...ny, deler: 3, antall: 1, tilstand: 'tilbakevist' },
    });
  }
  await db().leveranse.update({ where: { id: fra.leveranse.id }, data: { status: 'delvis_mottatt' } });
  const igjen = async (del?: number) => {
    const svar = await opprettRettelse(await lesPaaNytt(person, fra.leveranse.id), del);
    return svar.ok ? lesPaaNytt(person, svar.verdi) : svar.feil;
  };
  const utkast = async (del?: number): Promise<Leveransetilgang> => {
    const svar = await igjen(del);
    if (typeof svar === 'string') throw new Error(svar);
    return svar;
  };
  const [andre, tredje] = [await utkast(2), await utkast(3)];
  const kilder = (await hentAlleRader(fra.leveranse)).map(({ verdier }) => verdier);
  for (const [del, nr] of [
    [andre, 1],
    [tredje, 2],
  ] as const) {
    expect((await hentAlleRader(del.leveranse)).map(({ verdier }) => verdier)).toEqual([kilder[nr]]);
    expect((await kontroller(del.leveranse)).differanse).toMatchObject({ fjernet: [], ikkeMottatt: 1 });
  }
  expect((await utkast(2)).leveranse.id).toBe(andre.leveranse.id);
  // Nothing is left for a draft of all: the ones that are begun have it.
  expect([andre.leveranse.id, tredje.leveranse.id]).toContain((await utkast()).leveranse.id);
  await sendRettelse(person, andre);
  await sendRettelse(person, tredje);
  expect(await igjen(2)).toBe('alt_sendt');
  expect((await hentAlleRader((await utkast()).leveranse)).map(({ verdier }) => verdier)).toEqual([
    kilder[0],
  ]);
});

it('the database itself keeps the rows of what is sent as they were', async () => {
  const { leveranse } = await sendt(await nyOrganisasjon(benk));
  const [rad] = await hentAlleRader(leveranse);
  const gjelder = { where: { radId: rad?.radId ?? '' } };
  await expect(db().rad.update({ ...gjelder, data: { posisjon: 'b0' } })).rejects.toThrow();
  const bunke = await db().radbunke.findFirstOrThrow({ where: { leveranseId: leveranse.id } });
  const ny = { radId: crypto.randomUUID(), leveranseId: leveranse.id, posisjon: 'b0', bunkeId: bunke.id };
  await expect(db().rad.create({ data: { ...ny, plass: 2 } })).rejects.toThrow();
  const data = new Uint8Array(1);
  await expect(db().radbunke.update({ where: { id: bunke.id }, data: { data } })).rejects.toThrow();
  const nyBunke = { id: crypto.randomUUID(), leveranseId: leveranse.id, data };
  await expect(db().radbunke.create({ data: nyBunke })).rejects.toThrow();
  expect(await hentAlleRader(leveranse)).toHaveLength(2);
});
