import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import {
  bilde,
  byggInnsending,
  type BygdInnsending,
  mottattFor,
  nyOrganisasjon,
} from '@/prisma/bygg/sending';
import type { Scenarionavn } from '@/testmiljo/scenarier';
import { db } from '../db';
import { sendInn } from '../leveranse/sendInn';
import { utfoerForsoek } from './utfoerForsoek';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

/** A confirmed delivery whose first attempts meet the scenario. */
async function medScenario(navn: Scenarionavn, mer: object = {}): Promise<BygdInnsending> {
  const person = await nyOrganisasjon(benk);
  await benk.miljoe.scenario(navn, { orgnr: person.orgnr, ...mer });
  return byggInnsending(person);
}

const forsoek = async (sendt: BygdInnsending): Promise<Awaited<ReturnType<typeof bilde>>> => {
  await utfoerForsoek(sendt.innsendingId);
  return bilde(sendt);
};

/** Every call had the same key and the same bytes, and Skatteetaten took in exactly one delivery. */
async function viserEnLeveranse({ person, innsendingId }: BygdInnsending, kall: number): Promise<void> {
  const poster = await mottattFor(benk, person.orgnr);
  const { idempotencyKey, sha256 } = await db().innsending.findUniqueOrThrow({ where: { id: innsendingId } });
  expect(poster).toHaveLength(kall);
  for (const post of poster) expect(post).toMatchObject({ idempotencyKey, sha256 });
  expect(poster.filter((post) => post.behandlet)).toHaveLength(1);
}

describe('not known: tried again with the same key and bytes', () => {
  it.each<[Scenarionavn, string, object]>([
    ['svar-tapt', 'ingen_svar', {}],
    ['kuttet', 'ingen_svar', {}],
    ['svar-forsinket', 'ingen_svar', { ms: 2500 }],
    ['omdirigering', 'uforstaaelig_svar', {}],
    ['svar-ikke-json', 'uforstaaelig_svar', {}],
    ['svar-tomt', 'uforstaaelig_svar', {}],
    ['svar-uten-felt', 'uforstaaelig_svar', {}],
  ])('%s: ukjent, and then mottatt', async (navn, aarsak, mer) => {
    const sendt = await medScenario(navn, mer);
    expect(await forsoek(sendt)).toMatchObject({
      tilstand: 'ukjent',
      status: 'ukjent',
      aarsak,
      kanVaereMottatt: true,
      kvittering: null,
    });
    expect(await forsoek(sendt)).toMatchObject({ tilstand: 'mottatt', status: 'mottatt', antallForsoek: 2 });
    await viserEnLeveranse(sendt, 2);
  });

  it('stays ukjent, however the next attempts end, until an answer tells', async () => {
    const sendt = await medScenario('svar-tapt');
    expect((await forsoek(sendt)).tilstand).toBe('ukjent');
    for (const navn of ['http-503', 'http-429', 'maskinporten-nede'] as const) {
      await benk.miljoe.scenario(navn, { orgnr: sendt.person.orgnr });
    }
    expect(await forsoek(sendt)).toMatchObject({ tilstand: 'ukjent', aarsak: 'feil_hos_skatteetaten' });
    expect(await forsoek(sendt)).toMatchObject({ tilstand: 'ukjent', aarsak: 'opptatt' });
    expect((await forsoek(sendt)).tilstand).toBe('mottatt');
    await viserEnLeveranse(sendt, 4);
  });
});

describe('certainly not received: waits, and is tried again', () => {
  it.each<[Scenarionavn, string]>([
    ['gld-001', 'feil_hos_skatteetaten'],
    ['gld-017', 'feil_hos_skatteetaten'],
    ['http-500-html', 'feil_hos_skatteetaten'],
    ['http-503', 'feil_hos_skatteetaten'],
    ['http-429', 'opptatt'],
    ['http-408', 'opptatt'],
    ['http-425', 'opptatt'],
    ['maskinporten-nede', 'maskinporten_utilgjengelig'],
    ['maskinporten-kuttet', 'maskinporten_utilgjengelig'],
    ['maskinporten-ikke-json', 'maskinporten_utilgjengelig'],
  ])('%s: venter, and then mottatt', async (navn, aarsak) => {
    const sendt = await medScenario(navn);
    expect(await forsoek(sendt)).toMatchObject({
      tilstand: 'venter',
      status: 'sendes',
      aarsak,
      kanVaereMottatt: false,
    });
    expect((await forsoek(sendt)).tilstand).toBe('mottatt');
    await viserEnLeveranse(sendt, navn.startsWith('maskinporten') ? 1 : 2);
  });
});

