import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse, eksempler, krev, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { lagreRader } from '../leveranse/lagreRader';
import { kontrollerKjede } from './kontrollerKjede';
import { type NyHendelse, skrivHendelse } from './skrivHendelse';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const nyKjede = (): string => `org:proeve-${crypto.randomUUID()}`;
const skriv = (ny: NyHendelse): Promise<void> => db().$transaction((tx) => skrivHendelse(tx, ny));
const skrivMange = async (kjede: string, antall: number): Promise<void> => {
  for (let i = 0; i < antall; i += 1) await skriv({ kjede, type: 'hode_endret', data: { revisjon: i } });
};

/** As somebody with full rights to the database might: the trigger is off for this transaction alone. */
const klusse = (endring: (kjede: string) => string) => (kjede: string) =>
  db().$transaction([
    db().$executeRawUnsafe(`ALTER TABLE "Hendelse" DISABLE TRIGGER "Hendelse_uforanderlig"`),
    db().$executeRawUnsafe(endring(kjede)),
    db().$executeRawUnsafe(`ALTER TABLE "Hendelse" ENABLE TRIGGER "Hendelse_uforanderlig"`),
  ]);

it('everything that is done to a delivery is in the chain of its organisation, and the chain holds', async () => {
  const person = await byggUtfoerer();
  const { leveranse } = await byggLeveranse(person);
  const kjede = `org:${person.orgnr}`;
  const typer = await db().hendelse.findMany({ where: { kjede }, orderBy: { nr: 'asc' } });
  expect(typer.map(({ nr, type, leveranseId, innsenderId }) => [nr, type, leveranseId, innsenderId])).toEqual(
    ['utkast_opprettet', 'hode_endret', 'rader_endret'].map((type, i) => [
      i + 1,
      type,
      leveranse.id,
      person.utfoerer.innsenderId,
    ]),
  );
  expect(await kontrollerKjede(kjede)).toMatchObject({ ok: true, verdi: { antall: 3 } });
  expect(await kontrollerKjede(`innsender:${person.utfoerer.innsenderId}`)).toMatchObject({
    ok: true,
    verdi: { antall: 1 },
  });
});

it('a chain that nobody has written to is whole', async () => {
  expect(await kontrollerKjede(nyKjede())).toEqual({
    ok: true,
    verdi: { antall: 0, sisteHash: '0'.repeat(64) },
  });
});

it('values of every kind and more lines than are read at a time', async () => {
  const kjede = nyKjede();
  await skriv({ kjede, type: 'innlogget', data: { b: 'æøå "x"', a: -1.5, tom: null, ja: true } });
  await db().$transaction(
    async (tx) => {
      for (let i = 0; i < 500; i += 1) await skrivHendelse(tx, { kjede, type: 'hode_endret' });
    },
    { timeout: 60_000 },
  );
  expect(await kontrollerKjede(kjede)).toMatchObject({ ok: true, verdi: { antall: 501 } });
});

it.each([
  ['UPDATE', `UPDATE "Hendelse" SET "type" = 'utlogget'`],
  ['DELETE', `DELETE FROM "Hendelse"`],
])('the database refuses %s', async (_navn, sql) => {
  const kjede = nyKjede();
  await skrivMange(kjede, 1);
  await expect(db().$executeRawUnsafe(`${sql} WHERE "kjede" = '${kjede}'`)).rejects.toThrow('append-only');
  expect(await kontrollerKjede(kjede)).toMatchObject({ ok: true, verdi: { antall: 1 } });
});

it.each([
  ['changed data', `SET "data" = '{"revisjon": 7}'`, { nr: 2, grunn: 'hash' }],
  ['another person', `SET "innsenderId" = gen_random_uuid()`, { nr: 2, grunn: 'hash' }],
  ['another time', `SET "tid" = "tid" - interval '1 hour'`, { nr: 2, grunn: 'hash' }],
  ['a hash of its own', `SET "hash" = repeat('a', 64)`, { nr: 2, grunn: 'hash' }],
  ['another predecessor', `SET "forrigeHash" = repeat('a', 64)`, { nr: 2, grunn: 'forrige_hash' }],
])('%s is found', async (_navn, sett, brudd) => {
  const kjede = nyKjede();
  await skrivMange(kjede, 3);
  await klusse((k) => `UPDATE "Hendelse" ${sett} WHERE "kjede" = '${k}' AND "nr" = 2`)(kjede);
  expect(await kontrollerKjede(kjede)).toEqual({ ok: false, feil: brudd });
});

it('a line that is gone is found; one that is gone from the end shows in the count and the last hash', async () => {
  const kjede = nyKjede();
  await skrivMange(kjede, 4);
  const hel = krev(await kontrollerKjede(kjede));
  await klusse((k) => `DELETE FROM "Hendelse" WHERE "kjede" = '${k}' AND "nr" = 4`)(kjede);
  expect(krev(await kontrollerKjede(kjede))).not.toEqual(hel);
  await klusse((k) => `DELETE FROM "Hendelse" WHERE "kjede" = '${k}' AND "nr" = 2`)(kjede);
  expect(await kontrollerKjede(kjede)).toEqual({ ok: false, feil: { nr: 2, grunn: 'nummer' } });
});

it('many writers at once keep the chain whole', async () => {
  const person = await byggUtfoerer();
  const leveranser = await Promise.all(Array.from({ length: 4 }, () => byggLeveranse(person, { rader: [] })));
  await Promise.all(
    leveranser.flatMap((tilgang) =>
      Array.from({ length: 5 }, () => lagreRader(tilgang, nyeRader(eksempler('kundeutbytte', 1)))),
    ),
  );
  expect(await kontrollerKjede(`org:${person.orgnr}`)).toMatchObject({ ok: true, verdi: { antall: 28 } });
});

it('what is rolled back leaves no line', async () => {
  const kjede = nyKjede();
  const avbrutt = db().$transaction(async (tx) => {
    await skrivHendelse(tx, { kjede, type: 'hode_endret' });
    throw new Error('avbrutt');
  });
  await expect(avbrutt).rejects.toThrow('avbrutt');
  await skrivMange(kjede, 1);
  expect(await kontrollerKjede(kjede)).toMatchObject({ ok: true, verdi: { antall: 1 } });
});
