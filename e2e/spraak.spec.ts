import { expect, test } from './fixtures/test';
import { velgSpraak } from './handlinger/spraak';
import { celle, opprettUtkast, tabell } from './handlinger/utkast';

test.describe('en nettleser uten skript', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-US' });

  test('begynner på bokmål, bytter språk og utseende på samme side, og husker det', async ({ page }) => {
    await page.goto('/?til=/ny');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
    await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
    await velgSpraak(page, 'en');
    await expect(page.getByText('Taxable customer dividend')).toBeVisible();
    await expect(page).toHaveURL('/?til=/ny');
    await page.goto('/finnes-ikke');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-color-scheme', 'auto');
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect(html).toHaveAttribute('data-color-scheme', 'dark');
    await velgSpraak(page, 'nn');
    await page.goto('/');
    await expect(html).toHaveAttribute('data-color-scheme', 'dark');
    await expect(page.getByText('Skattepliktig kundeutbyte', { exact: true })).toBeVisible();
  });
});

test('midt i en celle: det som er skrevet, angringen og fokus er der etter byttet', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 2).click();
  await page.keyboard.type('Kari\nOla\n');
  await celle(page, 2, 2).click();
  await page.keyboard.type('Ola N');
  await velgSpraak(page, 'en');
  const felt = page.getByRole('gridcell').getByRole('textbox');
  await expect(felt).toBeFocused();
  await expect(felt).toHaveValue('Ola N');
  await expect(page.getByRole('columnheader', { name: 'Amount paid' })).toBeVisible();
  // The edit is still open: what is typed goes on where it was.
  await page.keyboard.type('ordmann\n');
  const rader = page.getByRole('grid').getByRole('row');
  const navn = (rad: number) => rader.nth(rad).getByRole('gridcell').nth(1);
  await expect(navn(2)).toHaveText('Ola Nordmann');
  await page.keyboard.press('Control+z');
  await expect(navn(2)).toHaveText('Ola');
  await page.keyboard.press('Control+z');
  await expect(navn(2)).toHaveText('');
  await velgSpraak(page, 'nb');
  await page.keyboard.press('Control+y');
  await expect(celle(page, 2, 2)).toHaveText('Ola');
  await expect(tabell(page).getByRole('columnheader', { name: 'Utbetalt beløp' })).toBeVisible();
});

test('med tastaturet: Tab inn i valget, og fokus blir stående på knappen', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const navn = page.locator('input[name="navn"]');
  await navn.fill('Kari K');
  const knapp = page.getByRole('banner').getByRole('button', { name: /^(nb|nn|en) ?:/ });
  await knapp.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Nynorsk' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(knapp).toBeFocused();
  await expect(navn).toHaveValue('Kari K');
});

test('ID-porten får språket som er valgt', async ({ page }) => {
  await page.goto('/');
  await velgSpraak(page, 'nn');
  const svar = await page.request.get('/logg-inn', { maxRedirects: 0 });
  expect(new URL(svar.headers()['location'] ?? '').searchParams.get('ui_locales')).toBe('nn');
});
