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

test('søkefeltet tar ikke imot noe før siden kan bruke det', async ({ page }) => {
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
  await expect(soek).toBeDisabled();
  await forventTilgjengelig(page, 'før sidens skript kjører');
  slipp();
  await soek.fill('e-kraft');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
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
