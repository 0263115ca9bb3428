import { expect, test } from './fixtures/test';
import { forventTilgjengelig } from './handlinger/uu';
import { celle, feilliste, limInn, opprettUtkast, staarI, tabell, ventLagret } from './handlinger/utkast';

const EIER = 'Fødselsnummer / org.nr.';

test('nullen som regnearket tok, settes inn igjen når det er sikkert, etter spørsmål og i ett steg', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
  await limInn(
    page,
    '2825010109\tTruls\t1\n2825010108\tTore\t2\n311131788\tBedrift AS\t3\n2825 010109\tTruls\t4',
  );
  await expect(feilliste(page)).toContainText('må ha 11 eller 9 siffer – 3 rader');
  await feilliste(page).getByRole('button', { name: 'Rett 2 celler …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rette 2 celler?' });
  await expect(dialog.getByRole('row')).toHaveText([
    /Rad.*Slik det står.*Slik det blir/,
    /1.*2825010109.*02825010109/,
    /4.*2825 010109.*02825010109/,
  ]);
  await expect(dialog).toContainText('1 annen celle med samme feil må du se på selv.');
  await forventTilgjengelig(page, 'spørsmål om å rette celler');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(celle(page, 1, 1)).toHaveText('2825010109');
  await feilliste(page).getByRole('button', { name: 'Rett 2 celler …' }).click();
  await dialog.getByRole('button', { name: 'Rett 2 celler', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await staarI(page, EIER, 1);
  await expect(celle(page, 4, 1)).toHaveText('02825010109');
  await expect(feilliste(page)).toContainText('må ha 11 eller 9 siffer – 1 rad');
  await expect(feilliste(page).getByRole('button', { name: /^Rett/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(celle(page, 1, 1)).toHaveText('2825010109');
  await expect(celle(page, 4, 1)).toHaveText('2825 010109');
  await expect(celle(page, 3, 1)).toHaveText('311131788');
  await page.keyboard.press('Control+y');
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 4, 1)).toHaveText('02825010109');
  await expect(tabell(page).getByRole('gridcell')).toHaveCount(12);
});
