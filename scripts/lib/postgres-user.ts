import { spawnSync } from 'node:child_process';

/** PostgreSQL refuses to run as root, so root runs it as somebody else; everybody else as themselves. */
export interface PostgresUser {
  uid: number;
  gid: number;
}

const lookUp = (flag: '-u' | '-g', name: string): number | undefined => {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
};

function find(name: string): PostgresUser | undefined {
  const [uid, gid] = [lookUp('-u', name), lookUp('-g', name)];
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

export function postgresUser(): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = find('postgres');
  if (existing) return existing;
  // Debian and Red Hat first, then Alpine's busybox.
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  if (!find('postgres')) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  const user = find('postgres') ?? find('nobody');
  if (user) return user;
  throw new Error(
    'PostgreSQL does not run as root, and there is no user postgres and none could be made. ' +
      'Run as an ordinary user, make one with `useradd --system postgres`, or set DATABASE_URL.',
  );
}

/** Asks the operating system, by trying: modes alone do not know access lists, mounts or containers. */
export function canRun(user: PostgresUser | undefined, command: string, args: string[]): boolean {
  return (
    spawnSync(command, args, {
      ...user,
      cwd: '/',
      stdio: 'ignore',
      env: { LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV },
    }).status === 0
  );
}

export function canEnter(user: PostgresUser, directory: string): boolean {
  return canRun(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', directory]);
}
