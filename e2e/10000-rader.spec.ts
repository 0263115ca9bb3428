import type { Page } from '@playwright/test';
import { csv } from './fixtures/filer';
import { organisasjonsnumre } from './fixtures/nummer';
import { expect, test } from './fixtures/test';
import { celle, lastOpp, oppsummering, opprettUtkast, staarI, tabell, ventLagret } from './handlinger/utkast';

const ANTALL = 10_000;

interface Maaling {
  tastTilTegning: number[];
  lagringAvCelle: number;
}

/** Counts from each key until the frame that shows it has been painted. */
const begynnMaaling = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const maaling: Maaling = { tastTilTegning: [], lagringAvCelle: 0 };
    Object.assign(window, { maaling });
    addEventListener(
      'keydown',
      ({ key }) => {
        const start = performance.now();
        requestAnimationFrame(() => {
          // A task of its own after the frame: by then it has been painted.
          const kanal = new MessageChannel();
          kanal.port1.onmessage = () => {
            const ms = performance.now() - start;
            if (key === 'Enter') maaling.lagringAvCelle = ms;
            else maaling.tastTilTegning.push(ms);
          };
          kanal.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });

/** On a slow line the first rows are there long before the last, and nothing can be changed until all are. */
async function seFoersteRaderFoerst(page: Page): Promise<void> {
  const linje = await page.context().newCDPSession(page);
  await linje.send('Network.enable');
  const fart = { offline: false, latency: 0, uploadThroughput: -1 };
  await linje.send('Network.emulateNetworkConditions', { ...fart, downloadThroughput: 150_000 });
  // The rows are what is slow here, not the page.
  await page.reload({ waitUntil: 'commit' });
  const status = oppsummering(page);
  await expect(status).toContainText(/Henter rader: [\d\s]+ av 10\s000/, { timeout: 60_000 });
  await expect(celle(page, 1, 2)).toHaveText('Kunde 1');
  // Those in view, and not all that have come: soon they are too many to draw.
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await celle(page, 1, 2).click();
  await page.keyboard.type('For tidlig\n');
  await expect(page.getByText('Vent litt: alle radene må være hentet')).toBeVisible();
  await linje.send('Network.emulateNetworkConditions', { ...fart, downloadThroughput: -1 });
  await expect(status).toContainText(`Antall oppgaver ${ANTALL}`, { timeout: 30_000 });
  // What was written too early is still there, and can now be committed.
  await page.keyboard.press('Enter');
  await expect(celle(page, 1, 2)).toHaveText('For tidlig');
  await ventLagret(page);
}

test(`${ANTALL} rader lastes opp, lagres, endres og er der etter ny lasting`, async ({
  innlogget: page,
}, testInfo) => {
  test.slow();
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const linjer = organisasjonsnumre(ANTALL).map((nr, i) => `${nr};Kunde ${i + 1};100`);
  const start = Date.now();
  await lastOpp(page, csv('mange.csv', `Org.nr.;Navn;Utbetalt beløp\n${linjer.join('\n')}\n`));
  const status = oppsummering(page);
  await expect(status).toContainText(`Antall oppgaver ${ANTALL}`, { timeout: 30_000 });
  await expect(status).toContainText('Sum utbetalt beløp 1 000 000');
  await expect(status).toContainText('Ingen feil', { timeout: 30_000 });
  const ferdigLest = Date.now();
  await expect(page.getByText(/^Lagret/)).toBeVisible({ timeout: 60_000 });
  const alltLagret = Date.now();

  await celle(page, 1, 3).click();
  await begynnMaaling(page);
  await page.keyboard.type('12345');
  await expect(page.getByRole('textbox', { name: 'Utbetalt beløp, rad 1', exact: true })).toHaveValue(
    '12345',
  );
  await page.keyboard.press('Enter');
  await staarI(page, 'Utbetalt beløp', 2);
  await expect(celle(page, 1, 3)).toHaveText('12 345');
  await expect(status).toContainText('Sum utbetalt beløp 1 012 245');
  await ventLagret(page);
  const maaling = await page.evaluate(() => (window as unknown as { maaling: Maaling }).maaling);

  const last = Date.now();
  await page.reload();
  await expect(tabell(page)).toHaveAttribute('aria-rowcount', String(ANTALL + 1), { timeout: 30_000 });
  const lastet = Date.now();
  await expect(status).toContainText(`Antall oppgaver ${ANTALL}`, { timeout: 30_000 });
  await expect(status).toContainText('Sum utbetalt beløp 1 012 245');
  await celle(page, 1, 1).click();
  await page.keyboard.press('Control+End');
  await staarI(page, 'Utbetalt beløp', ANTALL);

  await seFoersteRaderFoerst(page);

  const tall = {
    'opplasting til ferdig lest, ms': ferdigLest - start,
    'til alt er lagret, ms': alltLagret - ferdigLest,
    'tast til tegning, størst av fem, ms': Math.round(Math.max(...maaling.tastTilTegning)),
    'Enter til tegning, ms': Math.round(maaling.lagringAvCelle),
    'ny lasting til alle rader, ms': lastet - last,
  };
  for (const [type, verdi] of Object.entries(tall)) {
    testInfo.annotations.push({ type, description: String(verdi) });
  }
  // Figures are told, not asserted: the machine may be doing other things.
  process.stdout.write(`${JSON.stringify(tall)}\n`);
});
