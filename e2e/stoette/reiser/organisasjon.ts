import { expect, type Page } from '@playwright/test';
import { nyOrganisasjon, styrSystembruker } from '../../fixtures/myndigheter';
import { loggInn } from '../../handlinger/innlogging';
import type { Reise } from '../sted';

const nedenfra = async (page: Page, navn: string): Promise<void> => {
  await page.getByRole('contentinfo').getByRole('link', { name: navn }).click();
  await expect(page.getByRole('heading', { level: 1, name: navn })).toBeVisible();
};
const sjekket = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Sjekket/ })
    .waitFor();

const valg: Reise = {
  navn: 'velge organisasjon',
  utlogget: true,
  steder: [
    {
      navn: 'velg organisasjon',
      vei: '/',
      gaa: async ({ page, organisasjon: { orgnr, person } }) => {
        for (let i = 0; i < 8; i += 1) await nyOrganisasjon({ person });
        await nyOrganisasjon({ person, overordnet: orgnr });
        await loggInn(page, person.pid);
        await expect(page.getByRole('main').getByRole('searchbox')).toBeEnabled();
      },
    },
    {
      navn: 'tom oversikt',
      vei: '/',
      gaa: async ({ page, organisasjon: { navn } }) => {
        await page.getByRole('main').getByRole('button', { name: navn }).click();
        await expect(page.getByRole('heading', { level: 1, name: 'Oversikt' })).toBeVisible();
      },
    },
    {
      navn: 'organisasjonsvalget åpent',
      vei: '/',
      gaa: async ({ page, organisasjon: { navn } }) => {
        await page.getByRole('banner').getByRole('button', { name: navn }).click();
        await page.getByRole('dialog', { name: 'Velg organisasjon' }).waitFor();
      },
    },
  ],
};

const systemtilgang: Reise = {
  navn: 'systemtilgang',
  organisasjon: { systembruker: false },
  steder: [
    {
      navn: 'systemtilgang som mangler',
      vei: '/organisasjon/systemtilgang',
      gaa: async ({ page }) => {
        await nedenfra(page, 'Systemtilgang');
        await sjekket(page);
      },
    },
    {
      navn: 'systemtilgang som venter',
      vei: '/organisasjon/systemtilgang',
      gaa: async ({ page }) => {
        await page
          .getByRole('button', { name: 'Be om systemtilgang for Skattepliktig kundeutbytte' })
          .click();
        await page.getByText('Venter på godkjenning').first().waitFor();
      },
    },
    {
      navn: 'godkjent systemtilgang',
      vei: '/organisasjon/systemtilgang',
      gaa: async ({ page, organisasjon: { orgnr, navn } }) => {
        await styrSystembruker(orgnr, { status: 'Accepted' });
        await page.reload();
        await page.getByText(`Portalen kan sende for ${navn}`).first().waitFor();
        await sjekket(page);
      },
    },
  ],
};

export const organisasjonsreiser: readonly Reise[] = [
  {
    navn: 'ingen organisasjon å velge',
    organisasjon: { roller: ['LOPER'], pakker: [] },
    steder: [
      {
        navn: 'ingen organisasjon',
        vei: '/',
        gaa: ({ page }) => page.getByRole('heading', { level: 1 }).waitFor(),
      },
    ],
  },
  valg,
  {
    navn: 'organisasjonens egne sider',
    steder: [
      { navn: 'roller', vei: '/organisasjon/roller', gaa: ({ page }) => page.goto('/organisasjon/roller') },
      { navn: 'logg', vei: '/logg', gaa: ({ page }) => page.goto('/logg') },
      { navn: 'data', vei: '/organisasjon/data', gaa: ({ page }) => page.goto('/organisasjon/data') },
      { navn: 'varsler', vei: '/varsler', gaa: ({ page }) => page.goto('/varsler') },
    ],
  },
  systemtilgang,
];
