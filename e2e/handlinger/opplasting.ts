import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { steg } from './steg';

/** The template of this draft, as the browser saves it. */
export const lastNedMal = (page: Page): Promise<Buffer> =>
  steg('laster ned malen', async () => {
    const nedlasting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Last ned mal' }).click();
    return readFile(await (await nedlasting).path());
  });

/** The page once it says how the file was read. */
export const leseresultat = (page: Page): Locator =>
  page.getByRole('main').filter({ has: page.getByRole('heading', { name: 'Slik leste vi filen' }) });

/** A refusal in words, with the way on. */
export const forventLesefeil = (page: Page, tittel: string, tekst: string): Promise<void> =>
  steg(`får beskjed: ${tittel}`, async () => {
    const feil = page.getByRole('main').getByRole('alert').filter({ hasText: tittel });
    await expect(feil).toContainText(tekst);
    await feil.getByRole('button', { name: 'Lukk' }).click();
    await expect(feil).toHaveCount(0);
  });

/** Chooses what becomes of the rows of the file in a table that has some, and does it. */
export const settInnSom = (page: Page, maate: 'Oppdater' | 'Legg til' | 'Erstatt'): Promise<void> =>
  steg(`setter inn: ${maate}`, async () => {
    await page.getByRole('radio', { name: maate }).check();
    await page.getByRole('button', { name: maate, exact: true }).click();
  });

/** "Slik leste vi filen" alone. */
export const lesepanel = (page: Page): Locator => page.getByRole('region', { name: 'Slik leste vi filen' });

/** A changeable word of the sentence, or a column's field, by what it is called. */
export const ord = (page: Page, navn: string): Locator =>
  lesepanel(page).getByRole('combobox', { name: navn, exact: true });

/** The first rows under their fields, while nothing has landed. */
export const forhaandsvisning = (page: Page): Locator =>
  page.getByRole('region', { name: 'Slik blir de første radene' });

/** Drops a file on the page as a hand does: over it first. */
export const slipp = (page: Page, ...filer: { name: string; buffer: Buffer }[]): Promise<void> =>
  steg(`slipper ${filer.map(({ name }) => name).join(', ')} på siden`, async () => {
    const data = await page.evaluateHandle(
      (filene) => {
        const overfoering = new DataTransfer();
        for (const { navn, base64 } of filene) {
          const bytes = Uint8Array.from(atob(base64), (tegn) => tegn.charCodeAt(0));
          overfoering.items.add(new File([bytes], navn));
        }
        return overfoering;
      },
      filer.map(({ name, buffer }) => ({ navn: name, base64: buffer.toString('base64') })),
    );
    const her = page.getByRole('heading', { level: 1 });
    await her.dispatchEvent('dragenter', { dataTransfer: data });
    await expect(page.getByText('Slipp filen her')).toBeVisible();
    await her.dispatchEvent('drop', { dataTransfer: data });
    await expect(page.getByText('Slipp filen her')).toHaveCount(0);
  });
