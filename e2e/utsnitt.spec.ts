import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { forventTilgjengelig } from './handlinger/uu';
import {
  celle,
  feilliste,
  limInn,
  oppsummering,
  opprettUtkast,
  staarI,
  tabell,
  ventLagret,
} from './handlinger/utkast';

const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', '', '43'],
  ['310402109', 'Prøvelaget SA', '12,5'],
  ['310402109', '', 'hundre'],
];

test.beforeEach(async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
  await limInn(page, RADER.map((rad) => rad.join('\t')).join('\n'));
  await expect(oppsummering(page)).toContainText('Antall oppgaver 4');
});

/** The shown rows by their own numbers. */
const forventRader = (page: Page, numre: readonly number[]): Promise<void> =>
  expect(tabell(page).getByRole('rowheader'), `viser rad ${numre.join(', ')}`).toHaveText(numre.map(String));

const visAlle = (page: Page) => page.getByRole('button', { name: 'Vis alle rader' });

test('en linje i feillisten viser radene det gjelder, og de blir stående til man ber om alle', async ({
  innlogget: page,
}) => {
  await feilliste(page)
    .getByRole('button', { name: /Navn mangler/ })
    .click();
  await forventRader(page, [2, 4]);
  await staarI(page, 'Navn', 2);
  await expect(page.getByText('Viser 2 av 4 rader: Navn mangler')).toBeVisible();
  await forventTilgjengelig(page, 'filtrert tabell');
  await page.keyboard.type('Bedrift AS\n');
  await staarI(page, 'Navn', 4);
  await page.keyboard.type('Ola\n');
  await expect(feilliste(page)).not.toContainText('Navn mangler');
  await forventRader(page, [2, 4]);
  // A value copied down the shown rows does not touch the hidden one between them.
  await celle(page, 1, 3).click();
  await limInn(page, '1\n2');
  await expect(oppsummering(page)).toContainText('5 703');
  await page.getByRole('button', { name: 'Legg til rad' }).click();
  await forventRader(page, [2, 4, 5]);
  await staarI(page, 'Fødselsnummer / org.nr.', 5);
  await visAlle(page).click();
  await expect(visAlle(page)).toHaveCount(0);
  await forventRader(page, [1, 2, 3, 4, 5]);
  await staarI(page, 'Fødselsnummer / org.nr.', 5);
  await expect(celle(page, 3, 3)).toHaveText('12,5');
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 4, 2)).toHaveText('Ola');
  await expect(celle(page, 3, 2)).toHaveText('Prøvelaget SA');
});

test('et varsel filtrerer også, sletting gjelder raden man ser, og angring viser den igjen', async ({
  innlogget: page,
}) => {
  await page
    .getByRole('region', { name: 'Varsler' })
    .getByRole('button', { name: /står på flere rader/ })
    .click();
  await forventRader(page, [3, 4]);
  await page.getByRole('button', { name: 'Slett rad 4', exact: true }).click();
  await forventRader(page, [3]);
  await expect(page.getByRole('region', { name: 'Varsler' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await forventRader(page, [3, 4]);
  await visAlle(page).click();
  await forventRader(page, [1, 2, 3, 4]);
});

test('søk viser radene med teksten i en celle, uansett mellomrom i tallene', async ({ innlogget: page }) => {
  const felt = page.getByRole('searchbox', { name: 'Søk i radene' });
  await felt.fill('prøvelaget');
  await forventRader(page, [3]);
  await expect(page.getByText('Viser 1 av 4 rader: «prøvelaget»')).toBeVisible();
  await expect(felt).toBeFocused();
  await felt.fill('5 7 00');
  await forventRader(page, [1]);
  await felt.fill('finnes ikke');
  await forventRader(page, []);
  await expect(page.getByText('Viser 0 av 4 rader')).toBeVisible();
  await forventTilgjengelig(page, 'søk uten treff');
  // A click on an error asks for something else: the text is given up for it.
  await feilliste(page)
    .getByRole('button', { name: /Navn mangler/ })
    .click();
  await expect(felt).toHaveValue('');
  await forventRader(page, [2, 4]);
  await felt.fill('hundre');
  await forventRader(page, [4]);
  await visAlle(page).click();
  await expect(felt).toHaveValue('');
  await forventRader(page, [1, 2, 3, 4]);
  await felt.fill('truls');
  await forventRader(page, [1]);
  await felt.fill('');
  await forventRader(page, [1, 2, 3, 4]);
});

test('overskriftene sorterer opp, ned og tilbake, med mus og tastatur, og endringer flytter ingenting', async ({
  innlogget: page,
}) => {
  const overskrift = (navn: string) => tabell(page).getByRole('columnheader', { name: navn, exact: true });
  const sorter = (navn: string) => overskrift(navn).getByRole('button', { name: navn, exact: true }).click();
  await sorter('Utbetalt beløp');
  await expect(overskrift('Utbetalt beløp')).toHaveAttribute('aria-sort', 'ascending');
  await forventRader(page, [2, 1, 3, 4]);
  await sorter('Utbetalt beløp');
  await expect(overskrift('Utbetalt beløp')).toHaveAttribute('aria-sort', 'descending');
  await forventRader(page, [1, 2, 4, 3]);
  await celle(page, 1, 3).click();
  await page.keyboard.type('1\n');
  await forventRader(page, [1, 2, 4, 3]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(overskrift('Navn').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(overskrift('Navn')).toHaveAttribute('aria-sort', 'ascending');
  await expect(overskrift('Utbetalt beløp')).toHaveAttribute('aria-sort', 'none');
  await forventRader(page, [3, 1, 2, 4]);
  await forventTilgjengelig(page, 'sortert tabell');
  await overskrift('Navn').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await staarI(page, 'Navn', 3);
  // Typing on a heading is meant for the table.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Laget\n');
  await expect(celle(page, 1, 2)).toHaveText('Laget');
  await ventLagret(page);
  await page.reload();
  await forventRader(page, [1, 2, 3, 4]);
  await expect(celle(page, 3, 2)).toHaveText('Laget');
});

test('rader som er like, vises ved siden av hverandre', async ({ innlogget: page }) => {
  await celle(page, 1, 1).click();
  await limInn(page, ['311131788', '310402109', '02825010109', '311 131 788', '', '02825010109'].join('\n'));
  await page
    .getByRole('region', { name: 'Varsler' })
    .getByRole('button', { name: /står på flere rader/ })
    .click();
  await forventRader(page, [1, 4, 3, 6]);
  await staarI(page, 'Fødselsnummer / org.nr.', 1);
  await forventTilgjengelig(page, 'like rader');
  await visAlle(page).click();
  await forventRader(page, [1, 2, 3, 4, 5, 6]);
});
