import { expect } from '@playwright/test';
import { eldOekt } from '../../fixtures/database';
import { celle, feilliste, fyllHode, opprettUtkast, skrivRader, ventLagret } from '../../handlinger/utkast';
import type { Reise, Sted } from '../sted';

const VEI = '/leveranse/[leveranseId]';
const sted = (navn: string, gaa: Sted['gaa']): Sted => ({ navn, vei: VEI, gaa });

export const utkastreiser: readonly Reise[] = [
  {
    navn: 'utkast av kundeutbytte',
    steder: [
      sted('tomt utkast', ({ page }) => opprettUtkast(page, 'Skattepliktig kundeutbytte')),
      sted('utkast med feil i opplysningene', async ({ page }) => {
        await page.getByRole('button', { name: 'Kontroller og send' }).click();
        await expect(page.getByText('Skriv navnet på kontaktpersonen.')).toBeVisible();
      }),
      sted('fullt utkast', async ({ page }) => {
        await fyllHode(page);
        await skrivRader(page, [
          ['02825010109', 'Truls Trulsen', '5700'],
          ['311131788', 'Bedrift AS', '-1'],
        ]);
        await ventLagret(page);
      }),
      sted('utkast med feil', async ({ page }) => {
        await skrivRader(page, [['02825010108', '', '1,5']], 3);
        await expect(feilliste(page)).toBeVisible();
      }),
      sted('mens man skriver i en celle', async ({ page }) => {
        await celle(page, 1, 2).click();
        await page.keyboard.press('F2');
      }),
      sted('utkast som skjema', async ({ page }) => {
        await page.keyboard.press('Escape');
        await page.getByRole('radio', { name: 'Skjema' }).check();
        await page.getByRole('region', { name: /^Rad \d+ av \d+$/ }).waitFor();
      }),
      sted('slette utkastet', async ({ page }) => {
        await page.getByRole('radio', { name: 'Tabell' }).check();
        await page.getByRole('button', { name: 'Slett utkast', exact: true }).click();
        await page.getByRole('dialog').waitFor();
      }),
      sted('varsel om utlogging', async ({ page, organisasjon: { orgnr } }) => {
        await page.keyboard.press('Escape');
        await eldOekt(orgnr, { brukt: 27.5 });
        await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
        await page.getByRole('dialog', { name: /^Du blir logget ut om/ }).waitFor();
      }),
    ],
  },
  {
    navn: 'utkast av overskuddsstrøm',
    steder: [
      sted('utkast av overskuddsstrøm', async ({ page }) => {
        await opprettUtkast(page, 'Overskuddsstrøm');
        await skrivRader(page, [['02825010109', '707057500051628391', 'Apalveien', '111', '0155', 'Bergen']]);
        await celle(page, 1, 1).click();
      }),
    ],
  },
];
