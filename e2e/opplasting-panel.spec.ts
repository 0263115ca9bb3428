import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { csv, lagArbeidsbok } from './fixtures/filer';
import { sendtMelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { forhaandsvisning, leseresultat, lesepanel, ord, slipp } from './handlinger/opplasting';
import { sendTilKvittering } from './handlinger/sending';
import {
  celle,
  feilliste,
  fyllHode,
  lastOpp,
  oppsummering,
  opprettUtkast,
  skrivICelle,
  staarI,
  ventLagret,
} from './handlinger/utkast';

/** As an old system writes: its own headings, Windows-1252, and amounts that can be read in two ways. */
const GAMMEL = csv(
  'uttrekk.csv',
  Buffer.from(
    [
      'Uttrekk fra kundesystemet;;;;;;;;',
      'Fnr kunde;Målepunkt;Anleggsadresse;Kommunenr;Gnr/bnr;Brutto kr;Neg. energiledd;Periode fra;Periode til',
      '02825010109;707057500051628391;Ærlighetsveien 12B, 0155 Oslo;0301;;1.234;0;01.06.2025;31.12.2025',
      '02825010109;707057500051628407;;0301;2/3;2.500;0;;',
    ].join('\r\n'),
    'latin1',
  ),
);

test('fremmed csv fra et gammelt system: forstått, spurt om, endret ord for ord, og husket', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await lastOpp(page, GAMMEL);
  await expect(lesepanel(page).getByRole('heading', { name: 'Slik leste vi filen' })).toBeFocused();
  await expect(leseresultat(page)).toContainText('overskrifter i rad 2, tegnsett Windows-1252, semikolon');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 0');
  await expect(lesepanel(page)).toContainText('Ingenting er satt inn i tabellen ennå.');
  const spoersmaal = lesepanel(page).getByRole('group', { name: 'Hvordan skal beløpet 1.234 leses?' });
  const foerste = forhaandsvisning(page).getByRole('row').nth(1);
  await test.step('adressen og matrikkelen er delt', async () => {
    await expect(foerste.getByRole('cell')).toContainText(['Ærlighetsveien', '12B', '0155', 'Oslo'], {});
    await expect(forhaandsvisning(page).getByRole('columnheader', { name: 'Gårdsnummer' })).toBeVisible();
  });
  await spoersmaal.getByRole('radio', { name: '1 234 – komma er desimaltegn' }).check();
  await expect(lesepanel(page).getByRole('heading', { name: 'Spørsmålet er besvart' })).toBeVisible();
  await expect(foerste.getByRole('cell', { name: '1234', exact: true })).toBeVisible();
  await test.step('et endret ord vises straks', async () => {
    await ord(page, 'Desimaltegn').selectOption('punktum');
    await expect(foerste.getByRole('cell', { name: '1.234', exact: true })).toBeVisible();
    await expect(spoersmaal.getByRole('radio', { name: '1,234 – punktum er desimaltegn' })).toBeChecked();
    await ord(page, 'Desimaltegn').selectOption('komma');
    await expect(foerste.getByRole('cell', { name: '1234', exact: true })).toBeVisible();
  });
  await lesepanel(page).getByRole('button', { name: 'Sett inn 2 rader' }).click();
  await expect(lesepanel(page).getByRole('heading', { name: 'Slik leste vi filen' })).toBeFocused();
  await expect(oppsummering(page)).toContainText('Sum bruttobeløp 3 734,00');
  await expect(oppsummering(page)).toContainText('Ingen feil');
  await lesepanel(page).getByRole('button', { name: 'Lukk' }).click();
  await expect(page.getByLabel('Last opp regneark')).toBeFocused();
  await ventLagret(page);
  await test.step('neste gang er det husket, og det som er nytt, blir sagt', async () => {
    await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
    await opprettUtkast(page, 'Overskuddsstrøm');
    await lastOpp(
      page,
      csv(
        'uttrekk.csv',
        Buffer.from(
          GAMMEL.buffer.toString('latin1').replace(/;Periode til|;31\.12\.2025$/gm, '$&;Rabatt'),
          'latin1',
        ),
      ),
    );
    await expect(oppsummering(page)).toContainText('Sum bruttobeløp 3 734,00');
    await expect(lesepanel(page)).toContainText('(som sist)');
    await expect(lesepanel(page)).toContainText('Siden sist: ny kolonne «Rabatt»');
  });
});

