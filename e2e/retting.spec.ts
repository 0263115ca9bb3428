import { mottatt } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { kontroller, sendTilKvittering, ventKvittering } from './handlinger/sending';
import { celle, ferdigUtkast, feilliste, skrivICelle, tabell, ventLagret } from './handlinger/utkast';
import { forventTilgjengelig } from './handlinger/uu';

const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
];

const sisteMelding = async (orgnr: string) =>
  (JSON.parse((await mottatt(orgnr)).at(-1)?.kropp ?? '{}') as { leveranse: Record<string, unknown> })
    .leveranse;

test('rette én rad fra oversikten: seks handlinger, og bare den raden når det er valgt', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page, RADER);
  await sendTilKvittering(page);
  await expect(page.getByRole('main')).toContainText('2 i tabellen = 2 sendt = 2 bekreftet av Skatteetaten');
  await expect(page.getByRole('main')).toContainText('10 000 i tabellen = 10 000 sendt');
  await forventTilgjengelig(page, 'kvittering med vei videre');
  await page.getByRole('link', { name: 'Til oversikten' }).click();

  await page.getByRole('table').getByRole('link', { name: 'Skattepliktig kundeutbytte' }).first().click();
  await page.getByRole('button', { name: 'Rett leveransen' }).click();
  await expect(page.getByRole('link', { name: /^Retter leveransen fra/ })).toBeVisible();
  await tabell(page).waitFor();
  await skrivICelle(page, 1, 3, '5800');
  await kontroller(page);

  const endret = page.getByRole('region', { name: 'Endret siden leveransen ble sendt' });
  await expect(endret).toContainText('1 endret rad');
  await expect(endret).toContainText('Utbetalt beløp: 5700 → 5800');
  await expect(endret).toContainText('Sum utbetalt beløp 5 700 → 5 800');
  await expect(endret).toContainText('028250*****');
  await expect(page.getByRole('main')).not.toContainText('02825010109');
  await expect(page.getByRole('radio', { name: 'Alle rader' })).toBeChecked();
  await page.getByRole('radio', { name: 'Bare endrede rader' }).check();
  await expect(page.getByText('Nå sendes 1 oppgave.')).toBeVisible();
  await forventTilgjengelig(page, 'kontroll av rettelse');
  await page.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }).check();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await ventKvittering(page);

  expect(await sisteMelding(orgnr)).toMatchObject({
    oppgave: [{ oppgaveeier: { foedselsnummer: '02825010109' }, utbetaltBeloep: 5800 }],
    oppgaveoppsummering: { antallOppgaver: 1, sumUtbetaltBeloep: 5800 },
  });
  await expect(page.getByRole('main')).toContainText('1 i tabellen = 1 sendt = 1 bekreftet av Skatteetaten');
  await page.getByRole('link', { name: /^Retter leveransen fra/ }).click();
  await expect(page.getByRole('link', { name: /^Rettet av leveransen fra/ })).toBeVisible();
});

test('bare endrede uten endringer kan ikke sendes, og rettelsen åpnes igjen fra kvitteringen', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page, RADER);
  await sendTilKvittering(page);
  const kvittering = page.url();
  await page.getByRole('button', { name: 'Rett leveransen' }).click();
  await tabell(page).waitFor();
  const utkast = page.url();
  await kontroller(page);
  await page.getByRole('radio', { name: 'Bare endrede rader' }).check();
  await expect(page.getByRole('region', { name: 'Feil i leveransen' })).toContainText('Ingenting er endret');
  await expect(page.getByRole('button', { name: 'Send inn' })).toHaveCount(0);
  await page.goto(kvittering);
  await page.getByRole('button', { name: 'Rett leveransen' }).click();
  await page.waitForURL(utkast);
  expect(await mottatt(orgnr)).toHaveLength(1);
});

test('fjorårets leveranse som start på årets: mottakerne er med, beløpene tomme', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await ferdigUtkast(page, RADER, '', '2024');
  await sendTilKvittering(page);
  await page.getByRole('button', { name: 'Start neste års leveranse' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /2025/ })).toBeVisible();
  await expect(celle(page, 1, 1)).toContainText('02825010109');
  await expect(celle(page, 2, 2)).toContainText('Bedrift AS');
  await expect(feilliste(page)).toContainText('Utbetalt beløp mangler');
  await expect(page.getByRole('link', { name: 'Startet fra leveransen for 2024' })).toBeVisible();

  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await page.getByRole('link', { name: 'Ny leveranse' }).click();
  await page.getByRole('radio', { name: 'Skattepliktig kundeutbytte' }).check();
  await page.getByLabel('Inntektsår').selectOption('2025');
  await forventTilgjengelig(page, 'ny leveranse med fjoråret');
  await page.getByRole('button', { name: 'Start fra fjorårets' }).click();
  await tabell(page).waitFor();
  await skrivICelle(page, 1, 3, '6000');
  await skrivICelle(page, 2, 3, '9000');
  await ventLagret(page);
  await sendTilKvittering(page);
  expect(await sisteMelding(orgnr)).toMatchObject({
    inntektsaar: 2025,
    oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 15000 },
  });
});
