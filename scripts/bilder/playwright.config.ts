import type { PlaywrightTestConfig } from '@playwright/test';
import grunn from '../../playwright.config';
import { ROOT } from '../lib/prosess';

/** The portal and the authorities of the end-to-end tests, for pictures. */
const config: PlaywrightTestConfig = {
  ...grunn,
  testDir: import.meta.dirname,
  testMatch: 'alle.bilde.ts',
  outputDir: `${ROOT}/test-results`,
  timeout: 240_000,
  webServer: [grunn.webServer ?? []].flat().map((server) => ({ ...server, cwd: ROOT })),
};
export default config;
