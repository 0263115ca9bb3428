import { expect, type Page } from '@playwright/test';
import { armer } from '../../fixtures/myndigheter';
import { organisasjonsnumre } from '../../fixtures/nummer';
import { bekreftOgSend, kontroller, sendTilKvittering, ventKvittering } from '../../handlinger/sending';
import {
  celle,
  feilliste,
  ferdigUtkast,
  fyllHode,
  limInn,
  opprettUtkast,
  skrivICelle,
  skrivRader,
  tabell,
  ventLagret,
} from '../../handlinger/utkast';
import type { Reise } from '../sted';

const UTKAST = '/leveranse/[leveranseId]';
const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '-1'],
];
const leveranse = (page: Page): string => /\/leveranse\/[^/?]+/.exec(page.url())?.[0] ?? '';

const kontrollOgKvittering: Reise = {
  navn: 'kontroll, tilbakevist, kvittering og oversikt',
  steder: [
    {
      navn: 'kontroll med varsler',
      vei: `${UTKAST}/kontroller`,
      gaa: async ({ page }) => {
        await ferdigUtkast(page, RADER);
        await kontroller(page);
      },
    },
    {
      navn: 'tilbakevist utkast',
      vei: UTKAST,
      gaa: async ({ page, organisasjon: { orgnr } }) => {
        await armer('avvik-paa-rader', orgnr);
        await bekreftOgSend(page);
        const melding = page.getByRole('region', { name: 'Skatteetaten tok ikke imot leveransen' });
        await expect(melding).toBeVisible();
      },
    },
    {
      navn: 'kontroll med feil',
      vei: `${UTKAST}/kontroller`,
      gaa: async ({ page }) => {
        await skrivRader(page, [['', 'Uten nummer', 'x']], 3);
        await ventLagret(page);
        await page.goto(`${leveranse(page)}/kontroller`);
        await expect(feilliste(page)).toBeVisible();
      },
    },
    {
      navn: 'kvittering',
      vei: `${UTKAST}/kvittering`,
      gaa: async ({ page }) => {
        await page.getByRole('link', { name: 'Tilbake til utkastet' }).click();
        await page.getByRole('button', { name: 'Slett rad 3' }).click();
        await ventLagret(page);
        await sendTilKvittering(page);
      },
    },
    {
      navn: 'oversikt med leveranser',
      vei: '/',
      gaa: async ({ page }) => {
        await page.getByRole('link', { name: 'Til oversikten' }).click();
        await opprettUtkast(page, 'Overskuddsstrøm');
        await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
        await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);
      },
    },
    {
      navn: 'oversikt med søketreff',
      vei: '/',
      gaa: async ({ page }) => {
        const soek = page.getByRole('region', { name: 'Finn en kvittering' });
        await soek.getByRole('textbox', { name: 'Søk' }).fill('2025');
        await soek.getByRole('button', { name: 'Søk' }).click();
        await expect(soek.getByRole('status')).toHaveText('1 treff');
      },
    },
    {
      navn: 'logg med hendelser',
      vei: '/logg',
      gaa: async ({ page }) => {
        await page.getByRole('contentinfo').getByRole('link', { name: 'Logg' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toContainText(/logg/i);
      },
    },
  ],
};

/** Amounts that are alike, and one with two digits too many. */
const MED_UTELIGGER = organisasjonsnumre(12).map((orgnr, i) => [
  orgnr,
  `Andelseier ${i + 1}`,
  i === 6 ? '512000' : String(4800 + i * 37),
]);

export const beloepSomSkillerSegUt: Reise = {
  navn: 'kontroll av beløp som skiller seg ut',
  steder: [
    {
      navn: 'kontroll med et beløp langt utenfor',
      vei: `${UTKAST}/kontroller`,
      gaa: async ({ page }) => {
        await opprettUtkast(page, 'Skattepliktig kundeutbytte');
        await fyllHode(page);
        await celle(page, 1, 1).click();
        await limInn(page, MED_UTELIGGER.map((rad) => rad.join('\t')).join('\n'));
        await ventLagret(page);
        await kontroller(page);
        await expect(page.getByRole('figure', { name: 'Utbetalt beløp' })).toBeVisible();
      },
    },
  ],
};

const rettelseOgFjoraar: Reise = {
  navn: 'ved siden av fjoråret, og en rettelse',
  steder: [
    {
      navn: 'ny leveranse med fjoråret',
      vei: '/ny',
      gaa: async ({ page }) => {
        await ferdigUtkast(page, RADER, '', '2024');
        await sendTilKvittering(page);
        await page.getByRole('link', { name: 'Til oversikten' }).click();
        await page.getByRole('link', { name: 'Ny leveranse' }).click();
        await page.getByRole('radio', { name: 'Skattepliktig kundeutbytte' }).check();
        await page.getByLabel('Inntektsår').selectOption('2025');
        await page.getByRole('button', { name: 'Start fra fjorårets' }).waitFor();
      },
    },
    {
      navn: 'kontroll ved siden av fjoråret',
      vei: `${UTKAST}/kontroller`,
      gaa: async ({ page }) => {
        await page.getByRole('button', { name: 'Start fra fjorårets' }).click();
        await tabell(page).waitFor();
        await skrivICelle(page, 1, 3, '57000');
        await skrivICelle(page, 2, 3, '4300');
        await skrivRader(page, [['310757632', 'Ny AS', '10']], 3);
        await ventLagret(page);
        await kontroller(page);
        await expect(page.getByRole('region', { name: 'Sammenlignet med i fjor' })).toBeVisible();
      },
    },
    {
      navn: 'kontroll av rettelse',
      vei: `${UTKAST}/kontroller`,
      gaa: async ({ page }) => {
        await bekreftOgSend(page);
        await ventKvittering(page);
        await page.getByRole('button', { name: 'Rett leveransen' }).click();
        await tabell(page).waitFor();
        await celle(page, 1, 3).click();
        await skrivICelle(page, 1, 3, '5800');
        await kontroller(page);
        await page.getByRole('radio', { name: 'Bare endrede rader' }).check();
        await expect(page.getByText('Nå sendes 1 oppgave.')).toBeVisible();
      },
    },
  ],
};

export const sendingsreiser: readonly Reise[] = [
  kontrollOgKvittering,
  beloepSomSkillerSegUt,
  rettelseOgFjoraar,
];
