import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './prosess';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const INSTALL_MS = 300_000;

/** Tried, not only found: Ubuntu's chromium-browser may be a stub, and Playwright's may lack system libraries. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** A browser for the end-to-end tests: what is here already, else Playwright's, else Debian's or Ubuntu's package. */
export function finnNettleser(): string {
  const chosen = process.env['CHROMIUM_PATH']?.trim();
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new Error(
      `CHROMIUM_PATH is ${chosen}, which is no browser that runs. Correct it, or leave it out.`,
    );
  }
  const places = [...INSTALLED, chromium.executablePath()];
  const found = places.find(works);
  if (found) return found;
  for (const install of [installPlaywrights, installPackage]) {
    install();
    const installed = places.find(works);
    if (installed) return installed;
  }
  throw new Error(
    'No browser was found and none could be installed. Install Chromium (Debian, Ubuntu: `sudo apt-get install chromium`; ' +
      'elsewhere Chrome, or `npx playwright install --with-deps chromium`), or set CHROMIUM_PATH to one.',
  );
}

function installPlaywrights(): void {
  console.log('No browser here: installing Playwright’s Chromium …');
  const cli = join(
    createRequire(join(ROOT, 'package.json')).resolve('@playwright/test/package.json'),
    '../cli.js',
  );
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: INSTALL_MS });
}

function installPackage(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { stdio: 'inherit', timeout: INSTALL_MS, env });
  }
}
