import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { erLoopback } from '../../lib/env';
import { MIGRATIONS_DIR, migrer } from './migrering';

export interface Testdatabase {
  url: string;
  slett(): Promise<void>;
}

/** Any number will do, if all workers use the same one. */
const LOCK = 20_261_121;

/**
 * A fresh, migrated database of its own, on the server of TEST_DATABASE_URL. Migrated once into a template and
 * copied from there. Refuses a server that is not on this machine: a test must not come near real data.
 */
export async function opprettTestdatabase(): Promise<Testdatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server)
    throw new Error('TEST_DATABASE_URL is missing: scripts/lib/vitest-global-setup.ts sets it for vitest.');
  if (!erLoopback(new URL(server).hostname)) {
    throw new Error(
      'TEST_DATABASE_URL must be a server on this machine (localhost): tests make and drop databases.',
    );
  }
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(server, async (client) => {
    const template = await ensureTemplate(client, server);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: withDatabase(server, name),
    slett: () =>
      withClient(
        server,
        async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
      ),
  };
}

/** Named after the migrations, so that a changed one makes a new template on a server that lives on. */
async function ensureTemplate(client: pg.Client, server: string): Promise<string> {
  const template = `mal_${migrationsHash()}`;
  // Copying needs the template to itself, so copies take turns as well; the lock ends with the connection.
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return template;
  const unfinished = `${template}_ny`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  await migrer(withDatabase(server, unfinished));
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  return template;
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS_DIR).sort()) {
    const file = join(MIGRATIONS_DIR, name, 'migration.sql');
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
