import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOMT_HODE } from '@/lib/leveranse/hode';
import { byggLeveranse, eksempler, HODE, krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { bilde, byggInnsending, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { dekrypterHode } from './hode';
import { hentOversikt } from './hentOversikt';
import { kanSendes, kontroller } from './kontroller';
import { lagreHode } from './lagreHode';
import { merkAapnet } from './merkAapnet';
import { opprettUtkast } from './opprettUtkast';
import { slettUtkast } from './slettUtkast';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const iAar = Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric' }).format());

describe('opprettUtkast', () => {
  it('makes an empty draft', async () => {
    const person = await byggUtfoerer();
    const id = krev(await opprettUtkast(person.utfoerer, { ordning: 'overskuddsstroem', inntektsaar: 2025 }));
    const { leveranse } = await lesPaaNytt(person, id);
    expect(leveranse).toMatchObject({
      ordning: 'overskuddsstroem',
      inntektsaar: 2025,
      status: 'utkast',
      revisjon: 0,
      antall: 0,
      summer: ['0', '0'],
      antallFeil: 0,
      ingenOppgaver: false,
    });
    expect(await dekrypterHode(leveranse)).toEqual(TOMT_HODE);
  });

  it('begins with the contact that the same person wrote last for the organisation, without the reference', async () => {
    const person = await byggUtfoerer();
    await byggLeveranse(person, { hode: { navn: 'Sist Skrevet', referanse: 'Ref-1' } });
    const kollega = await byggUtfoerer({ orgnr: person.orgnr });
    const nyFor = async (hvem: Bygdutfoerer) => {
      const id = krev(await opprettUtkast(hvem.utfoerer, { ordning: 'kundeutbytte', inntektsaar: 2025 }));
      return dekrypterHode((await lesPaaNytt(hvem, id)).leveranse);
    };
    expect(await nyFor(person)).toEqual({ ...HODE, navn: 'Sist Skrevet', referanse: '' });
    expect(await nyFor(kollega)).toEqual(TOMT_HODE);
  });

  it.each([
    ['an unknown ordning', { ordning: 'ukjent', inntektsaar: 2025 }, 'ordning'],
    ['an ordning without right', { ordning: 'overskuddsstroem', inntektsaar: 2025 }, 'ordning'],
    ['a year before the first', { ordning: 'kundeutbytte', inntektsaar: 2022 }, 'inntektsaar'],
    ['a year to come', { ordning: 'kundeutbytte', inntektsaar: iAar + 1 }, 'inntektsaar'],
    ['half a year', { ordning: 'kundeutbytte', inntektsaar: 2024.5 }, 'inntektsaar'],
  ])('not for %s', async (_navn, valg, feil) => {
    const { utfoerer } = await byggUtfoerer({ ordninger: ['kundeutbytte'] });
    expect(await opprettUtkast(utfoerer, valg)).toEqual({ ok: false, feil });
    expect(await db().leveranse.count({ where: { oppgavegiverId: utfoerer.oppgavegiver.id } })).toBe(0);
  });
});

describe('lagreHode', () => {
  it('keeps a half-written form as it is, a revision a time', async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person);
    const halvt = { ...TOMT_HODE, navn: ' Ka', epost: 'kari@', referanse: '  ' };
    const innhold = { hode: halvt, ingenOppgaver: true };
    expect(await lagreHode(tilgang, innhold)).toEqual({
      ok: true,
      verdi: { revisjon: tilgang.leveranse.revisjon + 1, innhold, konflikter: [] },
    });
    const { leveranse } = await lesPaaNytt(person, tilgang.leveranse.id);
    expect(await dekrypterHode(leveranse)).toEqual(halvt);
    expect(leveranse).toMatchObject({ ingenOppgaver: true, referanseHash: null });
  });

  it('two who write in the form: other fields are merged, the same field is given back, a repetition is none', async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person);
    const med = (hode: Partial<typeof HODE>) => ({ hode: { ...HODE, ...hode }, ingenOppgaver: false });
    const fra = med({});
    krev(await lagreHode(tilgang, med({ navn: 'Ola' }), fra));
    const svar = krev(await lagreHode(tilgang, med({ navn: 'Per', referanse: 'R1' }), fra));
    expect(svar).toMatchObject({
      innhold: med({ navn: 'Ola', referanse: 'R1' }),
      konflikter: [{ felt: 'navn', lagret: 'Ola', mitt: 'Per' }],
    });
    expect(krev(await lagreHode(tilgang, med({ navn: 'Per', referanse: 'R1' }), fra))).toEqual(svar);
    const { leveranse } = await lesPaaNytt(person, tilgang.leveranse.id);
    expect(await dekrypterHode(leveranse)).toEqual({ ...HODE, navn: 'Ola', referanse: 'R1' });
    expect(leveranse.referanseHash).not.toBe(null);
  });

  it('the form cannot be read in another delivery', async () => {
    const person = await byggUtfoerer();
    const [en, to] = [await byggLeveranse(person), await byggLeveranse(person)];
    await expect(dekrypterHode({ ...to.leveranse, hode: en.leveranse.hode })).rejects.toThrow();
  });
});

