import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { MIGRATIONS_DIR, migrer } from '@/scripts/lib/migrering';
import { krypter } from '../krypto/aes';
import { aapneBunke, cellerAv } from './bunke';

const MIGRERING = '20261125000000_radbunke';

const forbindelse = async (url: string): Promise<pg.Client> => {
  const klient = new pg.Client({ connectionString: url });
  // Dropping the database, when something has failed, cuts the connection: what failed is what must be seen.
  klient.on('error', () => undefined);
  await klient.connect();
  return klient;
};

/** A database as it was before the migration, and its address. */
async function gammelDatabase(server: pg.Client, navn: string, mappe: string): Promise<string> {
  for (const tidligere of readdirSync(MIGRATIONS_DIR).filter((m) => m < MIGRERING))
    cpSync(join(MIGRATIONS_DIR, tidligere), join(mappe, tidligere), { recursive: true });
  await server.query(`CREATE DATABASE ${navn}`);
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${navn}`;
  await migrer(url.href, mappe);
  return url.href;
}

/** One row each of a draft and of what was sent. Gives their ids. */
async function byggGammelt(sql: pg.Client, noekkel: Uint8Array): Promise<string[]> {
  const [org, person] = [randomUUID(), randomUUID()];
  await sql.query(
    `INSERT INTO "Oppgavegiver" ("id", "orgnr", "navn", "datanoekkel") VALUES ($1, '1', 'A', 'x')`,
    [org],
  );
  await sql.query(`INSERT INTO "Innsender" ("id", "pidHash", "pid") VALUES ($1, '', '')`, [person]);
  const ider: string[] = [];
  for (const status of ['utkast', 'mottatt']) {
    const [leveranseId, radId] = [randomUUID(), randomUUID()];
    await sql.query(
      `INSERT INTO "Leveranse" ("id", "oppgavegiverId", "ordning", "inntektsaar", "hode", "opprettetAvId")
       VALUES ($1, $2, 'kundeutbytte', 2025, '', $3)`,
      [leveranseId, org, person],
    );
    const data = krypter(noekkel, JSON.stringify({ navn: status }), `rad:${radId}`);
    await sql.query(
      `INSERT INTO "Rad" ("radId", "leveranseId", "posisjon", "data") VALUES ($1, $2, 'a0', $3)`,
      [radId, leveranseId, data],
    );
    await sql.query(`UPDATE "Leveranse" SET "status" = $2 WHERE "id" = $1`, [leveranseId, status]);
    ider.push(radId);
  }
  return ider;
}

it('rows from before there were bunker are there after the migration, of drafts and of what was sent', async () => {
  const [navn, mappe] = [
    `gammel_${randomBytes(8).toString('hex')}`,
    mkdtempSync(join(tmpdir(), 'migrering-')),
  ];
  const server = await forbindelse(process.env['TEST_DATABASE_URL'] ?? '');
  try {
    const url = await gammelDatabase(server, navn, mappe);
    const sql = await forbindelse(url);
    const noekkel = randomBytes(32);
    const ider = await byggGammelt(sql, noekkel);
    expect(await migrer(url)).toContain(MIGRERING);
    const { rows } = await sql.query<{ radId: string; bunkeId: string; plass: number; data: Buffer }>(
      'SELECT r."radId", r."bunkeId", r."plass", b."data" FROM "Rad" r JOIN "Radbunke" b ON b."id" = r."bunkeId"',
    );
    const lest = new Map(
      rows.map(({ radId, bunkeId, plass, data }) => [
        radId,
        cellerAv(aapneBunke(noekkel, bunkeId, data), radId, plass),
      ]),
    );
    expect(ider.map((id) => lest.get(id))).toEqual(['{"navn":"utkast"}', '{"navn":"mottatt"}']);
    await expect(sql.query(`UPDATE "Radbunke" SET "data" = '' WHERE "id" = $1`, [ider[1]])).rejects.toThrow();
    await sql.end();
  } finally {
    await server.query(`DROP DATABASE IF EXISTS ${navn} WITH (FORCE)`);
    await server.end();
    rmSync(mappe, { recursive: true });
  }
});
