import type { Page } from '@playwright/test';
import { eldOekt } from './fixtures/database';
import { armer, avvaepne, mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInnPaaNytt } from './handlinger/innlogging';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { celle, ferdigUtkast, skrivICelle, ventLagret } from './handlinger/utkast';

/** The page asks the server what is left when it comes into view. */
const kommTilbake = (page: Page): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new Event('focus')));
const varsel = (page: Page, navn: RegExp) => page.getByRole('dialog', { name: navn });
const OM_LITT = /^Du blir logget ut om (3|2) minutter$/;

test('stille for lenge: varsel som ikke tar fokus, og Fortsett holder økten i gang', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await celle(page, 1, 2).click();
  await eldOekt(orgnr, { brukt: 27.5 });
  await kommTilbake(page);
  await expect(varsel(page, OM_LITT)).toBeVisible();
  await expect(page.getByRole('banner').locator('[aria-live]')).toContainText('Du blir logget ut om');
  await expect(varsel(page, OM_LITT).locator(':focus')).toHaveCount(0);
  await varsel(page, OM_LITT).getByRole('button', { name: 'Fortsett' }).click();
  await expect(varsel(page, OM_LITT)).toHaveCount(0);
  await kommTilbake(page);
  await page.reload();
  await expect(celle(page, 1, 2)).toBeVisible();
});

test('skriver videre mens varselet står: ingenting går tapt, og økten fortsetter', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await celle(page, 1, 2).click();
  await page.keyboard.type('Først ');
  await eldOekt(orgnr, { brukt: 28 });
  await kommTilbake(page);
  await expect(varsel(page, OM_LITT)).toBeVisible();
  await page.keyboard.type('og sist');
  await expect(varsel(page, OM_LITT)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await ventLagret(page);
  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Først og sist');
});

test('bruk i en annen fane tar bort varselet i denne', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const annen = await page.context().newPage();
  await annen.goto('/');
  await eldOekt(orgnr, { brukt: 28 });
  await kommTilbake(page);
  await expect(varsel(page, OM_LITT)).toBeVisible();
  await annen.reload();
  await kommTilbake(page);
  await expect(varsel(page, OM_LITT)).toHaveCount(0);
});

test('økten har vart lenge: varselet sier hva som er trygt, og Fortsett finnes ikke', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await eldOekt(orgnr, { opprettet: 115.5 });
  await kommTilbake(page);
  const dialog = varsel(page, /^Du må logge inn på nytt om [45] minutter$/);
  await expect(dialog).toContainText('Alt du skriver, tas vare på underveis');
  await expect(dialog.getByRole('button', { name: 'Fortsett' })).toHaveCount(0);
  await expect(dialog.getByRole('link', { name: 'Logg inn igjen i ny fane' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  await expect(dialog).toHaveCount(0);
});

test('økten tar slutt midt i en celle: siden sier det, og teksten sikres etter ny innlogging i ny fane', async ({
  innlogget: page,
  organisasjon: { orgnr, person },
}) => {
  await ferdigUtkast(page);
  await celle(page, 1, 2).click();
  await page.keyboard.type('Skrevet før ');
  await eldOekt(orgnr, { brukt: 31 });
  await kommTilbake(page);
  const avsluttet = varsel(page, /^Innloggingen din er avsluttet$/);
  await expect(avsluttet).toContainText('Det som står på denne siden, er ikke borte');
  await page.keyboard.type('og etter');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Din referanse', exact: true }).fill('ref-etter');
  await expect(page.getByText('Du er logget ut. Endringene er i denne fanen')).toBeVisible();
  const lager = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(lager).not.toContain('Skrevet');
  const [annen] = await Promise.all([
    page.context().waitForEvent('page'),
    avsluttet.getByRole('link', { name: 'Logg inn igjen i ny fane' }).click(),
  ]);
  await loggInnPaaNytt(annen, person.pid);
  await kommTilbake(page);
  await ventLagret(page);
  await expect(avsluttet).toHaveCount(0);
  await page.reload();
  await expect(celle(page, 1, 2)).toHaveText('Skrevet før og etter');
  await expect(page.getByRole('textbox', { name: 'Din referanse', exact: true })).toHaveValue('ref-etter');
});

test.describe('fullmakten kontrolleres underveis', () => {
  const trekkTilbake = (orgnr: string, person: { pid: string }): Promise<unknown> =>
    nyOrganisasjon({ orgnr, person, roller: ['LOPER'], pakker: [] });

  test('fullmakten faller bort midt i skrivingen: siden sier det, og ingenting mer tas imot', async ({
    innlogget: page,
    organisasjon: { orgnr, person, navn },
  }) => {
    const sti = await ferdigUtkast(page);
    await trekkTilbake(orgnr, person);
    await eldOekt(orgnr, { kontrollert: 6 });
    await skrivICelle(page, 1, 2, 'Uten fullmakt');
    await expect(
      page.getByText('Endringene kan ikke tas vare på: du har ikke lenger fullmakt'),
    ).toBeVisible();
    expect((await page.request.get(`/api${sti}/rader`)).status()).toBe(404);
    await nyOrganisasjon({ orgnr, person, navn });
    await eldOekt(orgnr, { kontrollert: 6 });
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await ventLagret(page);
    await page.reload();
    await expect(celle(page, 1, 2)).toHaveText('Uten fullmakt');
  });

  test('fullmakten faller bort rett før Send inn: ingenting sendes', async ({
    innlogget: page,
    organisasjon: { orgnr, person },
  }) => {
    await ferdigUtkast(page);
    await kontroller(page);
    await trekkTilbake(orgnr, person);
    await bekreftOgSend(page);
    await expect(page.getByText('Du har ikke lenger fullmakt til å sende denne leveransen')).toBeVisible();
    expect(await mottatt(orgnr)).toEqual([]);
  });

  test('Altinn kan ikke spørres: skrivingen går videre, sendingen venter, og så går det', async ({
    innlogget: page,
    organisasjon: { orgnr, person },
  }) => {
    await ferdigUtkast(page);
    await armer('altinn-nede', person.pid, { antall: 50 });
    await eldOekt(orgnr, { kontrollert: 6 });
    await skrivICelle(page, 1, 2, 'Skrevet uten Altinn');
    await ventLagret(page);
    await kontroller(page);
    await bekreftOgSend(page);
    await expect(page.getByText('Vi får ikke kontrollert fullmakten din i Altinn nå')).toBeVisible();
    expect(await mottatt(orgnr)).toEqual([]);
    await avvaepne(person.pid);
    await page.getByRole('button', { name: 'Send inn' }).click();
    await ventKvittering(page);
    expect(await mottatt(orgnr)).toHaveLength(1);
  });
});