describe('slettUtkast', () => {
  it('takes the rows with it and says so in the log', async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person);
    const { id } = tilgang.leveranse;
    expect(await slettUtkast(tilgang)).toEqual({ ok: true, verdi: null });
    expect(await db().leveranse.count({ where: { id } })).toBe(0);
    expect(await db().rad.count({ where: { leveranseId: id } })).toBe(0);
    const siste = await db().hendelse.findFirst({ where: { leveranseId: id }, orderBy: { nr: 'desc' } });
    expect(siste).toMatchObject({ type: 'utkast_slettet', data: { ordning: 'kundeutbytte', antall: 2 } });
    // A second tab.
    expect(await slettUtkast(tilgang)).toEqual({ ok: false, feil: 'ikke_utkast' });
  });

  it('takes one that was refused, and not one that is on its way', async () => {
    const person = await nyOrganisasjon(benk);
    await benk.miljoe.scenario('gld-010', { orgnr: person.orgnr });
    const sendt = await byggInnsending(person);
    const slett = async () => slettUtkast(await lesPaaNytt(person, sendt.leveranseId));
    expect(await slett()).toEqual({ ok: false, feil: 'ikke_utkast' });
    await utfoerForsoek(sendt.innsendingId);
    expect((await bilde(sendt)).tilstand).toBe('tilbakevist');
    expect(await slett()).toMatchObject({ ok: true });
  });
});

describe('hentOversikt', () => {
  it('shows the organisation’s deliveries, newest first, of the ordninger one may see', async () => {
    const person = await byggUtfoerer();
    const kunde = await byggLeveranse(person, { rader: eksempler('kundeutbytte', 2) });
    const stroem = await byggLeveranse(person, {
      ordning: 'overskuddsstroem',
      rader: [{ ...eksempler('overskuddsstroem', 1)[0], foedselsnummer: '1' }],
    });
    await byggLeveranse(await byggUtfoerer());
    const { leveranser } = await hentOversikt(person.utfoerer);
    expect(leveranser).toMatchObject([
      { id: stroem.leveranse.id, antall: 1, summer: [100_000, 0], antallFeil: 1, status: 'utkast' },
      { id: kunde.leveranse.id, antall: 2, summer: [1_000_000], antallFeil: 0, tilbakevist: false },
    ]);
    const begrenset = await byggUtfoerer({ orgnr: person.orgnr, ordninger: ['kundeutbytte'] });
    const { leveranser: synlige, frister } = await hentOversikt(begrenset.utfoerer);
    expect(synlige.map((l) => l.id)).toEqual([kunde.leveranse.id]);
    expect(frister.map((f) => f.ordning)).toEqual(['kundeutbytte']);
  });

  it('the deadline that comes next: not begun, begun, sent, refused', async () => {
    const person = await nyOrganisasjon(benk);
    // The day before the deadline of 2025, and the day after it.
    const [foer, etter] = [new Date('2026-02-10T20:00:00Z'), new Date('2026-02-11T08:00:00Z')];
    const frist = async (naa: Date) =>
      (await hentOversikt(person.utfoerer, naa)).frister.find((f) => f.ordning === 'kundeutbytte');
    expect(await frist(foer)).toEqual({
      ordning: 'kundeutbytte',
      inntektsaar: 2025,
      dag: '2026-02-10',
      status: 'ikke_startet',
      utkastId: null,
    });
    expect(await frist(etter)).toMatchObject({ inntektsaar: 2026, dag: '2027-02-10' });
    await benk.miljoe.scenario('gld-010', { orgnr: person.orgnr });
    const sendt = await byggInnsending(person);
    expect(await frist(foer)).toMatchObject({ status: 'sendt', utkastId: null });
    await utfoerForsoek(sendt.innsendingId);
    expect(await frist(foer)).toMatchObject({ status: 'utkast', utkastId: sendt.leveranseId });
    expect((await hentOversikt(person.utfoerer)).leveranser).toMatchObject([
      { status: 'utkast', tilbakevist: true },
    ]);
  });
});

