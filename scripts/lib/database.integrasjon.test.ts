import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startDatabase, type EmbeddedDatabase } from './database';
import { migrer } from './migrering';
import { isAlive, until } from './process-identity';

let dir: string;
const open: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  for (const database of open.splice(0)) await database.stop();
  // Whatever a test left running is found by starting on the directory once more.
  if (existsSync(join(dir, 'database.json'))) await (await startDatabase({ dataDir: dir, port: 0 })).stop();
  rmSync(dir, { recursive: true, force: true });
});

async function start(dataDir = dir): Promise<EmbeddedDatabase> {
  const database = await startDatabase({ dataDir, port: 0 });
  open.push(database);
  return database;
}

/** A process of its own, which can be killed. */
function holder(): Promise<{ child: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, 'testhjelp/hold-database.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((settle, fail) => {
    child.once('exit', () => fail(new Error('the holder ended')));
    child.stdout?.once('data', (line: Buffer) =>
      settle({ child, url: z.object({ url: z.string() }).parse(JSON.parse(line.toString())).url }),
    );
  });
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((settle) => {
    child.removeAllListeners('exit').once('exit', () => settle());
    child.kill('SIGKILL');
  });
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

interface Pointer {
  cluster: string;
}
const cluster = (): string => {
  const { cluster: path } = JSON.parse(readFileSync(join(dir, 'database.json'), 'utf8')) as Pointer;
  return path.startsWith('/') ? path : join(dir, path);
};
const postmasterPid = (): number =>
  Number(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);
const mode = (path: string): number => statSync(path).mode & 0o777;

