import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures/test';
import { forventTilgjengelig } from './handlinger/uu';
import { ferdigUtkast } from './handlinger/utkast';

test('loggen sier hvem som gjorde hva, kan avgrenses, og lastes ned', async ({ innlogget: page }) => {
  await ferdigUtkast(page);
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Logg', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Logg' })).toBeVisible();
  const rader = page.getByRole('table', { name: 'Hendelser' }).getByRole('row');
  await expect(rader.filter({ hasText: 'Opprettet utkast' })).toContainText('Deg');
  await expect(rader.filter({ hasText: 'Åpnet utkast' })).toHaveCount(1);
  await forventTilgjengelig(page, 'side');

  await page.getByLabel('Hva', { exact: true }).selectOption('Opprettet utkast');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await expect(rader).toHaveCount(2);
  await expect(page).toHaveURL(/type=utkast_opprettet/);
  await page.getByRole('link', { name: 'Vis alt' }).click();
  await expect(rader.filter({ hasText: 'Åpnet utkast' })).toHaveCount(1);
  await expect(page.getByLabel('Hva', { exact: true })).toHaveValue('');

  const nedlasting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned loggen (CSV)' }).click();
  const fil = await nedlasting;
  expect(fil.suggestedFilename()).toMatch(/^logg-\d{9}\.csv$/);
  const tekst = readFileSync(await fil.path(), 'utf8');
  expect(tekst).toContain('Lastet ned loggen;logg_lastet_ned;Deg');
  await page.reload();
  await expect(rader.filter({ hasText: 'Lastet ned loggen' })).toHaveCount(1);
});

test('alt om organisasjonen lastes ned, og utkastet sier når det slettes', async ({ innlogget: page }) => {
  await ferdigUtkast(page);
  await expect(page.getByText(/Slettes \d\d\.\d\d\.\d{4} hvis det ikke røres/)).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Organisasjonens data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Organisasjonens data' })).toBeVisible();
  await forventTilgjengelig(page, 'side');
  const nedlasting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned alt (NDJSON)' }).click();
  const fil = await nedlasting;
  const linjer = readFileSync(await fil.path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(linjer.map((linje) => JSON.parse(linje) as object)).toContainEqual(
    expect.objectContaining({ slag: 'leveranse', ordning: 'kundeutbytte' }),
  );
  expect(linjer.join()).toContain('Truls Trulsen');
});
