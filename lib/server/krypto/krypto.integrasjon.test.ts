import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { skrivemaater } from '@/prisma/bygg/kanari';
import { byggLeveranse, krev, lesPaaNytt, nyeRader } from '@/prisma/bygg/leveranse';
import { nyttFoedselsnummer } from '@/prisma/bygg/nummer';
import { nyDatanoekkel, startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { lagreRader } from '../leveranse/lagreRader';
import { hentAlleRader } from '../leveranse/rader';
import { dekrypter, dekrypterFra, krypter, krypterBiter } from './aes';
import { oppslagshash } from './portalnoekkel';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

describe('AES-256-GCM', () => {
  const noekkel = randomBytes(32);

  it.each(['', 'Kari Nordmann', 'æøå €😀', 'x'.repeat(100_000)])('gives back what went in', (tekst) => {
    expect(dekrypter(noekkel, krypter(noekkel, tekst, 'sted'), 'sted').toString('utf8')).toBe(tekst);
  });

  it('gives back bytes that are no text', () => {
    const bytes = randomBytes(1000);
    expect(dekrypter(noekkel, krypter(noekkel, bytes, 'sted'), 'sted')).toEqual(bytes);
  });

  const kilde = (bytes: Uint8Array) => ({
    lengde: bytes.length,
    les: async (fra: number, antall: number) => bytes.subarray(fra, fra + antall),
  });

  it.each([0, 1, 2 ** 20, 2 ** 20 + 1, 3 * 2 ** 20 - 5])(
    'written and read in pieces: %i bytes',
    async (lengde) => {
      const bytes = randomBytes(lengde);
      const biter = [bytes.subarray(0, 7), bytes.subarray(7, lengde / 2 + 7), bytes.subarray(lengde / 2 + 7)];
      const kryptert = Buffer.concat([...krypterBiter(noekkel, biter, 'sted')]);
      // Not `toEqual`, which takes seconds a megabyte.
      expect(dekrypter(noekkel, kryptert, 'sted').equals(bytes)).toBe(true);
      expect((await dekrypterFra(noekkel, kilde(kryptert), 'sted'))?.equals(bytes)).toBe(true);
    },
  );

  it('in pieces too it refuses what is changed, and passes on that it could not be read', async () => {
    const kryptert = krypter(noekkel, 'hemmelig', 'rad:1');
    expect(await dekrypterFra(randomBytes(32), kilde(kryptert), 'rad:1')).toBeUndefined();
    expect(await dekrypterFra(noekkel, kilde(kryptert), 'rad:2')).toBeUndefined();
    for (let i = 0; i < kryptert.length; i += 1) {
      const endret = Uint8Array.from(kryptert);
      endret[i] = (endret[i] ?? 0) ^ 1;
      expect(await dekrypterFra(noekkel, kilde(endret), 'rad:1')).toBeUndefined();
      expect(await dekrypterFra(noekkel, kilde(kryptert.slice(0, i)), 'rad:1')).toBeUndefined();
    }
    const borte = { lengde: 100, les: () => Promise.reject(new Error('no database')) };
    await expect(dekrypterFra(noekkel, borte, 'rad:1')).rejects.toThrow('no database');
  });

  it('the same text is never the same twice', () => {
    expect(krypter(noekkel, 'a', 'sted')).not.toEqual(krypter(noekkel, 'a', 'sted'));
  });

  it('no nonce is used twice', () => {
    const nonser = Array.from({ length: 5_000 }, () =>
      Buffer.from(krypter(noekkel, 'a', 'sted').subarray(1, 13)).toString('hex'),
    );
    expect(new Set(nonser).size).toBe(5_000);
  });

  it('refuses another key, another place, and any changed or missing byte', () => {
    const kryptert = krypter(noekkel, 'hemmelig', 'rad:1');
    expect(() => dekrypter(randomBytes(32), kryptert, 'rad:1')).toThrow();
    expect(() => dekrypter(noekkel, kryptert, 'rad:2')).toThrow();
    for (let i = 0; i < kryptert.length; i += 1) {
      const endret = Uint8Array.from(kryptert);
      endret[i] = (endret[i] ?? 0) ^ 1;
      expect(() => dekrypter(noekkel, endret, 'rad:1')).toThrow();
      expect(() => dekrypter(noekkel, kryptert.slice(0, i), 'rad:1')).toThrow();
    }
  });
});

describe('rows', () => {
  it('cannot be read in another place of the database', async () => {
    const person = await byggUtfoerer();
    const [{ leveranse }, { leveranse: annen }] = [await byggLeveranse(person), await byggLeveranse(person)];
    const rader = await db().rad.findMany({ where: { leveranseId: leveranse.id } });
    const fremmed = await db().radbunke.findFirstOrThrow({ where: { leveranseId: annen.id } });
    const [en, to] = rader;
    if (!en || !to) throw new Error('two rows are needed');
    const hel = await hentAlleRader(leveranse);
    const flytt = (data: { plass?: number; bunkeId?: string }) =>
      db().rad.update({ where: { radId: en.radId }, data });
    for (const sted of [{ plass: to.plass }, { plass: 7 }, { bunkeId: fremmed.id }]) {
      await flytt(sted);
      await expect(hentAlleRader(leveranse)).rejects.toThrow();
      await flytt({ plass: en.plass, bunkeId: en.bunkeId });
      expect(await hentAlleRader(leveranse)).toEqual(hel);
    }
    await db().radbunke.update({ where: { id: en.bunkeId }, data: { data: fremmed.data } });
    await expect(hentAlleRader(leveranse)).rejects.toThrow();
  });

  it('cannot be read with the key of another organisation', async () => {
    const [en, to] = await Promise.all([byggUtfoerer(), byggUtfoerer()]);
    const { leveranse } = await byggLeveranse(en);
    await expect(
      hentAlleRader({ id: leveranse.id, oppgavegiverId: to.utfoerer.oppgavegiver.id }),
    ).rejects.toThrow();
  });
});

describe('a new key is put in front', () => {
  /** A process that starts with these DATA_KEYS; it remembers nothing of the old one. */
  async function nyProsess(noekler: string) {
    vi.stubEnv('DATA_KEYS', noekler);
    vi.resetModules();
    const [rader, lagre, bygg, portal] = await Promise.all([
      import('../leveranse/rader'),
      import('../leveranse/lagreRader'),
      import('@/prisma/bygg/utfoerer'),
      import('./portalnoekkel'),
    ]);
    return { ...rader, ...lagre, ...bygg, ...portal };
  }

  it('old data is read and written, new organisations get the new key, and without the old one it says so', async () => {
    const gammel = process.env['DATA_KEYS'] ?? '';
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person);
    const foer = await hentAlleRader(tilgang.leveranse);
    const hash = await oppslagshash('pid', person.pid);
    const ny = nyDatanoekkel('n2');
    try {
      const etter = await nyProsess(`${ny},${gammel}`);
      expect(await etter.hentAlleRader(tilgang.leveranse)).toEqual(foer);
      krev(await etter.lagreRader(tilgang, nyeRader([{ navn: 'Ny rad' }])));
      expect(await etter.hentAlleRader(tilgang.leveranse)).toHaveLength(foer.length + 1);
      // The person is still found by the same hash, so a second login is the same innsender.
      expect(await etter.oppslagshash('pid', person.pid)).toEqual(hash);
      expect((await etter.byggUtfoerer({ pid: person.pid })).utfoerer.innsenderId).toBe(
        person.utfoerer.innsenderId,
      );
      const { orgnr } = await etter.byggUtfoerer();
      expect((await db().oppgavegiver.findUniqueOrThrow({ where: { orgnr } })).datanoekkel).toMatch(/^n2\./);
      const uten = await nyProsess(ny);
      await expect(uten.hentAlleRader(tilgang.leveranse)).rejects.toThrow(
        'DATA_KEYS has no key with the id n1',
      );
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await hentAlleRader((await lesPaaNytt(person, tilgang.leveranse.id)).leveranse)).toHaveLength(3);
  });
});

