import { expect, type Page } from '@playwright/test';
import { armer, settTilbakemelding } from '../../fixtures/myndigheter';
import { bekreftOgSend, kontroller, sendTilKvittering } from '../../handlinger/sending';
import { ferdigUtkast } from '../../handlinger/utkast';
import type { Besoek, Reise } from '../sted';

const STATUS = '/leveranse/[leveranseId]/status';
const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
];

/** A receipt on which Skatteetaten's answer stands. */
const medSvar = (navn: string, scenario: string | undefined, svar: string): Reise => ({
  navn,
  steder: [
    {
      navn,
      vei: '/leveranse/[leveranseId]/kvittering',
      gaa: async ({ page, organisasjon: { orgnr } }) => {
        await settTilbakemelding(orgnr, 0);
        if (scenario) await armer(scenario, orgnr);
        await ferdigUtkast(page, RADER);
        await sendTilKvittering(page);
        const status = page.getByRole('region', { name: 'Skatteetatens svar' }).getByRole('status');
        await expect(status).toHaveText(svar, { timeout: 30_000 });
      },
    },
  ],
});

const send = async (page: Page): Promise<void> => {
  await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
};

const tilUkjent = async ({ page, organisasjon: { orgnr } }: Besoek): Promise<void> => {
  // Unknown for so long that the page can be looked at.
  await armer('svar-tapt', orgnr, { antall: 8 });
  await send(page);
  await expect(page.getByText('Ukjent – vi sjekker')).toBeVisible();
};

export const svarreiser: readonly Reise[] = [
  medSvar('kvittering: godkjent', undefined, 'Skatteetaten har godkjent leveransen'),
  medSvar('kvittering: avvist', 'tilbakemelding-avvist-identitet', 'Skatteetaten har avvist leveransen'),
  medSvar(
    'kvittering: svaret må leses',
    'tilbakemelding-pdf',
    'Svaret fra Skatteetaten må leses av et menneske',
  ),
  { navn: 'ukjent utfall', steder: [{ navn: 'ukjent utfall', vei: STATUS, gaa: tilUkjent }] },
  {
    navn: 'må avklares: systemtilgang mangler',
    organisasjon: { systembruker: false },
    steder: [
      {
        navn: 'må avklares',
        vei: STATUS,
        gaa: async ({ page }) => {
          await send(page);
          await page.getByRole('button', { name: 'Be om systemtilgang i Altinn' }).click();
          await page.getByRole('link', { name: 'Åpne forespørselen i Altinn' }).waitFor();
        },
      },
    ],
  },
];
