import type { Page } from '@playwright/test';
import { steg } from './steg';

async function fyllUt(page: Page, pid: string): Promise<void> {
  await page.getByLabel('Fødselsnummer').fill(pid);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
}

/** Logs in through the real OIDC flow as the person with this number. */
export const loggInn = (page: Page, pid: string): Promise<void> =>
  steg(`logger inn`, async () => {
    await page.goto('/logg-inn');
    await fyllUt(page, pid);
    await page.getByRole('button', { name: 'Logg ut' }).waitFor();
  });

/** Goes on with a login that has begun. ID-porten may remember the person, and then asks nothing. */
export const loggInnPaaNytt = (page: Page, pid: string): Promise<void> =>
  steg('logger inn på nytt', async () => {
    const felt = page.getByLabel('Fødselsnummer');
    const inne = page.getByRole('button', { name: 'Logg ut' });
    await felt.or(inne).waitFor();
    if (await felt.isVisible()) await fyllUt(page, pid);
    await inne.waitFor();
  });
