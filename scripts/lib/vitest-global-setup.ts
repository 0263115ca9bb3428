import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase, type EmbeddedDatabase } from './database';

let database: EmbeddedDatabase | undefined;
let dataDir: string | undefined;

/** One server for all integration tests; the workers inherit its address. */
export async function setup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-test-'));
  database = await startDatabase({ dataDir, port: 0 });
  process.env['TEST_DATABASE_URL'] = database.url;
}

export async function teardown(): Promise<void> {
  await database?.stop();
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
}