describe('the embedded database', () => {
  it('starts, keeps what is written, and starts again', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE ting AS SELECT 1 AS id');
    const settings = await query(
      first.url,
      `SELECT current_setting('fsync'), current_setting('server_encoding'), current_setting('listen_addresses'),
              current_setting('unix_socket_directories'), current_setting('TimeZone'), lower('ÆØÅ')`,
    );
    expect(settings).toEqual([['on', 'UTF8', '127.0.0.1', '', 'UTC', 'æøå']]);
    const begin = Date.now();
    await first.stop();
    expect(Date.now() - begin).toBeLessThan(3_000);
    await first.exited;

    const second = await start();
    expect(await query(second.url, 'SELECT id FROM ting')).toEqual([[1]]);
  });

  it('keeps its secrets to the owner and demands the password', async () => {
    const { url } = await start();
    for (const file of ['database.json', 'lock.json', 'postgres.log'])
      expect(mode(join(dir, file))).toBe(0o600);
    expect(mode(dir) & 0o067).toBe(0);
    expect(mode(cluster())).toBe(0o700);
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('says who uses the directory', async () => {
    await start();
    await expect(startDatabase({ dataDir: dir, port: 0 })).rejects.toThrow(
      `The data directory ${dir} is in use by process ${process.pid}`,
    );
  });

  it('says which other process uses the directory, also by another spelling of its path', async () => {
    const { child } = await holder();
    await expect(
      startDatabase({ dataDir: join(dir, '../', dir.split('/').at(-1) ?? ''), port: 0 }),
    ).rejects.toThrow(`is in use by process ${child.pid}`);
  });

  it('takes over the server of a killed portal', async () => {
    const { child, url } = await holder();
    await query(url, 'CREATE TABLE ting AS SELECT 2 AS id');
    const pid = postmasterPid();
    await kill(child);
    const database = await start();
    expect(database.url).toBe(url);
    expect(postmasterPid()).toBe(pid);
    expect(await query(database.url, 'SELECT id FROM ting')).toEqual([[2]]);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('moves the server of a killed portal to the port that is wanted', async () => {
    const { child, url } = await holder();
    await kill(child);
    const port = Number(new URL(url).port) + 1;
    const database = await startDatabase({ dataDir: dir, port });
    open.push(database);
    expect(new URL(database.url).port).toBe(String(port));
  });

  it.each(['SIGKILL', 'SIGQUIT'] as const)('recovers from %s of the server', async (signal) => {
    const first = await start();
    await query(first.url, 'CREATE TABLE ting AS SELECT 3 AS id');
    process.kill(postmasterPid(), signal);
    await first.exited;
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT id FROM ting')).toEqual([[3]]);
  });

  it('recovers from SIGKILL of everything', async () => {
    const { child, url } = await holder();
    await query(url, 'CREATE TABLE ting AS SELECT 4 AS id');
    process.kill(postmasterPid(), 'SIGKILL');
    await kill(child);
    expect(await query((await start()).url, 'SELECT id FROM ting')).toEqual([[4]]);
  });

  it('starts although another process has got the pid of its dead server', async () => {
    await (await start()).stop();
    const [, ...rest] = ['', cluster(), '1', '5432', '', '127.0.0.1', '', 'ready'];
    writeFileSync(join(cluster(), 'postmaster.pid'), [process.pid, ...rest].join('\n'));
    expect(await query((await start()).url, 'SELECT 1')).toEqual([[1]]);
  });

  it('shows its log when it cannot start', async () => {
    await (await start()).stop();
    const version = join(cluster(), 'PG_VERSION');
    const right = readFileSync(version, 'utf8');
    writeFileSync(version, '12\n');
    await expect(startDatabase({ dataDir: dir, port: 0 })).rejects.toThrow(
      /did not start[^]*incompatible with server[^]*Set DATABASE_URL/,
    );
    writeFileSync(version, right);
  });

  it('names a port that is taken', async () => {
    const other = mkdtempSync(join(tmpdir(), 'oppgaveportalen-'));
    const { url, stop } = await startDatabase({ dataDir: other, port: 0 });
    const port = Number(new URL(url).port);
    await expect(startDatabase({ dataDir: dir, port })).rejects.toThrow(
      `Port ${port} is taken: set DATABASE_PORT`,
    );
    await stop();
    rmSync(other, { recursive: true });
  });

  it('finds a place for its files below a directory that only its owner may enter', async () => {
    // For root, that is a place outside; for an ordinary user the directory itself will do.
    const closed = join(dir, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'data');
    const database = await start(dataDir);
    expect(await query(database.url, 'SELECT 1')).toEqual([[1]]);
    const { cluster: place } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as Pointer;
    expect(place).toMatch(
      process.getuid?.() === 0 ? /^\/var\/lib\/oppgaveportalen\/[0-9a-f]{16}\/postgres$/ : /^postgres$/,
    );
    await database.stop();
    expect(await query((await start(dataDir)).url, 'SELECT 1')).toEqual([[1]]);
    await open.at(-1)?.stop();
    if (place.startsWith('/')) rmSync(join(place, '..'), { recursive: true });
  });
});

describe('migrer', () => {
  const write = (name: string, sql: string): void => {
    mkdirSync(join(dir, 'migrations', name), { recursive: true });
    writeFileSync(join(dir, 'migrations', name, 'migration.sql'), sql);
  };

  it('applies each migration once, in order, and the queue’s own', async () => {
    const { url } = await start();
    write('002_b', 'ALTER TABLE a ADD COLUMN navn text;');
    write(
      '001_a',
      'CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2 $$;',
    );
    // Two instances that start at once.
    const both = await Promise.all([
      migrer(url, join(dir, 'migrations')),
      migrer(url, join(dir, 'migrations')),
    ]);
    expect(both.flat()).toEqual(['001_a', '002_b']);
    expect(await query(url, 'SELECT count(*)::int FROM graphile_worker.jobs')).toEqual([[0]]);
    expect(await query(url, 'SELECT navn FROM a')).toEqual([]);
  });

  it('stops at a migration that fails, and says so at the next start', async () => {
    const { url } = await start();
    write('001_a', 'CREATE TABLE a (id int); SELECT 1/0;');
    write('002_b', 'CREATE TABLE b (id int);');
    await expect(migrer(url, join(dir, 'migrations'))).rejects.toThrow(
      'The migration 001_a failed: division by zero',
    );
    await expect(migrer(url, join(dir, 'migrations'))).rejects.toThrow(
      /001_a failed earlier.*migrate resolve/,
    );
    expect(await query(url, "SELECT to_regclass('a'), to_regclass('b')")).toEqual([[null, null]]);
  });

  it('waits for a server that is not up yet', async () => {
    const first = await start();
    await first.stop();
    write('001_a', 'CREATE TABLE a (id int);');
    const waiting = migrer(first.url, join(dir, 'migrations'));
    open.push(await startDatabase({ dataDir: dir, port: Number(new URL(first.url).port) }));
    expect(await waiting).toEqual(['001_a']);
  });
});

it('until gives up at its deadline', async () => {
  expect(await until(() => false, 30)).toBe(false);
});
