import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { lesEnv, type Env } from '../../lib/env';
import { guardDatabase } from './database-guard';
import { erLedig } from './ledig-port';
import { migrer } from './migrering';
import { SPARSOMT } from './minne';
import { ROOT, type Launcher } from './prosess';

const NEXT = resolve(ROOT, 'node_modules/next/dist/bin/next');
/** The first request of a dev server compiles the page. */
const BOOT_MS = 120_000;

/** Every problem on a line of its own; the launcher ends. */
export class Oppstartsfeil extends Error {}

export function krevEnv(kilde: NodeJS.ProcessEnv): Env {
  const lest = lesEnv(kilde);
  if (!lest.ok) throw new Oppstartsfeil(lest.feil.join('\n'));
  return lest.verdi;
}

export async function krevLedigPort(port: number): Promise<void> {
  if (await erLedig(port)) return;
  throw new Oppstartsfeil(
    `Port ${port} is in use: stop what listens there, or set PORT (and PORTAL_URL) to another.`,
  );
}

export function krevBygg(): void {
  if (!existsSync(resolve(ROOT, '.next/BUILD_ID')))
    throw new Oppstartsfeil('There is no build: run `npm run build` first.');
}

/** Database, migrations, Next: in that order. Returns when the portal answers. */
export async function startPortal(
  launcher: Launcher,
  kilde: NodeJS.ProcessEnv,
  modus: 'start' | 'dev',
): Promise<Env> {
  const env = krevEnv(kilde);
  await krevLedigPort(env.PORT);
  const databaseUrl = env.DATABASE_URL || (await startEmbedded(launcher, env));
  await migrer(databaseUrl);
  if (launcher.stopping()) return env;
  // `next dev` hands node's arguments on to a process of its own as NODE_OPTIONS, where these may not stand.
  const { argumenter, env: minne } = modus === 'start' ? SPARSOMT : { argumenter: [], env: {} };
  launcher.start('The portal', [...argumenter, NEXT, modus, '-p', String(env.PORT)], {
    ...minne,
    ...kilde,
    NODE_ENV: modus === 'start' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(env.PORT),
    PORTAL_URL: env.PORTAL_URL,
    NEXTAUTH_URL: env.PORTAL_URL,
    DATABASE_URL: databaseUrl,
  });
  await ventPaaHelse(launcher, env);
  if (!launcher.stopping()) console.log(`Oppgaveportalen ${env.PORTAL_URL}`);
  return env;
}

async function startEmbedded(launcher: Launcher, env: Env): Promise<string> {
  const database = await guardDatabase({ dataDir: resolve(ROOT, env.DATA_DIR), port: env.DATABASE_PORT });
  launcher.addService('The embedded database', database);
  return database.url;
}

async function ventPaaHelse(launcher: Launcher, env: Env): Promise<void> {
  const end = Date.now() + BOOT_MS;
  while (!launcher.stopping()) {
    if (await svarer(env)) return;
    if (Date.now() > end)
      throw new Oppstartsfeil(
        `The portal did not answer on port ${env.PORT} (/api/helse) within ${BOOT_MS / 1000} s.`,
      );
    await new Promise((settle) => setTimeout(settle, 100));
  }
}

/** Not fetch: the portal redirects other host names to its own, which need not be reachable from here. */
function svarer({ PORT, PORTAL_URL }: Env): Promise<boolean> {
  return new Promise((settle) => {
    const { host, protocol } = new URL(PORTAL_URL);
    const headers = { host, 'x-forwarded-proto': protocol.slice(0, -1) };
    const call = request(
      { host: '127.0.0.1', port: PORT, path: '/api/helse', headers, timeout: 30_000 },
      (answer) => {
        answer.resume();
        settle(answer.statusCode === 200);
      },
    );
    call.on('timeout', () => call.destroy());
    call.on('error', () => settle(false));
    call.end();
  });
}

/** What the launchers share: an expected failure is its message, a bug is a stack trace. */
export function kjoer(launcher: Launcher, start: () => Promise<void>): void {
  start().catch((e: unknown) => {
    if (launcher.stopping()) return;
    const { message, stack } = e instanceof Error ? e : new Error(String(e));
    console.error(process.env['DEBUG'] && !(e instanceof Oppstartsfeil) ? stack : message);
    void launcher.stop(1);
  });
}
