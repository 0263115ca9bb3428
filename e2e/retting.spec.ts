import { extractText, getDocumentProxy } from 'unpdf';
import { armer, mottatt, settTilbakemelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { lastNed } from './handlinger/nedlasting';
import { kontroller, sendTilKvittering, ventKvittering } from './handlinger/sending';
import {
  celle,
  ferdigUtkast,
  feilliste,
  fyllHode,
  opprettUtkast,
  skrivICelle,
  tabell,
  ventLagret,
} from './handlinger/utkast';

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
  await expect(endret).toContainText('028250•••••');
  await expect(page.getByRole('main')).not.toContainText('02825010109');
  await page.getByRole('button', { name: /^Vis fødselsnumre i det som er endret/ }).click();
  await expect(endret).toContainText('02825010109');
  await expect(page.getByRole('radio', { name: 'Alle rader' })).toBeChecked();
  await page.getByRole('radio', { name: 'Bare endrede rader' }).check();
  await expect(page.getByText('Nå sendes 1 oppgave.')).toBeVisible();
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

test('kvitteringen finnes igjen på id, referanse og år, og lastes ned som PDF', async ({
  innlogget: page,
}) => {
  await ferdigUtkast(page, RADER, 'Ref æøå 7');
  const { dialogId, forsendelseId } = await sendTilKvittering(page);
  const { filnavn, bytes } = await lastNed(page, 'Last ned kvitteringen som PDF');
  expect(filnavn).toBe('kvittering-kundeutbytte-2025.pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  for (const ord of [
    dialogId,
    forsendelseId,
    'Leveransen er mottatt',
    'Ref æøå 7',
    '2 sendt',
    'Kari Kontakt',
  ])
    expect(text).toContain(ord);
  expect(text).not.toContain('02825010109');

  await page.getByRole('link', { name: 'Til oversikten' }).click();
  const soek = page.getByRole('region', { name: 'Finn en kvittering' });
  const treff = page.getByRole('table', { name: 'Søketreff' });
  for (const tekst of [dialogId, forsendelseId.slice(0, 13), 'Ref æøå 7', '2025']) {
    await soek.getByRole('textbox', { name: 'Søk' }).fill(tekst);
    await soek.getByRole('button', { name: 'Søk' }).click();
    await expect(soek.getByRole('status')).toHaveText('1 treff');
    await expect(treff).toContainText(dialogId);
  }
  expect(page.url()).not.toContain('Ref');
  await soek.getByRole('textbox', { name: 'Søk' }).fill('finnes ikke');
  await soek.getByRole('button', { name: 'Søk' }).click();
  await expect(soek.getByRole('status')).toContainText('Ingen treff');
  await expect(treff).toHaveCount(0);
});

test('kontrollsiden sier hva som skiller seg fra i fjor, og hindrer ingenting', async ({
  innlogget: page,
}) => {
  await ferdigUtkast(page, RADER, '', '2024');
  await sendTilKvittering(page);
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await ferdigUtkast(page, [
    ['02825010109', 'Truls Trulsen', '57000'],
    ['310757632', 'Ny AS', '10'],
  ]);
  await kontroller(page);
  const iFjor = page.getByRole('region', { name: 'Sammenlignet med i fjor' });
  const figur = iFjor.getByRole('figure', { name: 'I år og i fjor' });
  await expect(figur).toContainText('Antall oppgaver: 2, det samme som i fjor');
  await expect(figur).toContainText('Sum utbetalt beløp: 57 010, mot 10 000 i fjor (470 % mer)');
  await expect(iFjor).toContainText('1 mottaker fra i fjor er ikke med');
  await expect(iFjor).toContainText('1 mottaker er ny i år');
  await iFjor.getByText('1 mottaker har et beløp').click();
  await expect(iFjor).toContainText('028250•••••: Utbetalt beløp 5 700 → 57 000');
  await page.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }).check();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await ventKvittering(page);
});

test('ingen oppgaver: sies på kvitteringen, som kan rettes', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page);
  await page.getByRole('checkbox', { name: 'Vi har ingen oppgaver å rapportere' }).check();
  await ventLagret(page);
  await sendTilKvittering(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('Ingen oppgaver å rapportere');
  await expect(main.getByRole('link', { name: 'skjemaet hos Skatteetaten' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.skatteetaten\.no\//,
  );
  await expect(page.getByRole('button', { name: 'Start neste års leveranse' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await expect(page.getByRole('row', { name: /Skattepliktig kundeutbytte.*Ingen oppgaver/ })).toBeVisible();
});

test('avvist, så rettet, så godkjent: alt sendes på nytt, siden ingenting av det avviste står', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await settTilbakemelding(orgnr, 4_000);
  await armer('tilbakemelding-avvist-identitet', orgnr);
  await ferdigUtkast(page, RADER);
  await sendTilKvittering(page);
  const svar = page.getByRole('region', { name: 'Skatteetatens svar' }).getByRole('status');
  await expect(svar).toHaveText('Skatteetaten har avvist leveransen', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Rett leveransen' }).click();
  await tabell(page).waitFor();
  await skrivICelle(page, 2, 1, '310757632');
  await kontroller(page);
  const endret = page.getByRole('region', { name: 'Endret siden leveransen ble sendt' });
  await expect(endret).toContainText('nytt nummer');
  await expect(endret).toContainText('1 rad er som før, men står ikke hos Skatteetaten');
  await expect(page.getByRole('radio', { name: 'Bare endrede rader' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }).check();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await ventKvittering(page);
  await expect(svar).toHaveText('Skatteetaten har godkjent leveransen', { timeout: 30_000 });
  expect(await sisteMelding(orgnr)).toMatchObject({ oppgaveoppsummering: { antallOppgaver: 2 } });
});
