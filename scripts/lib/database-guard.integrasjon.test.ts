import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { guardDatabase } from './database-guard';

async function ask(connectionString: string, question: string): Promise<string> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, string>>(question);
    return Object.values(rows[0] ?? {})[0] ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}

test('a database whose server is killed comes back on the same address with what was committed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-vakt-'));
  const database = await guardDatabase({ dataDir, port: 0 });
  try {
    await ask(database.url, 'CREATE TABLE proeve AS SELECT 42 AS svar');
    const directory = await ask(database.url, 'SHOW data_directory');
    const postmaster = Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGKILL');
    await vi.waitFor(
      async () => expect(await ask(database.url, 'SELECT svar::text FROM proeve')).toBe('42'),
      {
        timeout: 30_000,
        interval: 100,
      },
    );
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
