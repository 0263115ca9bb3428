import { armer, mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { celle, ferdigUtkast, skrivICelle, ventLagret } from './handlinger/utkast';

test('mangler systembruker: siden sier hva som må gjøres, og etter godkjenning i Altinn kommer kvitteringen', async ({
  page,
}) => {
  const { orgnr, person, navn } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  const sti = await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(
    page.getByRole('heading', { name: 'Systemtilgangen er ikke godkjent ennå', level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`Noen som styrer tilganger for ${navn}`);
  await expect(page.getByRole('main')).toContainText('Tallene dine er trygt lagret');
  await page.getByRole('button', { name: 'Be om systemtilgang i Altinn' }).click();
  await page.getByRole('link', { name: 'Åpne forespørselen i Altinn' }).click();
  await page.getByRole('button', { name: 'Godkjenn' }).click();
  await page.goto(`${sti}/status`);
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await ventKvittering(page);
  expect(await mottatt(orgnr)).toMatchObject([{ status: 200, behandlet: true }]);
});

test('mangler systembruker: tilbake til utkastet når ingenting er sendt', async ({ page }) => {
  const { orgnr, person } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await page.getByRole('button', { name: 'Tilbake til utkastet' }).click();
  await expect(celle(page, 1, 2)).toContainText('Truls Trulsen');
  await skrivICelle(page, 1, 3, '1');
  await ventLagret(page);
  expect(await mottatt(orgnr)).toEqual([]);
});

test('nøkkelen er brukt før (GLD_019): ingenting sendes på nytt før en person sier hva Skatteetaten svarte', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page);
  await armer('gld-019', orgnr);
  await kontroller(page);
  await bekreftOgSend(page);
  await expect(
    page.getByRole('heading', { name: 'Leveransen må avklares med Skatteetaten', level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Prøv igjen' })).toHaveCount(0);
  expect(await mottatt(orgnr)).toHaveLength(1);
  await page.getByRole('radio', { name: /^Skatteetaten har leveransen/ }).check();
  await expect(page.getByText('Portalen kan ikke hente Skatteetatens svar')).toBeVisible();
  await page.getByRole('textbox', { name: 'Kommentar' }).fill('Ringte Skatteetaten');
  await page.getByRole('button', { name: 'Registrer svaret' }).click();
  await expect(page.getByText('Velg hva Skatteetaten svarte, skriv referansen')).toBeVisible();
  await page.getByRole('textbox', { name: 'Skatteetatens referanse' }).fill('AR-77');
  await page.getByRole('checkbox', { name: 'Jeg har fått dette svaret fra Skatteetaten' }).check();
  await page.getByRole('button', { name: 'Registrer svaret' }).click();
  await expect(page.getByRole('heading', { name: /^Kvittering/, level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('AR-77');
  await expect(page.getByRole('main')).toContainText('Ringte Skatteetaten');
  expect(await mottatt(orgnr)).toHaveLength(1);
});
