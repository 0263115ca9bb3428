import { nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { forventTilgjengelig } from './handlinger/uu';
import { celle, ferdigUtkast, opprettUtkast } from './handlinger/utkast';
import { kontroller, bekreftOgSend, ventKvittering } from './handlinger/sending';

test('velger mellom mange organisasjoner, og hver side viser hvem som er valgt', async ({ page }) => {
  const { person } = await nyOrganisasjon({ navn: 'Andelslaget AS' });
  const navn = [...'BCDEFGHI'].map((bokstav) => `${bokstav}-kraft Samvirkelag SA`);
  for (const ett of navn) await nyOrganisasjon({ navn: ett, person });
  await loggInn(page, person.pid);
  await expect(page.getByRole('heading', { level: 1, name: 'Hvem vil du rapportere for?' })).toBeVisible();
  await page.getByRole('main').getByRole('searchbox').fill('e-kraft');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('main').getByRole('button', { name: 'E-kraft Samvirkelag SA' }).click();
  const valgt = page.getByRole('banner').getByRole('button', { name: 'E-kraft Samvirkelag SA' });
  await expect(valgt).toBeVisible();
  const sti = await ferdigUtkast(page);
  await expect(valgt).toBeVisible();
  await kontroller(page);
  await expect(valgt).toBeVisible();
  await bekreftOgSend(page);
  await ventKvittering(page);
  for (const adresse of ['/', '/ny', `${sti}/kvittering`, '/finnes-ikke']) {
    await page.goto(adresse);
    await expect(valgt).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button', { name: 'Logg ut' })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
  }
});

test('det som skrives i søkefeltet før sidens skript kjører, blir søkt etter', async ({ page }) => {
  const { person } = await nyOrganisasjon({ navn: 'Andelslaget AS' });
  for (const bokstav of 'BCDEFGHI') await nyOrganisasjon({ navn: `${bokstav}-kraft Samvirkelag SA`, person });
  await loggInn(page, person.pid);
  let slipp = (): void => undefined;
  const sluppet = new Promise<void>((ferdig) => (slipp = ferdig));
  await page.route('**/_next/static/**/*.js', async (rute) => {
    await sluppet;
    await rute.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const soek = page.getByRole('main').getByRole('searchbox');
  await forventTilgjengelig(page, 'før sidens skript kjører');
  await soek.fill('e-kraft');
  slipp();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await expect(soek).toHaveValue('e-kraft');
});

test('underenheter og andre fullmakter kan ikke velges', async ({ page }) => {
  const hoved = await nyOrganisasjon({ navn: 'Hovedenheten AS' });
  const { person } = hoved;
  await nyOrganisasjon({ navn: 'Hovedenheten AS avd Voss', overordnet: hoved.orgnr, person });
  await nyOrganisasjon({
    navn: 'Bare Post AS',
    person,
    roller: ['LOPER'],
    pakker: ['ordinaer-post-til-virksomheten'],
  });
  await loggInn(page, person.pid);
  // The only one that can be chosen is chosen already.
  await page.getByRole('banner').getByRole('button', { name: 'Hovedenheten AS' }).click();
  const valg = page.getByRole('dialog', { name: 'Velg organisasjon' });
  await expect(valg.getByRole('button')).toHaveText([/^Hovedenheten AS \d{9}$/]);
  await expect(valg.getByRole('listitem').filter({ hasText: 'avd Voss' })).toContainText('Underenhet');
  await expect(valg.getByRole('listitem').filter({ hasText: 'Bare Post AS' })).toContainText(
    'Du har ikke fullmakt til å rapportere for denne',
  );
});

test('regnskapsfører med 500 klienter finner den rette med tastaturet', async ({ page }) => {
  const { person } = await nyOrganisasjon({ navn: 'Klient 000 SA' });
  const klient = (i: number): string => `Klient ${String(i).padStart(3, '0')} SA`;
  const resten = Array.from({ length: 499 }, (_, i) => klient(i + 1));
  await Promise.all(resten.map((navn) => nyOrganisasjon({ navn, person, systembruker: false })));
  await loggInn(page, person.pid);
  const main = page.getByRole('main');
  await expect(main.getByText('100 av 500 vises')).toBeVisible();
  await main.getByRole('searchbox').focus();
  const foer = Date.now();
  await page.keyboard.type('sa klient 49');
  await expect(main.getByRole('status')).toHaveText('15 organisasjoner');
  expect(Date.now() - foer).toBeLessThan(5_000);
  await page.keyboard.press('ArrowDown');
  await expect(main.getByRole('button', { name: 'Klient 049 SA' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('7');
  await expect(main.getByRole('status')).toHaveText('Én organisasjon');
  await page.keyboard.press('Enter');
  const valgt = page.getByRole('banner').getByRole('button', { name: 'Klient 497 SA' });
  await expect(valgt).toBeVisible();
  await expect(main).toContainText('Klient 497 SA');
  await valgt.click();
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(100);
});

test('slettede, overskrifter uten tilgang og underenheter sier hver sin grunn', async ({ page }) => {
  const hoved = await nyOrganisasjon({ navn: 'Åpne Konsern AS' });
  const { person } = hoved;
  await nyOrganisasjon({ navn: 'Aa avd Voss', overordnet: hoved.orgnr, person });
  const lukket = await nyOrganisasjon({ navn: 'Lukket Konsern AS' });
  await nyOrganisasjon({ navn: 'Lukket avd Bø', overordnet: lukket.orgnr, person });
  await nyOrganisasjon({ navn: 'Nedlagt SA', slettedato: '2025-03-31', person });
  await nyOrganisasjon({ navn: 'Annet Lag SA', person });
  await loggInn(page, person.pid);
  // By name, and each sub-unit right beneath its main unit.
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
    /^Annet Lag SA/,
    /^Lukket Konsern AS.*Du har tilgang til en underenhet, men ikke til hovedenheten/,
    /^Lukket avd Bø.*Plikten ligger hos hovedenheten/,
    /^Nedlagt SA.*Slettet i Enhetsregisteret/,
    /^Åpne Konsern AS/,
    /^Aa avd Voss.*Plikten ligger hos hovedenheten/,
  ]);
});

test('uten noen organisasjon å rapportere for sier siden hva man kan gjøre', async ({ page }) => {
  const { person } = await nyOrganisasjon({ roller: ['LOPER'], pakker: [] });
  await loggInn(page, person.pid);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Du har ingen organisasjoner å rapportere for' }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText('tilgangspakken «Skattegrunnlag»');
  await page.goto('/ny');
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('en rettighet til én ordning gir bare den', async ({ page }) => {
  const { person } = await nyOrganisasjon({
    roller: ['LOPER'],
    pakker: ['revisormedarbeider'],
  });
  await loggInn(page, person.pid);
  await page.getByRole('link', { name: 'Ny leveranse' }).click();
  await expect(page.getByRole('radio')).toHaveCount(1);
  await expect(page.getByRole('radio', { name: 'Skattepliktig kundeutbytte' })).toBeVisible();
});

test('lenke til en annen egen organisasjons leveranse ber om å få bytte', async ({ page }) => {
  const en = await nyOrganisasjon({ navn: 'Første Lag SA' });
  const to = await nyOrganisasjon({ navn: 'Andre Lag SA', person: en.person });
  await loggInn(page, en.person.pid);
  await page.getByRole('main').getByRole('button', { name: en.navn }).click();
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const sti = new URL(page.url()).pathname;
  await page.getByRole('banner').getByRole('button', { name: en.navn }).click();
  await page.getByRole('dialog').getByRole('button', { name: to.navn }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: to.navn })).toBeVisible();
  await page.goto(sti);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Denne leveransen hører til en annen organisasjon' }),
  ).toBeVisible();
  await expect(celle(page, 1, 1)).toHaveCount(0);
  await page.getByRole('button', { name: `Bytt til ${en.navn}` }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: en.navn })).toBeVisible();
  // One is back at the delivery that the link was to.
  await expect(celle(page, 1, 1)).toBeVisible();
});

test('logger ut, og kommer ikke tilbake uten å logge inn', async ({ innlogget: page }) => {
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
  await page.goto('/ny');
  await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Logg ut' })).toHaveCount(0);
});
