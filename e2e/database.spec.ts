import { type EgenPortal, startEgenPortal } from './fixtures/egenPortal';
import { nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { celle, ferdigUtkast, skrivICelle, ventLagret } from './handlinger/utkast';

test.skip(process.platform !== 'linux', 'The processes of the database are found in /proc.');

let portal: EgenPortal;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  portal = await startEgenPortal();
});
test.afterAll(async () => void (await portal.stopp()));

const signaliser = (signal: NodeJS.Signals, pider: readonly number[]): void => {
  for (const pid of pider) process.kill(pid, signal);
};

test('databasen stopper mens man skriver: beskjed, og ingenting går tapt når den er tilbake', async ({
  browser,
}) => {
  test.slow();
  const kontekst = await browser.newContext({ baseURL: portal.adresse, locale: 'nb-NO' });
  const page = await kontekst.newPage();
  const { person } = await nyOrganisasjon({}, portal.myndigheter);
  await loggInn(page, person.pid);
  const sti = await ferdigUtkast(page);

  const database = portal.database();
  expect(database.length).toBeGreaterThan(1);
  await test.step('databasen svarer ikke', async () => {
    const annen = await kontekst.newPage();
    signaliser('SIGSTOP', database);
    try {
      await skrivICelle(page, 1, 2, 'Skrevet mens databasen sto');
      await expect(page.getByText('Får ikke kontakt. Endringene er i denne fanen')).toBeVisible({
        timeout: 45_000,
      });
      await expect(page.getByRole('main').getByText(/lagret/i)).toHaveCount(0);
      expect((await fetch(`${portal.adresse}/api/helse`)).status).toBe(503);
      expect((await fetch(`${portal.adresse}/api/helse?type=liv`)).status).toBe(200);
      await annen.goto(sti, { timeout: 45_000 });
      await expect(annen.getByRole('heading', { level: 1, name: 'Noe er galt hos oss' })).toBeVisible();
    } finally {
      signaliser('SIGCONT', database);
    }
    await annen.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(annen.getByRole('heading', { level: 1, name: 'Skattepliktig kundeutbytte' })).toBeVisible();
    await annen.close();
    await expect(page.getByText(/^Lagret/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('databasen dør', async () => {
    process.kill(portal.database()[0] ?? 0, 'SIGKILL');
    await skrivICelle(page, 1, 3, '4242');
    await expect(page.getByText(/^Lagret/)).toBeVisible({ timeout: 60_000 });
  });

  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Skrevet mens databasen sto');
  await expect(celle(page, 1, 3)).toHaveText('4 242');
  await ventLagret(page);

  await test.step('portalen stopper, også med utkastet åpent', async () => {
    // Longer than it takes is a stream that was not closed: after 3 s what is left is killed.
    const ms = await portal.stopp();
    test.info().annotations.push({ type: 'stopped within', description: `${ms} ms` });
    expect(ms).toBeLessThan(5_000);
  });
  await kontekst.close();
});