describe('kontroller', () => {
  const koder = async (person: Bygdutfoerer, id: string) => {
    const kontroll = await kontroller((await lesPaaNytt(person, id)).leveranse);
    return { koder: kontroll.avvik.map((a) => a.kode), kanSendes: kanSendes(kontroll) };
  };

  it('counts and sums what is stored, whatever the overview believes', async () => {
    const person = await byggUtfoerer();
    const { leveranse } = await byggLeveranse(person, { inntektsaar: iAar });
    await db().leveranse.update({
      where: { id: leveranse.id },
      data: { antall: 7, summer: ['1'], antallFeil: 3 },
    });
    const kontroll = await kontroller((await lesPaaNytt(person, leveranse.id)).leveranse);
    expect(kontroll.oppsummering).toEqual({ antall: 2, summer: [1_000_000] });
    expect(kontroll).toMatchObject({ revisjon: leveranse.revisjon, avvik: [], hodefeil: {} });
    expect(kanSendes(kontroll)).toBe(true);
  });

  it('neither rows nor "nothing to report", and both', async () => {
    const person = await byggUtfoerer();
    const inntektsaar = iAar;
    const tom = await byggLeveranse(person, { inntektsaar, rader: [{ navn: ' ' }] });
    expect(await koder(person, tom.leveranse.id)).toEqual({ koder: ['ingen_oppgaver'], kanSendes: false });
    const begge = await byggLeveranse(person, {
      inntektsaar,
      ingenOppgaver: true,
      rader: eksempler('kundeutbytte', 1),
    });
    expect(await koder(person, begge.leveranse.id)).toEqual({ koder: ['har_oppgaver'], kanSendes: false });
    const ingen = await byggLeveranse(person, { inntektsaar, ingenOppgaver: true });
    expect(await koder(person, ingen.leveranse.id)).toEqual({ koder: [], kanSendes: true });
  });

  it('warns of a deadline that has passed, an earlier delivery and a used reference, and lets it be sent', async () => {
    const person = await byggUtfoerer();
    const forrige = await byggLeveranse(person, { inntektsaar: 2024, hode: { referanse: 'Ref 1' } });
    const ny = await byggLeveranse(person, { inntektsaar: 2024, hode: { referanse: ' Ref 1 ' } });
    const andreAar = await byggLeveranse(person, { inntektsaar: iAar, hode: { referanse: 'ref 1' } });
    // A draft is no earlier delivery.
    expect(await koder(person, ny.leveranse.id)).toEqual({ koder: ['etter_frist'], kanSendes: true });
    await db().leveranse.update({ where: { id: forrige.leveranse.id }, data: { status: 'mottatt' } });
    expect(await koder(person, ny.leveranse.id)).toEqual({
      koder: ['etter_frist', 'tidligere_leveranse', 'referanse_brukt'],
      kanSendes: true,
    });
    expect((await koder(person, andreAar.leveranse.id)).koder).toEqual([]);
    const annen = await byggUtfoerer();
    const deres = await byggLeveranse(annen, { inntektsaar: 2024, hode: { referanse: 'Ref 1' } });
    expect((await koder(annen, deres.leveranse.id)).koder).toEqual(['etter_frist']);
  });

  it('tells what is wrong with each field of the form', async () => {
    const person = await byggUtfoerer();
    const hode = {
      navn: ' ',
      telefonnummer: '',
      epost: 'kari',
      mobilnummer: '12',
      referanse: 'x'.repeat(101),
    };
    const { leveranse } = await byggLeveranse(person, { hode });
    const kontroll = await kontroller(leveranse);
    expect(kontroll.hodefeil).toEqual({
      navn: 'navn_mangler',
      telefonnummer: 'telefon_mangler',
      epost: 'epost',
      mobilnummer: 'telefon',
      referanse: 'for_lang',
    });
    expect(kontroll.gyldigHode).toBe(undefined);
    expect(kanSendes(kontroll)).toBe(false);
  });

  it('points at the rows', async () => {
    const person = await byggUtfoerer();
    const rad = { oppgaveeier: '02825010109', navn: 'Kari', utbetaltBeloep: '5' };
    const { leveranse } = await byggLeveranse(person, {
      inntektsaar: iAar,
      rader: [rad, { ...rad, navn: '' }],
    });
    const kontroll = await kontroller(leveranse);
    expect(kontroll.avvik.map(({ kode, felt, alvor }) => [kode, felt, alvor])).toEqual([
      ['duplikat', 'oppgaveeier', 'varsel'],
      ['mangler', 'navn', 'feil'],
      ['duplikat', 'oppgaveeier', 'varsel'],
    ]);
  });
});

it('opening a draft is written down once a day for each person', async () => {
  const person = await byggUtfoerer();
  const tilgang = await byggLeveranse(person);
  const kollega = await byggUtfoerer({ orgnr: person.orgnr });
  await merkAapnet(tilgang);
  await merkAapnet(tilgang);
  await merkAapnet(await lesPaaNytt(kollega, tilgang.leveranse.id));
  expect(
    await db().hendelse.count({ where: { leveranseId: tilgang.leveranse.id, type: 'utkast_aapnet' } }),
  ).toBe(2);
});
