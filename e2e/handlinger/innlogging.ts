import { type Page, test } from '@playwright/test';

/** Logs in through the real OIDC flow as the person with this number. */
export const loggInn = (page: Page, pid: string): Promise<void> =>
  test.step(`logger inn`, async () => {
    await page.goto('/logg-inn');
    await page.getByLabel('Fødselsnummer').fill(pid);
    await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
    await page.getByRole('button', { name: 'Logg ut' }).waitFor();
  });
