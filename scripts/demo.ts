import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { krevLedigDataDir } from './lib/data-dir';
import { erLedig, ledigPort } from './lib/ledig-port';
import {
  LOKAL_DRIVER,
  lokalEpost,
  lokaleVariabler,
  startTestmiljo,
  testpersoner,
  trengerTestmiljo,
  utenTomme,
} from './lib/lokale-myndigheter';
import { hentNoekler } from './lib/noekler';
import { kjoer, krevEnv, krevLedigPort, Oppstartsfeil, startPortal } from './lib/portal';
import { createLauncher, ROOT } from './lib/prosess';

/**
 * `npm run demo` and, with `--dev`, `npm run dev`: everything on this machine with nothing to set up. Supplies the
 * local authorities and keys; a variable that is set in the environment wins over a supplied one.
 */
const dev = process.argv.includes('--dev');
const launcher = createLauncher();
const STANDARDPORT = 3000;

kjoer(launcher, async () => {
  const eget = utenTomme(process.env);
  const kilde: NodeJS.ProcessEnv = {
    MILJOE: 'lokal',
    DATA_DIR: './data',
    ...LOKAL_DRIVER,
    ...eget,
    ...(await velgPort(eget)),
  };
  const dataDir = resolve(ROOT, kilde['DATA_DIR'] ?? './data');
  const noekler = hentNoekler(dataDir);
  const medAdresser = (url: string): NodeJS.ProcessEnv => ({ ...lokaleVariabler(url), ...noekler, ...kilde });
  // Before the build: what is wrong with the environment is told at once.
  const { PORT, DATABASE_URL } = krevEnv(medAdresser('http://localhost'));
  await krevLedigPort(PORT);
  if (!DATABASE_URL) krevLedigDataDir(dataDir);
  await bygg();
  if (launcher.stopping()) return;

  const testmiljo = trengerTestmiljo(kilde)
    ? await startTestmiljo(launcher, { ...noekler, ...kilde })
    : undefined;
  const epost = testmiljo ? { SMTP_URL: lokalEpost(testmiljo).SMTP_URL } : {};
  const miljoe = { ...epost, ...medAdresser(testmiljo ?? 'http://localhost') };
  await startPortal(launcher, miljoe, dev ? 'dev' : 'start');
  if (launcher.stopping() || !testmiljo) return;
  const personer = await testpersoner(testmiljo);
  if (personer.length > 0) console.log(['Log in as one of these test persons:', ...personer].join('\n'));
  console.log(`E-mail from the portal ${testmiljo}/epost`);
  console.log(`Local authorities ${testmiljo}\nCtrl+C stops everything.`);
});

/** A port that was asked for must be had; the usual one may give way. */
async function velgPort(eget: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  if (eget['PORT'] !== undefined || eget['PORTAL_URL'] !== undefined || (await erLedig(STANDARDPORT)))
    return {};
  const port = String(await ledigPort());
  console.log(`Port ${STANDARDPORT} is in use: the portal takes ${port} instead. Set PORT to choose.`);
  return { PORT: port };
}

/** The build's own output is shown when it fails; otherwise it is noise between the command and the address. */
function bygg(): Promise<void> {
  const begin = Date.now();
  if (!dev) console.log('Building the portal (a minute or so the first time) …');
  const windows = process.platform === 'win32';
  const child = spawn('npm', ['run', dev ? 'generate' : 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
    detached: !windows,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  // The whole group: npm, its shell and the build's workers.
  const stop = (): void => void (windows || !child.pid ? child.kill() : process.kill(-child.pid, 'SIGTERM'));
  process.once('exit', stop);
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      process.removeListener('exit', stop);
      if (code !== 0) return fail(new Oppstartsfeil(`${output.trim()}\nThe build failed.`));
      if (!dev) console.log(`Built in ${Math.round((Date.now() - begin) / 1000)} s.`);
      settle();
    });
  });
}
