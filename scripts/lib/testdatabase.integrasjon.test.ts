import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startDatabase, type EmbeddedDatabase } from './database';
import { opprettTestdatabase } from './testdatabase';

let server: EmbeddedDatabase;
const dir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-'));
beforeAll(async () => {
  server = await startDatabase({ dataDir: dir, port: 0 });
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

async function tables(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables",
  );
  await client.end();
  return rows.map(({ name }) => name);
}

it('makes migrated databases that know nothing of each other', async () => {
  vi.stubEnv('TEST_DATABASE_URL', server.url);
  const [a, b] = await Promise.all([opprettTestdatabase(), opprettTestdatabase()]);
  expect(a.url).not.toBe(b.url);
  expect(await tables(a.url)).toEqual(
    expect.arrayContaining(['public._prisma_migrations', 'graphile_worker.migrations']),
  );
  await a.slett();
  await expect(tables(a.url)).rejects.toThrow(/does not exist/);
  expect(await tables(b.url)).toContain('public._prisma_migrations');
  await b.slett();
});

it.each([
  ['postgresql://u:p@db.example.no/portal', /must be a server on this machine/],
  ['', /is missing/],
])('refuses the server "%s"', async (url, message) => {
  vi.stubEnv('TEST_DATABASE_URL', url);
  await expect(opprettTestdatabase()).rejects.toThrow(message);
});
