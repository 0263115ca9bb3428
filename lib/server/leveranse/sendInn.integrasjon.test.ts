import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse, eksempler, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { bilde, byggInnsending, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { lagreHode } from './lagreHode';
import { lagreRader } from './lagreRader';
import { sendInn } from './sendInn';
import { slettUtkast } from './slettUtkast';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const antallInnsendinger = (leveranseId: string): Promise<number> =>
  db().innsending.count({ where: { leveranseId } });

it.each(['kundeutbytte', 'overskuddsstroem'])(
  '%s: the bytes that were stored are the ones that arrive',
  async (ordning) => {
    const person = await nyOrganisasjon(benk);
    const sendt = await byggInnsending(person, {
      ordning,
      hode: { referanse: 'Ref-1', mobilnummer: '900 00 000' },
    });
    const foer = await bilde(sendt);
    expect(foer).toMatchObject({
      tilstand: 'klar',
      status: 'sendes',
      antall: 2,
      antallForsoek: 0,
      kanVaereMottatt: false,
    });
    expect(await mottattFor(benk, person.orgnr)).toEqual([]);

    await utfoerForsoek(sendt.innsendingId);

    const lagret = await db().innsending.findUniqueOrThrow({ where: { id: sendt.innsendingId } });
    const noekkel = await oppgavegivernoekkel(person.utfoerer.oppgavegiver.id);
    const bytes = dekrypter(noekkel, lagret.melding, `melding:${lagret.id}`);
    const [mottatt, ...flere] = await mottattFor(benk, person.orgnr);
    expect(flere).toEqual([]);
    expect(mottatt).toMatchObject({ behandlet: true, status: 200, idempotencyKey: lagret.idempotencyKey });
    expect(mottatt?.kropp).toBe(bytes.toString('utf8'));
    expect(mottatt?.sha256).toBe(lagret.sha256);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(lagret.sha256);
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
      leveranse: {
        oppgavegiver: {
          organisasjonsnummer: person.orgnr,
          kontaktinformasjon: { navn: 'Kari Kontakt', varselSmsMobilnummer: '90000000' },
        },
        oppgavegiversLeveranseReferanse: 'Ref-1',
      },
    });

    const etter = await bilde(sendt);
    expect(etter).toMatchObject({ tilstand: 'mottatt', status: 'mottatt', aarsak: null, antallForsoek: 1 });
    expect(etter.kvittering).toMatchObject({ antallOppgaver: 2 });
    const svar = dekrypter(noekkel, lagret.svar ?? new Uint8Array(), `svar:${lagret.id}`).toString('utf8');
    expect(JSON.parse(svar)).toMatchObject({
      dialogId: etter.kvittering?.dialogId,
      forsendelseId: etter.kvittering?.forsendelseId,
      oppgavegiversLeveranseReferanse: 'Ref-1',
    });
  },
);

it('nothing to report is sent as such', async () => {
  const person = await nyOrganisasjon(benk);
  const sendt = await byggInnsending(person, { ingenOppgaver: true });
  await utfoerForsoek(sendt.innsendingId);
  expect(await bilde(sendt)).toMatchObject({ tilstand: 'mottatt', antall: 0 });
  const [mottatt] = await mottattFor(benk, person.orgnr);
  expect(JSON.parse(mottatt?.kropp ?? '')).toMatchObject({
    leveranse: {
      leveransetype: 'ingenoppgaver',
      oppgaveoppsummering: { antallOppgaver: 0, sumUtbetaltBeloep: 0 },
    },
  });
});

it('only the revision that was confirmed is sent', async () => {
  const person = await byggUtfoerer();
  const tilgang = await byggLeveranse(person);
  const { id, revisjon } = tilgang.leveranse;
  krev(await lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 1))));
  expect(await sendInn(tilgang, revisjon)).toEqual({ ok: false, feil: 'endret' });
  expect(await sendInn(tilgang, revisjon + 2)).toEqual({ ok: false, feil: 'endret' });
  expect(await antallInnsendinger(id)).toBe(0);
  expect((await lesPaaNytt(person, id)).leveranse.status).toBe('utkast');
  krev(await sendInn(tilgang, revisjon + 1));
});

