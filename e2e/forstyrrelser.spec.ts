import type { Page } from '@playwright/test';
import { armer, avvaepne, mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn, loggInnPaaNytt } from './handlinger/innlogging';
import { byttOekt } from './handlinger/oekt';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { celle, ferdigUtkast, skrivICelle, tabell, ventLagret } from './handlinger/utkast';

/** The word that means "all is stored" must not be said in any form while something is not. */
const forventIkkeLagret = (page: Page): Promise<void> =>
  test.step('ingenting på siden sier at alt er lagret', () =>
    expect(page.getByRole('main').getByText(/lagret/i)).toHaveCount(0));

/** The same draft in another tab; `uhoert`: one that does not hear of what others do before it saves. */
const aapneIgjen = async (page: Page, { uhoert = false } = {}): Promise<Page> => {
  const annen = await page.context().newPage();
  if (uhoert) await annen.route('**/endringer?**', (rute) => rute.abort());
  await annen.goto(page.url());
  await tabell(annen).waitFor();
  return annen;
};

test('økten utløper midt i skrivingen: logger inn i ny fane, og det som ble skrevet, er lagret', async ({
  innlogget: page,
  organisasjon,
}) => {
  await ferdigUtkast(page);
  await byttOekt(page);
  await skrivICelle(page, 1, 2, 'Skrevet uten økt');
  await page.getByRole('textbox', { name: 'Din referanse', exact: true }).fill('Uten økt');
  await expect(page.getByText('Du er logget ut. Endringene er i denne fanen')).toBeVisible();
  await forventIkkeLagret(page);
  await page.getByRole('button', { name: 'Kontroller og send' }).click();
  await forventIkkeLagret(page);
  const [fane] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Logg inn i ny fane' }).click(),
  ]);
  await loggInnPaaNytt(fane, organisasjon.person.pid);
  await fane.close();
  await page.bringToFront();
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Skrevet uten økt');
  await expect(page.getByRole('textbox', { name: 'Din referanse', exact: true })).toHaveValue('Uten økt');
});

test('økten utløper, og man logger inn i en fane man åpner selv', async ({
  innlogget: page,
  organisasjon,
}) => {
  await ferdigUtkast(page);
  await byttOekt(page);
  await skrivICelle(page, 1, 2, 'Skrevet uten økt');
  await expect(page.getByText('Du er logget ut. Endringene er i denne fanen')).toBeVisible();
  const fane = await page.context().newPage();
  await fane.goto('/logg-inn');
  await loggInnPaaNytt(fane, organisasjon.person.pid);
  await page.bringToFront();
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Skrevet uten økt');
});

test('uten nett: beskjed, og alt lagres når nettet er tilbake', async ({ innlogget: page }) => {
  await ferdigUtkast(page);
  await page.context().setOffline(true);
  await skrivICelle(page, 1, 2, 'Skrevet uten nett');
  await page.getByRole('textbox', { name: 'Din referanse', exact: true }).fill('Uten nett');
  await expect(page.getByText('Får ikke kontakt. Endringene er i denne fanen')).toBeVisible();
  await forventIkkeLagret(page);
  await page.getByRole('button', { name: 'Kontroller og send' }).click();
  await expect(tabell(page)).toBeVisible();
  await forventIkkeLagret(page);
  await page.context().setOffline(false);
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Skrevet uten nett');
  await expect(page.getByRole('textbox', { name: 'Din referanse', exact: true })).toHaveValue('Uten nett');
});

test('svaret på lagringen går tapt: ingenting blir skrevet dobbelt', async ({ innlogget: page }) => {
  const sti = await ferdigUtkast(page);
  let tapt = 0;
  await page.route(`**${sti}`, async (rute) => {
    if (rute.request().method() !== 'POST' || tapt > 0) return rute.continue();
    tapt += 1;
    // The server has stored it; the browser never hears of it.
    await rute.fetch();
    return rute.abort('connectionreset');
  });
  await skrivICelle(page, 2, 2, 'Ny rad');
  await expect(page.getByText('Får ikke kontakt')).toBeVisible();
  await ventLagret(page);
  expect(tapt).toBe(1);
  await page.reload();
  await expect(celle(page, 2, 2)).toHaveText('Ny rad');
  await expect(tabell(page).getByText('Ny rad')).toHaveCount(1);
});