/** Everything that stands in the database, the queue's tables too, as text; bytes are written in hexadecimal. */
async function helDatabasen(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tabeller } = await client.query<{ navn: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS navn FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')`,
  );
  const deler: string[] = [];
  for (const { navn } of tabeller) {
    const { rows } = await client.query<{ rad: string }>(`SELECT t::text AS rad FROM ${navn} t`);
    deler.push(...rows.map(({ rad }) => rad));
  }
  await client.end();
  return deler.join('\n');
}

it('no fødselsnummer, name or message can be found in the database', async () => {
  const person = await nyOrganisasjon(benk);
  const kanari = { fnr: nyttFoedselsnummer(), navn: 'Kanarifugl Gulfjær', epost: 'kanarifugl@example.com' };
  await benk.miljoe.scenario('avvik-paa-rader', { orgnr: person.orgnr });
  const valg = {
    rader: [{ oppgaveeier: kanari.fnr, navn: kanari.navn, utbetaltBeloep: '5700' }],
    hode: { navn: 'Kontaktfugl Blåfjær', epost: kanari.epost, referanse: 'Kanarireferanse' },
  };
  const avvist = await byggInnsending(person, valg);
  await utfoerForsoek(avvist.innsendingId);
  const mottatt = await byggInnsending(person, { ...valg, hode: { ...valg.hode, referanse: '' } });
  await utfoerForsoek(mottatt.innsendingId);
  const utkast = await byggLeveranse(person, { ...valg, rader: [] });
  krev(await lagreRader(utkast, nyeRader(valg.rader)));
  expect((await mottattFor(benk, person.orgnr)).map((post) => post.status)).toEqual([400, 200]);

  const alt = await helDatabasen(benk.databaseUrl);
  // The search finds what is not secret, also as bytes: the queue's jobs and the version of the ciphertexts.
  for (const aapent of [person.orgnr, avvist.innsendingId, '\\\\x01']) expect(alt).toContain(aapent);
  const hemmelig = [
    person.pid,
    kanari.fnr,
    kanari.navn,
    kanari.epost,
    'Kontaktfugl Blåfjær',
    'Kanarireferanse',
    'kildesystem',
  ];
  for (const tekst of [...hemmelig, `id-token-${person.orgnr}`]) {
    for (const maate of skrivemaater(tekst)) expect(alt.includes(maate), `${tekst} as ${maate}`).toBe(false);
  }
});
