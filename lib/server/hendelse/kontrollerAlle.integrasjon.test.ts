import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { db } from '../db';
import { kontrollerAlle, type Kjederapport, lesRapport, somLinje } from './kontrollerAlle';
import { skrivHendelse } from './skrivHendelse';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

async function nyKjede(linjer: number): Promise<string> {
  const kjede = `org:proeve-${crypto.randomUUID()}`;
  await db().$transaction(async (tx) => {
    for (let i = 0; i < linjer; i += 1)
      await skrivHendelse(tx, { kjede, type: 'hode_endret', data: { revisjon: i } });
  });
  return kjede;
}

/** As somebody with full rights to the database might: the trigger is off for this transaction alone. */
const klusse = (sql: string) =>
  db().$transaction([
    db().$executeRawUnsafe(`ALTER TABLE "Hendelse" DISABLE TRIGGER "Hendelse_uforanderlig"`),
    db().$executeRawUnsafe(sql),
    db().$executeRawUnsafe(`ALTER TABLE "Hendelse" ENABLE TRIGGER "Hendelse_uforanderlig"`),
  ]);

async function kontroller(ventet?: Map<string, { antall: number; sisteHash: string }>) {
  const rapporter: Kjederapport[] = [];
  for await (const rapport of kontrollerAlle(ventet)) rapporter.push(rapport);
  const linjer = rapporter.flatMap((r) => (r.hel ? somLinje(r) : []));
  return { brutte: rapporter.filter(({ hel }) => !hel), linjer };
}

it('what was whole once is what the next report is held against', async () => {
  const [rort, fjernet, kuttet, skrevetOm, borte, hel] = await Promise.all(
    [3, 4, 4, 4, 2, 2].map((linjer) => nyKjede(linjer)),
  );
  const foer = await kontroller();
  expect(foer.brutte).toEqual([]);
  // As it stands in a file, with npm's own lines around it.
  const ventet = lesRapport(['', '> revisjon', ...foer.linjer, '6 chains, 19 lines, 0 broken'].join('\r\n'));
  expect(ventet.get(hel ?? '')?.antall).toBe(2);

  await klusse(`UPDATE "Hendelse" SET "data" = '{"revisjon": 7}' WHERE "kjede" = '${rort}' AND "nr" = 2`);
  await klusse(`DELETE FROM "Hendelse" WHERE "kjede" = '${fjernet}' AND "nr" = 2`);
  await klusse(`DELETE FROM "Hendelse" WHERE "kjede" = '${kuttet}' AND "nr" = 4`);
  await klusse(`DELETE FROM "Hendelse" WHERE "kjede" = '${skrevetOm}' AND "nr" > 2`);
  await klusse(`DELETE FROM "Hendelse" WHERE "kjede" = '${borte}'`);
  // Written anew, and longer than it was: whole by itself.
  await db().$transaction(async (tx) => {
    for (let i = 0; i < 4; i += 1)
      await skrivHendelse(tx, { kjede: skrevetOm ?? '', type: 'hode_endret', data: { revisjon: 100 } });
  });

  const synlige = [
    { kjede: rort, hel: false, nr: 2, grunn: 'hash' },
    { kjede: fjernet, hel: false, nr: 2, grunn: 'nummer' },
  ];
  expect(new Set((await kontroller()).brutte)).toEqual(new Set(synlige));
  const medVentet = await kontroller(ventet);
  expect(new Set(medVentet.brutte)).toEqual(
    new Set([
      ...synlige,
      { kjede: kuttet, hel: false, nr: 4, grunn: 'ventet' },
      { kjede: skrevetOm, hel: false, nr: 4, grunn: 'ventet' },
      { kjede: borte, hel: false, nr: 2, grunn: 'ventet' },
    ]),
  );
  expect(medVentet.linjer.map((linje) => linje.split('\t')[0])).toContain(hel);
});
