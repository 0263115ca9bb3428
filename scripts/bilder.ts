import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ledigPort } from './lib/ledig-port';
import { finnNettleser } from './lib/nettleser';
import { krevBygg } from './lib/portal';
import { ROOT } from './lib/prosess';

/**
 * `npm run bilder -- [FOLDER] [--docs] [--bare=WORDS]`: a picture of every page in every state that
 * `e2e/stoette/sider.ts` knows, wide, narrow, and in dark where there is one, from a portal, a database and local
 * authorities of its own. With `--docs` the few that the documentation shows are written anew too; with `--bare=WORDS`
 * only the journeys whose name holds the words are made.
 */
const args = process.argv.slice(2);
const mappe = resolve(args.find((arg) => !arg.startsWith('--')) ?? 'bilder');
const bare = args.find((arg) => arg.startsWith('--bare='))?.slice('--bare='.length);

function feil(e: unknown): never {
  console.error(e instanceof Error ? e.message : String(e));
  process.exit(1);
}

async function hoved(): Promise<void> {
  krevBygg();
  for (const m of [mappe, join(ROOT, 'docs/bilder')]) mkdirSync(m, { recursive: true });
  const env = {
    ...process.env,
    CHROMIUM_PATH: finnNettleser(),
    E2E_PORTAL: `http://localhost:${await ledigPort()}`,
    E2E_MYNDIGHETER: `http://localhost:${await ledigPort()}`,
    BILDER_MAPPE: mappe,
    BILDER_DOCS: args.includes('--docs') ? '1' : '',
  };
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
  const valg = ['--config', join(ROOT, 'scripts/bilder/playwright.config.ts')];
  const child = spawn(process.execPath, [cli, 'test', ...valg, ...(bare ? ['--grep', bare] : [])], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  const kode = await new Promise<number>((ferdig) => {
    child.once('error', () => ferdig(1));
    child.once('exit', (code) => ferdig(code ?? 1));
  });
  if (kode === 0) console.log(`The pictures are in ${mappe}`);
  process.exitCode = kode;
}

hoved().catch(feil);