describe('refused: the draft is open again', () => {
  it.each<[Scenarionavn, number, string | undefined]>([
    ['gld-006-1022', 400, 'GLD_006'],
    ['gld-008', 400, 'GLD_008'],
    ['gld-010', 400, 'GLD_010'],
    ['gld-011', 400, 'GLD_011'],
    ['gld-021-1054', 404, 'GLD_021'],
    ['gld-022', 405, 'GLD_022'],
    ['ukjent-feilkode', 400, 'GLD_999'],
    ['http-400-html', 400, undefined],
    ['http-413', 413, undefined],
  ])('%s', async (navn, status, kode) => {
    const sendt = await medScenario(navn);
    const avvist = await forsoek(sendt);
    expect(avvist).toMatchObject({ tilstand: 'tilbakevist', status: 'utkast', feilsvar: { status, kode } });
    // Final: nothing tries it again.
    await utfoerForsoek(sendt.innsendingId);
    expect(await mottattFor(benk, sendt.person.orgnr)).toHaveLength(1);
  });

  it('keeps the answer with its cells, and the next attempt has a key of its own', async () => {
    const sendt = await medScenario('avvik-paa-rader');
    const { feilsvar } = await forsoek(sendt);
    expect(feilsvar?.spesifisering).toMatchObject([
      { kode: 'GLD_1022', sti: 'leveranse/oppgave/0/utbetaltBeloep', angittVerdi: '5700' },
      { kode: 'GLD_1022', sti: 'leveranse/oppgave/1/utbetaltBeloep', angittVerdi: '4300' },
    ]);
    const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
    const { innsendingId } = krev(await sendInn(tilgang, tilgang.leveranse.revisjon));
    await utfoerForsoek(innsendingId);
    expect(await bilde(sendt)).toMatchObject({ id: innsendingId, tilstand: 'mottatt', feilsvar: undefined });
    const noekler = (await mottattFor(benk, sendt.person.orgnr)).map((post) => post.idempotencyKey);
    expect(new Set(noekler).size).toBe(2);
  });
});

describe('a person must decide', () => {
  it('401 once: a fresh token, the same key, and it is received', async () => {
    const sendt = await medScenario('gld-004-1008');
    expect(await forsoek(sendt)).toMatchObject({ tilstand: 'mottatt', antallForsoek: 1 });
    await viserEnLeveranse(sendt, 2);
    const { perTjeneste } = await benk.miljoe.get<{ perTjeneste: Record<string, number> }>(
      `kall?orgnr=${sendt.person.orgnr}`,
    );
    expect(perTjeneste).toMatchObject({ maskinporten: 2, skatteetaten: 2 });
  });

  it.each<[Scenarionavn, string, number]>([
    ['gld-004-1008', 'ikke_godkjent_token', 2],
    ['http-401-tomt', 'ikke_godkjent_token', 2],
    ['gld-005-1015', 'ikke_autorisert', 1],
    ['gld-019', 'noekkel_brukt', 1],
    ['maskinporten-ukjent-klient', 'maskinporten_avvist', 0],
    ['maskinporten-scope', 'maskinporten_avvist', 0],
    ['maskinporten-systembruker-mangler', 'systembruker_mangler', 0],
  ])('%s: maa_avklares', async (navn, aarsak, kall) => {
    const sendt = await medScenario(navn, { antall: 10 });
    expect(await forsoek(sendt)).toMatchObject({
      tilstand: 'maa_avklares',
      status: 'maa_avklares',
      aarsak,
      kanVaereMottatt: false,
    });
    await utfoerForsoek(sendt.innsendingId);
    expect(await mottattFor(benk, sendt.person.orgnr)).toHaveLength(kall);
  });

  it('a day after the first attempt it is given up, and it is not said that nothing arrived', async () => {
    const sendt = await medScenario('svar-tapt');
    await db().innsending.update({
      where: { id: sendt.innsendingId },
      data: { foersteForsoek: new Date(Date.now() - 25 * 3_600_000) },
    });
    expect(await forsoek(sendt)).toMatchObject({
      tilstand: 'maa_avklares',
      aarsak: 'gitt_opp',
      kanVaereMottatt: true,
    });
  });

  it('an attempt that is not due yet is left alone', async () => {
    const sendt = await byggInnsending(await nyOrganisasjon(benk));
    const om1min = new Date(Date.now() + 60_000);
    await db().innsending.update({ where: { id: sendt.innsendingId }, data: { nesteForsoek: om1min } });
    expect(await forsoek(sendt)).toMatchObject({ tilstand: 'klar', antallForsoek: 0 });
  });

  it('bytes that are not the confirmed ones are never sent', async () => {
    const sendt = await byggInnsending(await nyOrganisasjon(benk));
    await db().innsending.update({ where: { id: sendt.innsendingId }, data: { sha256: '0'.repeat(64) } });
    expect(await forsoek(sendt)).toMatchObject({
      tilstand: 'maa_avklares',
      aarsak: 'melding_endret',
      kanVaereMottatt: false,
      kanAvbrytes: true,
    });
    expect(await mottattFor(benk, sendt.person.orgnr)).toEqual([]);
  });
});

describe('the log tells each attempt', () => {
  it('without personal data', async () => {
    const sendt = await medScenario('http-503');
    await forsoek(sendt);
    await forsoek(sendt);
    const hendelser = await db().hendelse.findMany({
      where: { kjede: `org:${sendt.person.orgnr}`, type: { startsWith: 'innsending_' } },
      orderBy: { nr: 'asc' },
    });
    expect(hendelser.map(({ type, data }) => [type, (data as { tilstand?: string }).tilstand])).toEqual([
      ['innsending_bestilt', undefined],
      ['innsending_forsoekt', 'venter'],
      ['innsending_mottatt', 'mottatt'],
    ]);
    const tekst = hendelser.map(({ data }) => JSON.stringify(data)).join();
    for (const personlig of [sendt.person.pid, '02825010109', '311131788', 'Truls', 'Kari']) {
      expect(tekst).not.toContain(personlig);
    }
  });
});
