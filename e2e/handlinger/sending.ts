import { expect, type Page } from '@playwright/test';
import { steg } from './steg';

/** From the draft to the check page, whose numbers are the server's own. */
export const kontroller = (page: Page): Promise<void> =>
  steg('kontrollerer', async () => {
    await page.getByRole('button', { name: 'Kontroller og send' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kontroller og send' })).toBeVisible();
  });

export const bekreftOgSend = (page: Page): Promise<void> =>
  steg('bekrefter og sender', async () => {
    await page.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }).check();
    await page.getByRole('button', { name: 'Send inn' }).click();
  });

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The receipt with its two ids. */
export const ventKvittering = (page: Page): Promise<{ dialogId: string; forsendelseId: string }> =>
  steg('får kvittering', async () => {
    await expect(page.getByRole('heading', { level: 1, name: /^Kvittering/ })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText('Leveransen er mottatt', { exact: true })).toBeVisible();
    const tekst = await page.getByRole('main').innerText();
    const id = (navn: string): string => UUID.exec(tekst.slice(tekst.indexOf(navn)))?.[0] ?? '';
    return { dialogId: id('Dialog-ID'), forsendelseId: id('Forsendelse-ID') };
  });

/** The whole way from a finished draft to its receipt. */
export const sendTilKvittering = (page: Page): Promise<{ dialogId: string; forsendelseId: string }> =>
  steg('sender og får kvittering', async () => {
    await kontroller(page);
    await bekreftOgSend(page);
    return ventKvittering(page);
  });
