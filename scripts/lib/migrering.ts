import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** From this file, not from the working directory: the portal is started from anywhere. */
export const MIGRATIONS_DIR = resolve(import.meta.dirname, '../../prisma/migrations');

/** The id that Prisma Migrate itself locks with: two that migrate at once take turns. */
const LOCK = 72707369;
const RETRY_MS = 20_000;

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies prisma/migrations in Prisma's own bookkeeping, so that `prisma migrate status|deploy|dev` see them as
 * applied, and after that the job queue's own migrations. Needs no Prisma CLI or engine: a production image may
 * be without both. Returns the names of what was applied.
 */
export async function migrer(databaseUrl: string, directory = MIGRATIONS_DIR): Promise<string[]> {
  const client = await connect(databaseUrl);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const applied = await applyAll(client, directory);
    await runMigrations({ connectionString: databaseUrl, maxPoolSize: 2 });
    return applied;
  } finally {
    await client.end();
  }
}

const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN', '57P03']);

/** The database server may be started at the same moment as the portal. */
async function connect(databaseUrl: string): Promise<pg.Client> {
  const end = Date.now() + RETRY_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (e) {
      await client.end().catch(() => undefined);
      const { code = '', message } = e as { code?: string; message: string };
      if (!PASSING.has(code) || Date.now() > end) {
        const { host } = new URL(databaseUrl);
        throw new Error(`The database at ${host} cannot be used: ${message || code}. Check DATABASE_URL.`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

interface Earlier {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
}

async function applyAll(client: pg.Client, directory: string): Promise<string[]> {
  await client.query(BOOKKEEPING);
  const { rows } = await client.query<Earlier>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations"',
  );
  const failed = rows.find((row) => !row.finished_at && !row.rolled_back_at);
  if (failed) {
    throw new Error(
      `The migration ${failed.migration_name} failed earlier. Repair the database, then say so with ` +
        `\`npm run prisma -- migrate resolve --rolled-back ${failed.migration_name}\` (or --applied).`,
    );
  }
  const done = new Map(
    rows
      .filter((row) => row.finished_at && !row.rolled_back_at)
      .map((row) => [row.migration_name, row.checksum]),
  );
  const applied: string[] = [];
  for (const { name, sql, checksum } of await readMigrations(directory)) {
    if (!done.has(name)) {
      await apply(client, name, sql, checksum);
      applied.push(name);
    } else if (done.get(name) !== checksum) {
      console.warn(
        `The migration ${name} was changed after it was applied: what it now says is not what the database is.`,
      );
    }
  }
  return applied;
}

async function readMigrations(directory: string): Promise<{ name: string; sql: string; checksum: string }[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Recorded before and after, as Prisma does: a failure is seen by the next start. */
async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql);
  } catch (e) {
    const { message } = e as Error;
    await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, message]);
    throw new Error(`The migration ${name} failed: ${message}`, { cause: e });
  }
  await client.query(
    'UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}
