import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { writeSecretFile } from './data-dir';
import { makeReachable, SYSTEM_DIR, type Binaries } from './postgres-binaries';
import { stopPostmasterOf } from './postmaster';
import { canEnter, type PostgresUser } from './postgres-user';

/** What DATA_DIR/database.json remembers: where the cluster lies (relative inside DATA_DIR) and its password. */
const pointerSchema = z.object({ cluster: z.string(), user: z.string(), password: z.string() });
export type Cluster = z.output<typeof pointerSchema>;

/** Finds the cluster of this data directory, or makes it. The answer's `cluster` is an absolute path. */
export async function openCluster(
  dataDir: string,
  binaries: Binaries,
  user: PostgresUser | undefined,
): Promise<Cluster> {
  const known = readPointer(dataDir);
  const place = known?.cluster ?? choosePlace(dataDir, user);
  const cluster = isAbsolute(place) ? place : resolve(dataDir, place);
  if (!known && existsSync(cluster)) await setAside(cluster);
  const pointer = known ?? {
    cluster: place,
    user: 'portal',
    password: randomBytes(24).toString('base64url'),
  };
  // The password is stored before the cluster is made: a stop in between loses nothing.
  if (!known) writeSecretFile(join(dataDir, 'database.json'), JSON.stringify(pointer, null, 2));
  if (user) letIn(dataDir, cluster, user);
  if (!existsSync(cluster)) initialise(cluster, pointer, binaries, user);
  return { ...pointer, cluster };
}

/** What is known of the cluster of this data directory, made or not. */
export function readPointer(dataDir: string): Cluster | undefined {
  const path = join(dataDir, 'database.json');
  if (!existsSync(path)) return undefined;
  try {
    return pointerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(
      `${path} cannot be read; it holds the password of the database. Restore it, or remove ${dataDir} to begin anew.`,
    );
  }
}

/**
 * In DATA_DIR where possible. Root's clone may lie where the database's own user cannot come; the cluster
 * is then kept in a system directory, one for each DATA_DIR.
 */
function choosePlace(dataDir: string, user: PostgresUser | undefined): string {
  if (!user) return 'postgres';
  openForGroup(dataDir, user);
  if (canEnter(user, dataDir)) return 'postgres';
  chmodSync(dataDir, 0o700);
  return join(SYSTEM_DIR, createHash('sha256').update(dataDir).digest('hex').slice(0, 16), 'postgres');
}

/** The database's user may pass through DATA_DIR, not list it; nobody else may do either. */
function openForGroup(dataDir: string, user: PostgresUser): void {
  const { mode, uid, gid } = statSync(dataDir);
  if (uid !== 0 || (mode & 0o001) !== 0 || (gid === user.gid && (mode & 0o010) !== 0)) return;
  chownSync(dataDir, 0, user.gid);
  chmodSync(dataDir, 0o710);
}

function letIn(dataDir: string, cluster: string, user: PostgresUser): void {
  const parent = dirname(cluster);
  if (parent === dataDir) openForGroup(dataDir, user);
  else makeReachable(parent);
  if (canEnter(user, parent)) return;
  throw new Error(
    `The database in ${cluster} cannot be reached by the user that runs PostgreSQL (uid ${user.uid}). ` +
      `Let others pass through the directories above it (chmod o+x), or remove ${dataDir} to begin anew.`,
  );
}

/** DATA_DIR was removed and with it the password: begin anew, but never delete what may be missed. */
async function setAside(cluster: string): Promise<void> {
  await stopPostmasterOf(cluster);
  const aside = `${cluster}.${new Date().toISOString().replaceAll(':', '')}`;
  renameSync(cluster, aside);
  console.warn(
    `An earlier database whose password is gone was set aside in ${aside}: remove it if it is not missed.`,
  );
}

/** Made beside its place and moved into it, so that a cluster that is there is whole. */
function initialise(
  cluster: string,
  { user: name, password }: Cluster,
  { initdb }: Binaries,
  user: PostgresUser | undefined,
): void {
  const [unfinished, passwordFile] = [`${cluster}.new`, `${cluster}.pw`];
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${name}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const run = spawnSync(initdb, [`--pgdata=${unfinished}`, ...access, ...locale], {
      ...user,
      cwd: unfinished,
      env: postgresEnv(),
      encoding: 'utf8',
    });
    if (run.status !== 0) {
      const said = `${run.error?.message ?? ''}${run.stdout}${run.stderr}`
        .trim()
        .split('\n')
        .slice(-10)
        .join('\n');
      throw new Error(
        `The embedded database could not be made in ${cluster}:\n${said}\nIs the disk full or read-only?`,
      );
    }
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Little on purpose: the portal's secrets are not the database's business, nor are PG… variables of the shell. */
export function postgresEnv(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, NODE_ENV } = process.env;
  return { PATH, LC_ALL: 'C', NODE_ENV, ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}
