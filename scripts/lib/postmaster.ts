import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isAlive, until } from './process-identity';
import type { Binaries } from './postgres-binaries';
import type { PostgresUser } from './postgres-user';

/** A running server: one that we started, or one that outlived the Node process which started it. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Settles when the server is gone, for whatever reason. */
  exited: Promise<void>;
  hasExited(): boolean;
}

interface StartOptions {
  binaries: Binaries;
  user: PostgresUser | undefined;
  cluster: string;
  port: number;
  logFile: string;
  env: NodeJS.ProcessEnv;
}

const MAX_LOG = 5_000_000;

/**
 * The log goes to a file, not through a pipe: the server must not depend on Node reading it. A session
 * of its own keeps Ctrl+C away from the server, which has to outlive the portal's last transaction.
 */
export function spawnPostmaster({ binaries, user, cluster, port, logFile, env }: StartOptions): Postmaster {
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket's path may be too long, and in /tmp it may be somebody else's.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (sizeOf(logFile) > MAX_LOG) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  let child: ChildProcess;
  try {
    child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], {
      ...user,
      cwd: cluster,
      env,
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    });
  } finally {
    closeSync(log);
  }
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    const end = (): void => {
      gone = true;
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  return { pid: child.pid ?? 0, port, exited, hasExited: () => gone };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The server that postmaster.pid of this cluster names, if it is running and is that cluster's. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const [pidLine, , , portLine] = readPidFile(cluster);
  const [pid, port] = [Number(pidLine), Number(portLine)];
  if (!pid || !isPostmasterOf(pid, cluster)) return undefined;
  const hasExited = (): boolean => !isAlive(pid);
  return {
    pid,
    port,
    hasExited,
    exited: new Promise((resolve) => {
      const timer = setInterval(() => {
        if (!hasExited()) return;
        clearInterval(timer);
        resolve();
      }, 500).unref();
    }),
  };
}

/**
 * PostgreSQL refuses to start while the pid in postmaster.pid answers, also when that process is a zombie
 * or, after a restart of the machine, somebody else's: such a file is removed. A second server on a
 * cluster in use is still impossible, because of the shared memory block tied to the directory.
 */
export function removeForeignPidFile(cluster: string): void {
  const pid = Number(readPidFile(cluster)[0]);
  if (pid && !isPostmasterOf(pid, cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  return isAlive(pid) && (commandLine(pid)?.includes(cluster) ?? process.platform === 'win32');
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Fast shutdown first: clients are cut off, data is written. The harder ways cost a recovery at next start. */
export async function stopPostmaster(server: Postmaster, fastMs = 2_000): Promise<void> {
  for (const [signal, deadline] of [
    ['SIGINT', fastMs],
    ['SIGQUIT', 700],
    ['SIGKILL', 300],
  ] as const) {
    if (server.hasExited()) return;
    try {
      process.kill(server.pid, signal);
    } catch {
      return;
    }
    if (await until(server.hasExited, deadline)) return;
  }
}

export async function stopPostmasterOf(cluster: string): Promise<void> {
  const server = findPostmaster(cluster);
  if (server) await stopPostmaster(server);
}
