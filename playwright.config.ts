import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { LOKAL_DRIVER, lokalEpost, lokaleVariabler } from './scripts/lib/lokale-myndigheter';
import { hentNoekler } from './scripts/lib/noekler';

/** The workers read this file again: what is made once is handed on by the environment. */
const DATA = (process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'oppgaveportalen-e2e-')));
const PORTAL = (process.env['E2E_PORTAL'] ??= 'http://localhost:3210');
const MYNDIGHETER = (process.env['E2E_MYNDIGHETER'] ??= 'http://localhost:4210');

const noekler = hentNoekler(DATA);
const myndigheter = { ...lokaleVariabler(MYNDIGHETER), ...lokalEpost(MYNDIGHETER) };
const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // A test that fails once is run once more in CI, with a trace, and named as flaky; at the desk it just fails.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: PORTAL,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // Recording a trace of every test costs a third of the time.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Chromium's sandbox does not run as root; the rest keeps it from calling home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
  ],
  // The portal is started as an operator would: `npm start`, every authority named by the environment.
  webServer: [
    {
      command: 'node --import tsx testmiljo/main.ts',
      url: `${MYNDIGHETER}/testmiljo/personer`,
      env: { ...noekler, ...myndigheter, TESTMILJO_PORT: new URL(MYNDIGHETER).port, PORTAL_URL: PORTAL },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
    {
      command: 'npm start',
      url: `${PORTAL}/api/helse`,
      timeout: 120_000,
      env: {
        ...noekler,
        ...myndigheter,
        ...LOKAL_DRIVER,
        MILJOE: 'lokal',
        DATA_DIR: DATA,
        DATABASE_URL: '',
        PORT: new URL(PORTAL).port,
        PORTAL_URL: PORTAL,
        HTTP_TIMEOUT_MS: '3000',
        SENDING_BACKOFF_MS: '1000',
        FOELGING_BACKOFF_MS: '1000',
        LOG_LEVEL: 'warn',
      },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
    },
  ],
});