test('et endret ord leser filen på nytt i ett steg, og aldri over noe som er skrevet siden', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await lastOpp(page, csv('a.csv', 'Fnr;Navn;Utbetalt\n02825010109;Kåre;100\n311131788;Bedrift AS;200\n'));
  await expect(celle(page, 1, 2)).toHaveText('Kåre');
  await lesepanel(page).getByText('kolonner i filen').click();
  await ord(page, 'Felt for «Navn»').selectOption('Brukes ikke');
  await expect(celle(page, 1, 2)).toHaveText('');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
  await celle(page, 1, 1).click();
  await page.keyboard.press('Control+z');
  await expect(celle(page, 1, 2)).toHaveText('Kåre');
  await skrivICelle(page, 1, 2, 'Kåre Ny');
  await ord(page, 'Felt for «Navn»').selectOption('Navn');
  await expect(lesepanel(page).getByRole('heading', { name: /^Tabellen har allerede/ })).toBeVisible();
  await expect(celle(page, 1, 2)).toHaveText('Kåre Ny');
});

test('et regneark som Excel har ødelagt: sagt, rettet og sendt', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await fyllHode(page);
  await lastOpp(
    page,
    await lagArbeidsbok('ødelagt.xlsx', [
      [
        'Fødselsnummer',
        'Målepunkt-ID',
        'Kommunenummer',
        'Gårdsnummer',
        'Bruksnummer',
        'Bruttobeløp',
        'Vederlag negativt energiledd',
      ],
      // A spreadsheet keeps 15 of the 18 digits, and no zero in front.
      [2825010109, Number('707057500051628391'), '0301', 2, 2, 100, 0],
      [2825010109, '707057500051628407', '0301', 2, 3, 200, 0],
    ]),
  );
  await expect(lesepanel(page)).toContainText('Målepunkt-ID: 1 celle er forkortet av Excel');
  await expect(lesepanel(page)).toContainText('Fødselsnummer: 2 celler ser ut til å ha mistet nullen foran');
  await test.step('det som er sikkert, rettes på spørsmål', async () => {
    await feilliste(page).getByRole('button', { name: 'Rett 2 celler …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rett 2 celler', exact: true }).click();
    await expect(celle(page, 1, 1)).toHaveText('02825010109');
  });
  await test.step('det som er tapt, skrives', async () => {
    await expect(feilliste(page)).toContainText('Målepunkt-ID er endret av regnearket – 1 rad');
    await skrivICelle(page, 1, 2, '707057500051628391');
    await expect(oppsummering(page)).toContainText('Ingen feil');
  });
  await ventLagret(page);
  await sendTilKvittering(page);
  expect((await sendtMelding(orgnr))['oppgaveOverskuddsstroem']).toMatchObject([
    { bruttoBeloep: '100.00' },
    { bruttoBeloep: '200.00' },
  ]);
});

test('en stor fil kan avbrytes mens den leses, og tabellen er som før', async ({ innlogget: page }, info) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const sti = info.outputPath('stor.csv');
  const fil = createWriteStream(sti);
  fil.write(`Fnr;Navn;Utbetalt${';Merknad'.repeat(12)}\n`);
  for (let i = 0; i < 150_000; i += 1) fil.write(`02825010109;Kunde ${i};${i}${';noe annet'.repeat(12)}\n`);
  fil.end();
  await once(fil, 'finish');
  await page.getByLabel('Last opp regneark').setInputFiles(sti);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(page.getByLabel('Last opp regneark')).toBeFocused();
  await expect(lesepanel(page)).toHaveCount(0);
  await lastOpp(page, csv('liten.csv', 'Fnr;Navn;Utbetalt\n02825010109;Kåre;100\n'));
  await expect(oppsummering(page)).toContainText('Antall oppgaver 1');
});

test('flere filer på en gang leses ikke, og det blir sagt', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const rader = 'Fnr;Navn;Utbetalt\n02825010109;Kåre;100\n';
  await slipp(page, csv('januar.csv', rader), csv('februar.csv', rader));
  const varsel = page.getByRole('main').getByRole('alert');
  await expect(varsel).toContainText('Du slapp 2 filer på siden');
  await expect(varsel).toContainText('januar.csv, februar.csv');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 0');
});

test('en fil kan slippes hvor som helst på siden', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await slipp(page, csv('sluppet.csv', 'Fnr;Navn;Utbetalt\n02825010109;Kåre;100\n'));
  await expect(leseresultat(page)).toContainText('Leste 1 rad fra sluppet.csv');
  await celle(page, 1, 2).click();
  await staarI(page, 'Navn', 1);
  await expect(celle(page, 1, 2)).toHaveText('Kåre');
});
