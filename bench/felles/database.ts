import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startProevebenk } from '@/prisma/bygg/proevebenk';
import { startDatabase } from '@/scripts/lib/database';

/** Runs a benchmark on a PostgreSQL of its own: the server core is set up against it, and `sql` is a plain connection. */
export async function medDatabase(gjoer: (sql: pg.Client) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-bench-'));
  const database = await startDatabase({ dataDir, port: 0 });
  try {
    process.env['TEST_DATABASE_URL'] = database.url;
    const benk = await startProevebenk();
    const sql = new pg.Client({ connectionString: benk.databaseUrl });
    await sql.connect();
    try {
      await gjoer(sql);
    } finally {
      await sql.end();
      await benk.stopp();
    }
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
