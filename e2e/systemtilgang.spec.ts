import type { Locator, Page } from '@playwright/test';
import { armer, mottatt, nyOrganisasjon, styrSystembruker } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { byttOekt, oektskaker } from './handlinger/oekt';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { ferdigUtkast } from './handlinger/utkast';
import { forventTilgjengelig } from './handlinger/uu';

const SIDE = '/organisasjon/systemtilgang';
const ordning = (page: Page, navn = 'Skattepliktig kundeutbytte'): Locator =>
  page.getByRole('region', { name: navn, exact: true });
const punkter = (page: Page, navn = 'Skattepliktig kundeutbytte'): Locator =>
  page.getByRole('list', { name: navn, exact: true }).getByRole('listitem');
const resultat = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Sjekket/ });

const tilSystemtilgang = (page: Page): Promise<void> =>
  test.step('går til systemtilgang', async () => {
    await page.getByRole('contentinfo').getByRole('link', { name: 'Systemtilgang' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Systemtilgang' })).toBeVisible();
    await resultat(page).waitFor();
  });

const beOm = (page: Page, knapp: string): Promise<void> =>
  test.step(knapp, async () => {
    await page.getByRole('button', { name: knapp }).click();
    await ordning(page).getByText('Venter på godkjenning').waitFor();
  });

test('fra første innlogging til godkjent systemtilgang og kvittering', async ({ page }) => {
  const { orgnr, person, navn } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  await tilSystemtilgang(page);
  await expect(punkter(page)).toContainText([
    'Du har fullmakt (daglig leder, pakken Skattegrunnlag)',
    `Systemtilgangen er ikke godkjent: ikke bedt om`,
    'MP-303',
  ]);
  await expect(punkter(page, 'Felles')).toContainText(['Du er logget inn', 'hovedenhet']);
  await expect(resultat(page)).toContainText('4 ting mangler');
  await beOm(page, 'Be om systemtilgang for Skattepliktig kundeutbytte');
  await ordning(page).getByRole('link', { name: 'Åpne forespørselen i Altinn' }).click();
  await expect(page.getByText('ske-innrapportering-skattepliktig-kundeutbytte')).toBeVisible();
  await page.getByRole('button', { name: 'Godkjenn' }).click();
  await expect(page).toHaveURL(new RegExp(`${SIDE}$`));
  await expect(ordning(page)).toContainText(`Portalen kan sende for ${navn}`);
  await expect(ordning(page, 'Overskuddsstrøm')).toContainText('Mangler en rettighet');
  await resultat(page).waitFor();
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await ventKvittering(page);
  expect(await mottatt(orgnr)).toMatchObject([{ status: 200, behandlet: true }]);
});

test('en annen godkjenner senere: leveransen som ventet, sendes med ett klikk', async ({ page }) => {
  const { orgnr, person } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await page.getByRole('button', { name: 'Be om systemtilgang i Altinn' }).click();
  await page.getByRole('link', { name: 'Åpne forespørselen i Altinn' }).waitFor();
  await styrSystembruker(orgnr, { status: 'Accepted' });
  await test.step('kommer tilbake uten innlogging', async () => {
    const min = await oektskaker(page.context());
    await byttOekt(page);
    await page.goto(SIDE);
    await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toHaveAttribute(
      'href',
      /til=%2Forganisasjon%2Fsystemtilgang/,
    );
    await byttOekt(page, min);
  });
  await page.goto(SIDE);
  await expect(page.getByRole('heading', { name: 'Nå kan du sende' })).toBeVisible();
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await expect(page.getByText('En leveranse ventet på systemtilgangen, som nå er godkjent.')).toBeVisible();
  await page.getByRole('link', { name: 'Gå til systemtilgang' }).click();
  await page.getByRole('button', { name: /^Send nå ?: Skattepliktig kundeutbytte 2025/ }).click();
  await ventKvittering(page);
  expect(await mottatt(orgnr)).toHaveLength(1);
});

for (const [status, merke, knapp] of [
  ['Rejected', 'Avvist', 'Lag ny forespørsel for Skattepliktig kundeutbytte'],
  ['Denied', 'Nektet av Altinn', 'Lag ny forespørsel for Skattepliktig kundeutbytte'],
  ['Timedout', 'Gikk ut på tid', 'Lag ny forespørsel for Skattepliktig kundeutbytte'],
] as const) {
  test(`${merke}: siden sier hvem som kan gjøre hva, og en ny forespørsel kan godkjennes`, async ({
    page,
  }) => {
    const { orgnr, person } = await nyOrganisasjon({ systembruker: false });
    await loggInn(page, person.pid);
    await tilSystemtilgang(page);
    await beOm(page, 'Be om systemtilgang for Skattepliktig kundeutbytte');
    await styrSystembruker(orgnr, { status });
    await page.getByRole('button', { name: 'Sjekk på nytt' }).click();
    await expect(ordning(page)).toContainText(merke);
    await expect(ordning(page)).toContainText(/daglig leder|den som skal godkjenne/i);
    await beOm(page, knapp);
    await styrSystembruker(orgnr, { status: 'Accepted' });
    await page.reload();
    await expect(ordning(page).getByText('Godkjent', { exact: true })).toBeVisible();
  });
}

test('regnskapsfører sender for en klient med systemtilgangen for klienter', async ({ page }) => {
  const firma = await nyOrganisasjon({ navn: 'Tall og Tid AS', systembruker: false });
  const { person } = firma;
  await loggInn(page, person.pid);
  await tilSystemtilgang(page);
  await page.getByText('For regnskapsførere og revisorer').click();
  await expect(page.getByRole('list', { name: 'Slik gjør dere det' }).getByRole('listitem')).toHaveCount(4);
  await forventTilgjengelig(page, 'systemtilgang for klienter');
  await page.getByRole('radio', { name: 'Regnskapsfører' }).check();
  await page.getByRole('button', { name: 'Be om systemtilgang for Systemtilgang for klienter' }).click();
  const klienter = ordning(page, 'Systemtilgang for klienter');
  await klienter.getByRole('link', { name: 'Åpne forespørselen i Altinn' }).click();
  await page.getByRole('button', { name: 'Godkjenn' }).click();
  await expect(klienter).toContainText('Godkjent');
  const klient = await nyOrganisasjon({
    navn: 'Klienten SA',
    person,
    systembruker: false,
    roller: ['REGN'],
    pakker: ['regnskapsforer-med-signeringsrettighet'],
  });
  await styrSystembruker(firma.orgnr, { klienter: [klient.orgnr] });
  await page.goto('/logg-inn');
  await page
    .getByRole('main')
    .getByRole('button', { name: 'Klienten SA' })
    .or(page.getByRole('banner').getByRole('button', { name: /AS|SA/ }))
    .first()
    .waitFor();
  if (!(await page.getByRole('main').getByRole('button', { name: 'Klienten SA' }).isVisible())) {
    await page.getByRole('banner').getByRole('button', { name: 'Tall og Tid AS' }).click();
  }
  await page.getByRole('button', { name: 'Klienten SA' }).click();
  await tilSystemtilgang(page);
  await expect(punkter(page)).toContainText([
    'Du har fullmakt (regnskapsfører',
    'Systemtilgangen til Tall og Tid AS brukes',
    'Maskinporten gir adgang',
  ]);
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await ferdigUtkast(page);
  await kontroller(page);
  await expect(
    page.getByText('Da sendes leveransen med systemtilgangen for klienter som Tall og Tid AS har.'),
  ).toBeVisible();
  await bekreftOgSend(page);
  await ventKvittering(page);
  const [sendt] = await mottatt(klient.orgnr);
  expect(sendt?.kropp).toContain(klient.orgnr);
  expect(sendt?.kropp).not.toContain(firma.orgnr);
});

test('sjekklisten sier hva som er galt og hvem som kan rette det', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await armer('maskinporten-noekkel-utloept', orgnr, { antall: 2 });
  await tilSystemtilgang(page);
  await expect(punkter(page).nth(2)).toContainText('Portalens nøkkel hos Maskinporten har gått ut');
  await expect(punkter(page).nth(2)).toContainText('Den som driver portalen, må rette det');
  await expect(punkter(page).nth(2)).toContainText('MP-121');
  await forventTilgjengelig(page, 'sjekkliste med mangler');
  await page.getByRole('button', { name: 'Sjekk på nytt' }).click();
  await expect(resultat(page)).toContainText('Vi fant ingenting som mangler.');
  await expect(punkter(page).nth(2)).toContainText('Maskinporten gir adgang');
  expect(await mottatt(orgnr)).toEqual([]);
});
