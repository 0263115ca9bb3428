import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { steg } from './steg';

interface Nedlastet {
  filnavn: string;
  bytes: Buffer;
}

/** The file behind a link with this name, as the browser saves it. */
export const lastNed = (page: Page, navn: string): Promise<Nedlastet> =>
  steg(`laster ned: ${navn}`, async () => {
    const nedlasting = page.waitForEvent('download');
    await page.getByRole('link', { name: navn }).click();
    const fil = await nedlasting;
    return { filnavn: fil.suggestedFilename(), bytes: await readFile(await fil.path()) };
  });

/** Opens the choice of files, below the table. */
export const visNedlasting = (page: Page): Promise<void> => page.getByText('Last ned oppgavene').click();
