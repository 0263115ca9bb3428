import type { Page } from '@playwright/test';
import { nyOrganisasjon, type Proeveorganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { bekreftOgSend, kontroller } from './handlinger/sending';
import { celle, ferdigUtkast, oppsummering, skrivICelle, tabell, ventLagret } from './handlinger/utkast';

const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
];

const aapne = (page: Page, sti: string): Promise<void> =>
  test.step('åpner utkastet', async () => {
    await page.goto(sti);
    await tabell(page).waitFor();
  });

/** Another person of the same organisation, in a browser of her own, with the draft open. */
const kollega = (page: Page, { orgnr, navn }: Proeveorganisasjon, sti: string): Promise<Page> =>
  test.step('en kollega åpner utkastet', async () => {
    const { person } = await nyOrganisasjon({ orgnr, navn });
    const kontekst = await page
      .context()
      .browser()
      ?.newContext({ baseURL: new URL(page.url()).origin, viewport: page.viewportSize() });
    if (!kontekst) throw new Error('no browser');
    const annen = await kontekst.newPage();
    await loggInn(annen, person.pid);
    await aapne(annen, sti);
    await expect(page.getByText('1 annen person har utkastet åpent nå')).toBeVisible();
    return annen;
  });

const nyFane = async (page: Page, sti: string): Promise<Page> => {
  const fane = await page.context().newPage();
  await aapne(fane, sti);
  return fane;
};

test('to personer i hver sine celler: begge ser den andres uten å laste på nytt', async ({
  innlogget: page,
  organisasjon,
}) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await skrivICelle(annen, 1, 3, '700');
  await expect(celle(page, 1, 3)).toHaveText('700');
  await expect(page.getByText('Endringer fra en annen er tatt inn')).toBeVisible();
  await expect(oppsummering(page)).toContainText('5 000');
  await skrivICelle(page, 1, 2, 'Trine Trulsen');
  await expect(celle(annen, 1, 2)).toHaveText('Trine Trulsen');
  await annen.getByRole('button', { name: 'Legg til rad' }).click();
  await annen.keyboard.type('310402109');
  await annen.keyboard.press('Enter');
  // Before or after the empty row that this tab has at the end, which nobody else has.
  await expect(tabell(page).getByText(/^310\s?402\s?109$/)).toHaveCount(1);
  await annen.getByRole('button', { name: 'Slett rad 2' }).click();
  await expect(tabell(page).getByText('Bedrift AS')).toHaveCount(0);
  await ventLagret(page);
  await ventLagret(annen);
  // What another did is not for this person to undo.
  await celle(page, 1, 1).click();
  await page.keyboard.press('Control+z');
  await expect(celle(page, 1, 2)).toHaveText('Truls Trulsen');
  await expect(celle(page, 1, 3)).toHaveText('700');
  await expect(celle(annen, 1, 2)).toHaveText('Truls Trulsen');
});

test('to personer i samme celle samtidig: den ene blir spurt', async ({ innlogget: page, organisasjon }) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await celle(annen, 1, 2).click();
  await annen.keyboard.type('Fra den andre');
  await skrivICelle(page, 1, 2, 'Fra den ene');
  await ventLagret(page);
  await expect(annen.getByRole('textbox', { name: 'Navn, rad 1', exact: true })).toHaveValue('Fra den andre');
  await annen.keyboard.press('Enter');
  await annen.getByRole('button', { name: 'Deres: Fra den ene' }).waitFor();
  await expect(celle(page, 1, 2)).toHaveText('Fra den ene');
  await annen.getByRole('button', { name: 'Min: Fra den andre' }).click();
  await expect(celle(page, 1, 2)).toHaveText('Fra den andre');
});

test('en annen sletter raden man skriver i: teksten blir stående, og man blir spurt', async ({
  innlogget: page,
  organisasjon,
}) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await celle(page, 2, 2).click();
  await page.keyboard.type('Bedriften vår');
  await annen.getByRole('button', { name: 'Slett rad 2' }).click();
  await ventLagret(annen);
  await skrivICelle(annen, 1, 3, '1');
  // Row 1 comes while row 2 waits.
  await expect(celle(page, 1, 3)).toHaveText('1');
  await expect(page.getByRole('textbox', { name: 'Navn, rad 2', exact: true })).toHaveValue('Bedriften vår');
  await page.keyboard.type(' AS');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Rad 2 er slettet av en annen mens du endret den.')).toBeVisible();
  await page.getByRole('button', { name: 'Behold raden min' }).click();
  await expect(tabell(annen).getByText('Bedriften vår AS')).toBeVisible();
  await ventLagret(page);
});