it.each([
  ['a row with an error', { rader: [{ oppgaveeier: '123', navn: 'Kari', utbetaltBeloep: '5' }] }],
  ['no rows', { rader: [] }],
  ['rows and "nothing to report"', { ingenOppgaver: true, rader: eksempler('kundeutbytte', 1) }],
  ['a contact form without e-mail', { hode: { epost: '' } }],
])('%s is not sent', async (_navn, valg) => {
  const tilgang = await byggLeveranse(await byggUtfoerer(), valg);
  expect(await sendInn(tilgang, tilgang.leveranse.revisjon)).toEqual({ ok: false, feil: 'har_feil' });
  expect(await antallInnsendinger(tilgang.leveranse.id)).toBe(0);
});

it('a delivery above 10 MB is stored in parts, each with its own key, bytes and sums', async () => {
  const person = await byggUtfoerer();
  const tilgang = await byggLeveranse(person, { rader: [] });
  const rad = { oppgaveeier: '02825010109', navn: 'ø'.repeat(200), utbetaltBeloep: '5' };
  for (const antall of [10_000, 12_000]) {
    krev(await lagreRader(tilgang, nyeRader(Array.from({ length: antall }, () => rad))));
  }
  const { leveranse } = await lesPaaNytt(person, tilgang.leveranse.id);
  expect(leveranse).toMatchObject({ antall: 22_000, antallFeil: 0 });
  const { innsendingId } = krev(await sendInn(tilgang, leveranse.revisjon));
  const deler = await db().innsending.findMany({
    where: { leveranseId: leveranse.id },
    orderBy: { del: 'asc' },
  });
  expect(deler.map(({ del, omgang, tilstand }) => [omgang, del, tilstand])).toEqual([
    [1, 1, 'klar'],
    [1, 2, 'klar'],
  ]);
  const [en, to] = deler;
  expect(en?.id).toBe(innsendingId);
  expect(en?.idempotencyKey).not.toBe(to?.idempotencyKey);
  expect(to?.foersteOppgave).toBe(en?.antall);
  expect((en?.antall ?? 0) + (to?.antall ?? 0)).toBe(22_000);
  const noekkel = await oppgavegivernoekkel(person.utfoerer.oppgavegiver.id);
  for (const del of deler) {
    const bytes = dekrypter(noekkel, del.melding, `melding:${del.id}`);
    expect(bytes.byteLength).toBeLessThanOrEqual(10_000_000);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(del.sha256);
    expect(del.summer).toEqual([BigInt(del.antall) * 500n]);
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
      leveranse: { oppgaveoppsummering: { antallOppgaver: del.antall, sumUtbetaltBeloep: del.antall * 5 } },
    });
  }
});

it('five at once give one innsending', async () => {
  const person = await nyOrganisasjon(benk);
  const tilgang = await byggLeveranse(person);
  const { id, revisjon } = tilgang.leveranse;
  const svar = await Promise.all(Array.from({ length: 5 }, () => sendInn(tilgang, revisjon)));
  expect(svar.filter((s) => s.ok)).toHaveLength(1);
  expect(svar.filter((s) => !s.ok && s.feil === 'allerede_sendt')).toHaveLength(4);
  expect(await antallInnsendinger(id)).toBe(1);
});

it('what is sent is no longer a draft', async () => {
  const person = await byggUtfoerer();
  const sendt = await byggInnsending(person);
  const tilgang = await lesPaaNytt(person, sendt.leveranseId);
  const nekt = { ok: false, feil: 'ikke_utkast' };
  expect(await lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 1)))).toEqual(nekt);
  expect(
    await lagreHode(tilgang, {
      hode: { navn: '', telefonnummer: '', epost: '', mobilnummer: '', referanse: '' },
      ingenOppgaver: false,
    }),
  ).toEqual(nekt);
  expect(await slettUtkast(tilgang)).toEqual(nekt);
  expect(await sendInn(tilgang, tilgang.leveranse.revisjon)).toEqual({ ok: false, feil: 'allerede_sendt' });
});

it('the database itself refuses a second living innsending', async () => {
  const sendt = await byggInnsending(await byggUtfoerer());
  const foerste = await db().innsending.findUniqueOrThrow({ where: { id: sendt.innsendingId } });
  const ny = { ...foerste, id: crypto.randomUUID(), idempotencyKey: crypto.randomUUID() };
  await expect(db().innsending.create({ data: ny })).rejects.toMatchObject({ code: 'P2002' });
});
