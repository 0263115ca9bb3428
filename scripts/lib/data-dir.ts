import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { isAlive, startTime } from './process-identity';

/**
 * DATA_DIR holds secrets and personal data: only its owner may look inside. A directory that somebody
 * else keeps other things in (their home, /tmp) is not ours to close; our files in it are 0600 anyway.
 */
export function openDataDir(dataDir: string): string {
  const dir = resolve(dataDir);
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(dir);
    const ours = readdirSync(dir).every((name) => OWN_FILES.some((own) => name.startsWith(own)));
    if (ours && (mode & 0o067) !== 0 && uid === process.getuid?.()) chmodSync(dir, 0o700);
  } catch (e) {
    throw new Error(
      `The data directory ${dir} cannot be used: ${(e as Error).message}. Set DATA_DIR to one that can.`,
    );
  }
  return realpathSync(dir);
}

const OWN_FILES = ['noekler.json', 'database.json', 'lock.json', 'postgres'];

/** Whole or not at all, also when the machine stops in the middle. */
export function writeSecretFile(path: string, content: string): void {
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, content, { mode: 0o600, flush: true });
  renameSync(temporary, path);
}

interface Holder {
  pid: number;
  startTime: string;
}

/**
 * One portal per data directory. Returns what lets go of it. The lock of a process that is gone is taken
 * over; a pid alone would not do, because after a restart of the machine it may belong to anybody.
 */
export function lockDataDir(dataDir: string): () => void {
  const path = resolve(dataDir, 'lock.json');
  const own = JSON.stringify({ pid: process.pid, startTime: startTime(process.pid) } satisfies Holder);
  const temporary = `${path}.${randomUUID()}`;
  writeFileSync(temporary, own, { mode: 0o600 });
  try {
    // Linking a finished file is atomic and fails when the lock exists: no reader sees half a lock.
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        linkSync(temporary, path);
        return () => {
          if (readIfThere(path) === own) rmSync(path, { force: true });
        };
      } catch (e) {
        if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
        removeIfStale(dataDir, path);
      }
    }
  } finally {
    rmSync(temporary, { force: true });
  }
  throw new Error(`The lock ${path} keeps changing hands: is another portal starting in the same directory?`);
}

/** Says at once that the directory is in use, before anything long is begun. */
export function krevLedigDataDir(dataDir: string): void {
  lockDataDir(dataDir)();
}

function removeIfStale(dataDir: string, path: string): void {
  const content = readIfThere(path);
  if (content === undefined) return;
  const holder = parseHolder(content);
  if (holder && isAlive(holder.pid) && startTime(holder.pid) === holder.startTime) {
    throw new Error(
      `The data directory ${dataDir} is in use by process ${holder.pid}: stop it first, or set DATA_DIR to another directory.`,
    );
  }
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    // Somebody else may have taken the lock between the reading and the renaming: then it goes back.
    if (readIfThere(aside) !== content) linkSync(aside, path);
  } catch (e) {
    if (!['ENOENT', 'EEXIST'].includes((e as NodeJS.ErrnoException).code ?? '')) throw e;
  } finally {
    rmSync(aside, { force: true });
  }
}

function parseHolder(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw e;
  }
}
