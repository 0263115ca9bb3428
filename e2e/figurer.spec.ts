import { expect, test } from './fixtures/test';
import { tabTil } from './handlinger/tastatur';
import { celle, skrivICelle, staarI } from './handlinger/utkast';
import { beloepSomSkillerSegUt } from './stoette/reiser/sending';
import { reis } from './stoette/sted';

test('beløpet som skiller seg ut: sies på kontrollsiden, og lenken fører til cellen det står i', async ({
  page,
}) => {
  await reis(page, beloepSomSkillerSegUt, () => Promise.resolve());
  const figur = page.getByRole('figure', { name: 'Utbetalt beløp' });
  await expect(figur).toContainText('12 beløp fra 4 800 til 512 000');
  await figur.getByText('Vis som tabell').click();
  await expect(figur.getByRole('row', { name: '500 000 1 000 000 1 1' })).toBeVisible();
  await tabTil(page, figur.getByRole('link', { name: 'Rad 7: 512 000' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await staarI(page, 'Utbetalt beløp', 7);
  expect(page.url()).not.toContain('#');
  await skrivICelle(page, 7, 3, '5120');
  await expect(celle(page, 7, 3)).toHaveText('5 120');
});
