import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { startDatabase } from './database';
import { lokaleVariabler, utenTomme } from './lokale-myndigheter';
import { hentNoekler } from './noekler';
import { findPostmaster } from './postmaster';
import { readPointer } from './postgres-cluster';
import { krevEnv } from './portal';
import { ROOT } from './prosess';

/** Name of the embedded server's database; see database.ts. */
const DATABASE = 'oppgaveportalen';

/**
 * The environment of the portal beside which a command is run: the same variables as `npm start`, or, when MILJOE is
 * not set and the demo has been here, the demo's own keys.
 */
function miljoevariabler(): NodeJS.ProcessEnv {
  const eget = utenTomme(process.env);
  const dataDir = resolve(ROOT, eget['DATA_DIR'] ?? './data');
  if (eget['MILJOE'] !== undefined || !existsSync(join(dataDir, 'noekler.json'))) return eget;
  return { ...lokaleVariabler('http://localhost'), ...hentNoekler(dataDir), MILJOE: 'lokal', ...eget };
}

/** The address of the embedded server when it runs, beside a portal that goes on meanwhile. */
function kjoerende(dataDir: string): string | undefined {
  const peker = readPointer(dataDir);
  if (!peker) return undefined;
  const server = findPostmaster(isAbsolute(peker.cluster) ? peker.cluster : resolve(dataDir, peker.cluster));
  return server && server.port > 0
    ? `postgresql://${peker.user}:${peker.password}@127.0.0.1:${server.port}/${DATABASE}`
    : undefined;
}

/**
 * Runs an operator's command on the portal's database, whether the portal runs or not, and ends the process: with the
 * exit code that `arbeid` gives, or 1 and one line when something fails.
 */
export async function kjoerDriftskommando(arbeid: () => Promise<number>): Promise<never> {
  let stopp = (): Promise<void> => Promise.resolve();
  let kode = 1;
  try {
    const kilde = miljoevariabler();
    const { DATABASE_URL, DATA_DIR } = krevEnv(kilde);
    const dataDir = resolve(ROOT, DATA_DIR);
    let url = DATABASE_URL || kjoerende(dataDir);
    if (!url) {
      const database = await startDatabase({ dataDir, port: 0 });
      stopp = () => database.stop();
      url = database.url;
    }
    Object.assign(process.env, kilde, { DATABASE_URL: url });
    kode = await arbeid();
  } catch (e) {
    console.error(e instanceof Error ? e.message : String(e));
  }
  await stopp();
  process.exit(kode);
}