test('den man sletter, har en annen nettopp endret: man ser hva, og velger', async ({
  innlogget: page,
  organisasjon,
}) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  // The other one's changes are kept away, as on a slow line.
  await annen.route('**/endringer?**', (rute) => rute.abort());
  await annen.reload();
  await tabell(annen).waitFor();
  await skrivICelle(page, 2, 3, '9000');
  await ventLagret(page);
  await annen.getByRole('button', { name: 'Slett rad 2' }).click();
  await expect(
    annen.getByText('Rad 2, som du slettet, har en annen endret: Utbetalt beløp fra 4300 til 9000.'),
  ).toBeVisible();
  await expect(celle(page, 2, 3)).toHaveText(/9.000/);
  await annen.getByRole('button', { name: 'Slett raden likevel' }).click();
  await expect(tabell(page).getByText('Bedrift AS')).toHaveCount(0);
});

test('i radskjemaet venter det andre gjør med raden, til man er ferdig med feltet', async ({
  innlogget: page,
  organisasjon,
}) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await celle(page, 1, 2).click();
  await page.getByRole('radio', { name: 'Skjema' }).check();
  const skjema = page.getByRole('region', { name: /^Rad 1 av / });
  const navn = skjema.getByRole('textbox', { name: 'Navn', exact: true });
  await navn.fill('Fra skjemaet');
  await skrivICelle(annen, 1, 2, 'Fra tabellen');
  await ventLagret(annen);
  await skrivICelle(annen, 2, 3, '300');
  await expect(oppsummering(page)).toContainText('6 000');
  await expect(navn).toHaveValue('Fra skjemaet');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Deres: Fra tabellen' }).click();
  await expect(navn).toHaveValue('Fra tabellen');
});

test('to faner av samme person: det sies, og sies ikke lenger når den ene lukkes', async ({
  innlogget: page,
}) => {
  const sti = await ferdigUtkast(page, RADER);
  const fane = await nyFane(page, sti);
  const tekst = 'Du har utkastet åpent i en fane til';
  await expect(page.getByText(tekst)).toBeVisible();
  await expect(fane.getByText(tekst)).toBeVisible();
  await skrivICelle(fane, 1, 2, 'Fra den andre fanen');
  await expect(celle(page, 1, 2)).toHaveText('Fra den andre fanen');
  await fane.close();
  await expect(page.getByText(tekst)).toHaveCount(0);
});

test('sendt av en annen: det sies med en gang', async ({ innlogget: page, organisasjon }) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await kontroller(annen);
  await bekreftOgSend(annen);
  await expect(page.getByText('leveransen er sendt eller slettet i en annen fane')).toBeVisible();
});

test('slettet av en annen: det sies med en gang', async ({ innlogget: page, organisasjon }) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await annen.getByRole('button', { name: 'Slett utkast', exact: true }).click();
  await annen.getByRole('dialog').getByRole('button', { name: 'Slett utkastet' }).click();
  await expect(page.getByText('eller leveransen er slettet')).toBeVisible();
});

test('nettet er borte en stund: det andre gjorde imens, kommer når det er tilbake', async ({
  innlogget: page,
  organisasjon,
}) => {
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await page.context().setOffline(true);
  await skrivICelle(annen, 1, 2, 'Imens');
  await ventLagret(annen);
  await skrivICelle(page, 2, 2, 'Uten nett');
  await page.context().setOffline(false);
  await expect(celle(annen, 2, 2)).toHaveText('Uten nett', { timeout: 40_000 });
  await expect(celle(page, 1, 2)).toHaveText('Imens', { timeout: 40_000 });
});

test('opplysningene: andre felt flettes, samme felt spørres det om', async ({
  innlogget: page,
  organisasjon,
}) => {
  const felt = (hvem: Page, navn: string) => hvem.getByRole('textbox', { name: navn, exact: true });
  const sti = await ferdigUtkast(page, RADER);
  const annen = await kollega(page, organisasjon, sti);
  await felt(annen, 'Din referanse').fill('R-1');
  await expect(felt(page, 'Din referanse')).toHaveValue('R-1');
  await annen.getByRole('checkbox', { name: /ingen oppgaver/ }).check();
  await expect(page.getByRole('checkbox', { name: /ingen oppgaver/ })).toBeChecked();
  await felt(page, 'Mobilnummer').fill('90000000');
  await expect(felt(annen, 'Mobilnummer')).toHaveValue('90000000');
  await expect(annen.getByRole('checkbox', { name: /ingen oppgaver/ })).toBeChecked();
  // Neither sees the other in time.
  await annen.context().setOffline(true);
  await felt(annen, 'Navn').fill('Fra den andre');
  await felt(page, 'Navn').fill('Fra den ene');
  await ventLagret(page);
  await annen.context().setOffline(false);
  await annen.getByRole('button', { name: 'Min: Fra den andre' }).waitFor({ timeout: 20_000 });
  await expect(felt(annen, 'Navn')).toHaveValue('Fra den andre');
  await expect(annen.getByText(/^Lagret/)).toHaveCount(0);
  await annen.getByRole('button', { name: 'Deres: Fra den ene' }).click();
  await expect(felt(annen, 'Navn')).toHaveValue('Fra den ene');
  await ventLagret(annen);
  await expect(felt(page, 'Navn')).toHaveValue('Fra den ene');
});
