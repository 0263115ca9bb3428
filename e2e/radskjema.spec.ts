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

const vis = (page: Page, visning: 'Skjema' | 'Tabell') =>
  page.getByRole('group', { name: 'Visning' }).getByRole('radio', { name: visning }).check();
const skjema = (page: Page) => page.getByRole('region', { name: /^Rad \d+ av \d+$/ });
const felt = (page: Page, navn: string) => skjema(page).getByRole('textbox', { name: navn, exact: true });
const knapp = (page: Page, navn: string) => skjema(page).getByRole('button', { name: navn, exact: true });
const staarPaa = (page: Page, rad: string) =>
  expect(page.getByRole('heading', { level: 3, name: rad, exact: true })).toBeVisible();

test('de samme radene i skjema: bla, skriv, legg til, slett og angre, og tilbake til tabellen', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await expect(page.getByRole('radio', { name: 'Tabell' })).toBeChecked();
  await celle(page, 1, 1).click();
  await limInn(page, '02825010109\tTruls Trulsen\t5700\n311131788\t\t1,5');
  await celle(page, 2, 2).click();
  await vis(page, 'Skjema');
  await expect(tabell(page)).toHaveCount(0);
  await staarPaa(page, 'Rad 2 av 2');
  await expect(felt(page, 'Navn')).toHaveAccessibleDescription(/Feltet er tomt/);
  await expect(felt(page, 'Utbetalt beløp')).toHaveAccessibleDescription(
    /Skatteetaten tar bare imot hele kroner/,
  );
  await expect(felt(page, 'Utbetalt beløp')).toHaveAttribute('aria-invalid', 'true');
  await felt(page, 'Navn').fill('Bedrift AS');
  await felt(page, 'Utbetalt beløp').fill('4300');
  await page.keyboard.press('Tab');
  await expect(oppsummering(page)).toContainText('10 000');
  await expect(oppsummering(page)).toContainText('Ingen feil');
  await expect(felt(page, 'Utbetalt beløp')).not.toHaveAttribute('aria-invalid', 'true');
  await knapp(page, 'Forrige rad').click();
  await staarPaa(page, 'Rad 1 av 2');
  await expect(felt(page, 'Navn')).toHaveValue('Truls Trulsen');
  await knapp(page, 'Ny rad').click();
  await staarPaa(page, 'Rad 3 av 3');
  await expect(felt(page, 'Fødselsnummer / org.nr.')).toBeFocused();
  await page.keyboard.type('310402109');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Prøvelaget SA');
  await page.keyboard.press('Tab');
  // The last field is not left: going on must store it all the same.
  await page.keyboard.type('7');
  await knapp(page, 'Forrige rad').click();
  await expect(oppsummering(page)).toContainText('10 007');
  await knapp(page, 'Slett rad').click();
  await expect(oppsummering(page)).toContainText('5 707');
  await page.keyboard.press('Control+z');
  await expect(oppsummering(page)).toContainText('10 007');
  await staarPaa(page, 'Rad 2 av 3');
  await expect(felt(page, 'Navn')).toHaveValue('Bedrift AS');
  await felt(page, 'Navn').fill('Bedrift ANS');
  await vis(page, 'Tabell');
  await expect(celle(page, 2, 2)).toHaveText('Bedrift ANS');
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 2, 2)).toHaveText('Bedrift ANS');
  await expect(celle(page, 3, 3)).toHaveText('7');
});

test('feillisten filtrerer skjemaet også, og går til feltet', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
  await limInn(page, '02825010109\tTruls\t1\n311131788\t\t2\n310402109\t\t3');
  await vis(page, 'Skjema');
  await feilliste(page)
    .getByRole('button', { name: /Navn mangler/ })
    .click();
  await staarPaa(page, 'Rad 2 av 3');
  await expect(felt(page, 'Navn')).toBeFocused();
  await page.keyboard.type('Bedrift AS');
  await knapp(page, 'Neste rad').click();
  await staarPaa(page, 'Rad 3 av 3');
  await expect(knapp(page, 'Neste rad')).toHaveAttribute('aria-disabled', 'true');
  await expect(feilliste(page)).toContainText('Navn mangler – 1 rad');
  await vis(page, 'Tabell');
  await expect(page.getByText('Viser 2 av 3 rader: Navn mangler')).toBeVisible();
  await celle(page, 2, 2).click();
  await staarI(page, 'Navn', 3);
});

test('overskuddsstrøm: valget av adresse viser bare feltene til den', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await vis(page, 'Skjema');
  await staarPaa(page, 'Rad 1 av 1');
  const adresse = page.getByRole('group', { name: /^Adresse/ });
  await expect(adresse.getByRole('radio', { name: 'Vegadresse' })).toBeChecked();
  await expect(felt(page, 'Gårdsnummer')).toHaveCount(0);
  await felt(page, 'Fødselsnummer').fill('02825010109');
  await felt(page, 'Målepunkt-ID').fill('707057500051628391');
  await felt(page, 'Adressenavn').fill('Apalveien');
  await felt(page, 'Kommunenummer').fill('0301');
  await adresse.getByRole('radio', { name: 'Matrikkeladresse' }).check();
  await expect(felt(page, 'Adressenavn')).toHaveCount(0);
  await felt(page, 'Gårdsnummer').fill('2');
  await felt(page, 'Bruksnummer').fill('21');
  await felt(page, 'Bruttobeløp').fill('2 500');
  await felt(page, 'Vederlag negativt energiledd').fill('12,35');
  await page.keyboard.press('Tab');
  await expect(oppsummering(page)).toContainText('Ingen feil');
  await forventTilgjengelig(page, 'radskjema for overskuddsstrøm');
  await adresse.getByRole('radio', { name: 'Vegadresse' }).check();
  await expect(felt(page, 'Adressenavn')).toHaveValue('Apalveien');
  await expect(feilliste(page)).toContainText('Postnummer mangler');
  await adresse.getByRole('radio', { name: 'Matrikkeladresse' }).check();
  await expect(felt(page, 'Bruksnummer')).toHaveValue('21');
  await expect(feilliste(page)).toHaveCount(0);
  await ventLagret(page);
});

test('på en smal skjerm sies det at skjemaet finnes', async ({ innlogget: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const hint = page.getByText('Liten skjerm? Velg Skjema');
  await expect(hint).toBeVisible();
  await expect(tabell(page)).toBeVisible();
  await vis(page, 'Skjema');
  await expect(hint).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await vis(page, 'Tabell');
  await expect(hint).toBeHidden();
});