test('Altinn svarer ikke ved innlogging: beskjed, og ny innlogging virker', async ({ page }) => {
  const { person, navn } = await nyOrganisasjon();
  await armer('altinn-nede', person.pid, { antall: 20 });
  await loggInn(page, person.pid);
  await expect(page.getByRole('heading', { level: 1, name: 'Vi fikk ikke svar fra Altinn' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Ingenting er gått tapt');
  await avvaepne(person.pid);
  await page.getByRole('main').getByRole('link', { name: 'Prøv igjen' }).click();
  await loggInnPaaNytt(page, person.pid);
  await expect(page.getByRole('banner').getByRole('button', { name: navn })).toBeVisible();
});

test('Altinn svarer ikke ved neste innlogging: gamle fullmakter brukes ikke', async ({ page }) => {
  const { person, navn } = await nyOrganisasjon();
  await loggInn(page, person.pid);
  await expect(page.getByRole('banner').getByRole('button', { name: navn })).toBeVisible();
  await page.context().clearCookies();
  await armer('altinn-nede', person.pid, { antall: 20 });
  await loggInn(page, person.pid);
  await expect(page.getByRole('heading', { level: 1, name: 'Vi fikk ikke svar fra Altinn' })).toBeVisible();
});

test('for lavt sikkerhetsnivå og avbrutt innlogging gir en side med ord', async ({ page }) => {
  const { person } = await nyOrganisasjon();
  await armer('idporten-for-lav-acr', person.pid);
  await page.goto('/logg-inn');
  await page.getByLabel('Fødselsnummer').fill(person.pid);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du ble ikke logget inn' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('for lavt sikkerhetsnivå');
  await page.context().clearCookies();
  await page.goto('/logg-inn');
  await page.getByRole('button', { name: 'Avbryt innloggingen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du ble ikke logget inn' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Prøv igjen' })).toBeVisible();
});

test('Maskinporten svarer ikke: leveransen venter og sendes av seg selv', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await armer('maskinporten-nede', orgnr, { antall: 3 });
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(page.getByRole('status')).toHaveText('Venter – vi prøver igjen');
  await expect(page.getByRole('main')).toContainText('Maskinporten gir oss adgang');
  await ventKvittering(page);
  expect(await mottatt(orgnr)).toHaveLength(1);
});

test('utkastet slettes i en annen fane: fanen sier det', async ({ innlogget: page }) => {
  await ferdigUtkast(page);
  const annen = await aapneIgjen(page);
  await annen.getByRole('button', { name: 'Slett utkast', exact: true }).click();
  await annen.getByRole('dialog').getByRole('button', { name: 'Slett utkastet' }).click();
  await expect(annen.getByRole('heading', { level: 1, name: 'Oversikt' })).toBeVisible();
  await skrivICelle(page, 1, 2, 'For sent');
  await expect(page.getByText('Endringene kan ikke tas vare på')).toContainText('slettet');
});

test('utkastet sendes i en annen fane: fanen sier det, og ingenting endres', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  const annen = await aapneIgjen(page);
  await kontroller(annen);
  await bekreftOgSend(annen);
  await ventKvittering(annen);
  await skrivICelle(page, 1, 2, 'For sent');
  await expect(page.getByText('leveransen er sendt eller slettet i en annen fane')).toBeVisible();
  expect((await mottatt(orgnr))[0]?.kropp).not.toContain('For sent');
});

test('to faner endrer hver sin celle: begge deler blir stående', async ({ innlogget: page }) => {
  await ferdigUtkast(page);
  const annen = await aapneIgjen(page);
  await skrivICelle(page, 1, 2, 'Fra den ene');
  await skrivICelle(annen, 1, 3, '42');
  await ventLagret(page);
  await ventLagret(annen);
  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Fra den ene');
  await expect(celle(page, 1, 3)).toHaveText('42');
});

for (const [valg, knapp] of [
  ['min', 'Min: Fra den andre'],
  ['deres', 'Deres: Fra den ene'],
] as const) {
  test(`to faner endrer samme celle: man velger ${valg} verdi`, async ({ innlogget: page }) => {
    await ferdigUtkast(page);
    const annen = await aapneIgjen(page, { uhoert: true });
    await skrivICelle(page, 1, 2, 'Fra den ene');
    await ventLagret(page);
    await skrivICelle(annen, 1, 2, 'Fra den andre');
    await expect(annen.getByRole('alert').filter({ hasText: 'Rad 1, Navn:' })).toContainText(
      'Du og en annen har endret det samme',
    );
    await annen.getByRole('button', { name: knapp }).click();
    await ventLagret(annen);
    await page.reload();
    await expect(celle(page, 1, 2)).toHaveText(knapp.split(': ')[1] ?? '');
  });
}
