import { expect, test } from './fixtures/test';
import { celle, limInn, opprettUtkast, oppsummering, staarI, tabell } from './handlinger/utkast';

/** The table has one input, which is carried from cell to cell: what it was used for elsewhere must not come along. */

test('det man skrev i en annen celle, kommer ikke tilbake med nettleserens angring', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 2).click();
  await page.keyboard.type('Kari');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  const felt = page.getByRole('textbox', { name: 'Utbetalt beløp, rad 1' });
  await expect(felt).toHaveValue('12');
  for (let i = 0; i < 5; i += 1) {
    await page.keyboard.press('Control+z');
    expect(['1', '12', '']).toContain(await felt.inputValue());
  }
  await page.keyboard.press('Escape');
  await expect(celle(page, 1, 2)).toHaveText('Kari');
});

test('en rad som forsvinner, tar ikke skrivefeltet med seg', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
  await limInn(page, 'A\tEn\t1\nB\tTo\t2\nC\tTre\t3');
  await celle(page, 2, 2).click();
  await page.keyboard.press('ArrowRight');
  await tabell(page).getByRole('button', { name: 'Slett rad 2' }).click();
  await staarI(page, 'Utbetalt beløp', 2);
  await page.keyboard.type('33\n');
  await expect(celle(page, 2, 3)).toHaveText('33');
});

test('en nettleser som ikke kan flytte et felt med fokus, mister heller ingen tegn', async ({
  innlogget: page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'moveBefore'));
  await page.reload();
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  expect(await page.evaluate(() => 'moveBefore' in document.body)).toBe(false);
  await celle(page, 1, 2).click();
  await page.keyboard.type('En\nTo\nTre\nFire\n');
  for (const [i, navn] of ['En', 'To', 'Tre', 'Fire'].entries()) {
    await expect(celle(page, i + 1, 2)).toHaveText(navn);
  }
  await expect(oppsummering(page)).toContainText('Antall oppgaver 4');
});
