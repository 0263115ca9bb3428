import { truncate, writeFile } from 'node:fs/promises';
import { csv, type Fil, fyllMal, lagArbeidsbok } from './fixtures/filer';
import { sendtMelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { forventLesefeil, lastNedMal, leseresultat, settInnSom } from './handlinger/opplasting';
import { sendTilKvittering } from './handlinger/sending';
import {
  celle,
  fyllHode,
  lastOpp,
  oppsummering,
  opprettUtkast,
  skrivRader,
  ventLagret,
} from './handlinger/utkast';

const HODE = 'Fødselsnummer / org.nr.;Navn;Utbetalt beløp';

test('kundeutbytte: fyller ut malen, laster opp, sender og får kvittering', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page);
  const mal = await lastNedMal(page);
  await lastOpp(
    page,
    await fyllMal(mal, 'kunder.xlsx', [
      ['02825010109', 'Truls Trulsen', 5700],
      ['311131788', 'Bærum Bedrift AS', 4300],
    ]),
  );
  await expect(leseresultat(page)).toContainText('Leste 2 rader fra arket «Skattepliktig kundeutbytte»');
  await expect(leseresultat(page)).toContainText('ingen skader fra Excel funnet');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
  await expect(oppsummering(page)).toContainText('10 000');
  await ventLagret(page);
  await sendTilKvittering(page);
  expect(await sendtMelding(orgnr)).toMatchObject({
    oppgave: [
      { oppgaveeier: { foedselsnummer: '02825010109', navn: 'Truls Trulsen' }, utbetaltBeloep: 5700 },
      { oppgaveeier: { organisasjonsnummer: '311131788', navn: 'Bærum Bedrift AS' }, utbetaltBeloep: 4300 },
    ],
    oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 10000 },
  });
});

test('overskuddsstrøm: fyller ut malen, laster opp, sender og får kvittering', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await fyllHode(page);
  const felles = ['02825010109', '707057500051628391'];
  await lastOpp(
    page,
    await fyllMal(await lastNedMal(page), 'strøm.xlsx', [
      [...felles, 'Apalveien', '111', '0155', 'Oslo', '0301', '', '', 1000.5, 0, '01.06.2025', '31.12.2025'],
      ['02825010109', '707057500051628407', '', '', '', '', '0301', 2, 2, 500, 12.35],
    ]),
  );
  await expect(oppsummering(page)).toContainText('Sum bruttobeløp 1 500,50');
  await ventLagret(page);
  await sendTilKvittering(page);
  const melding = await sendtMelding(orgnr);
  expect(melding['oppgaveOverskuddsstroem']).toMatchObject([
    { bruttoBeloep: '1000.50', vederlagNegativtEnergiledd: '0.00', stroemperiodeFraOgMed: '2025-06-01' },
    { bruttoBeloep: '500.00', vederlagNegativtEnergiledd: '12.35' },
  ]);
  expect(melding['oppgaveOppsummering']).toMatchObject({ sumBruttoBeloep: '1500.50', antallOppgaver: 2 });
});

test('csv med semikolon og Windows-1252, tabulator, og komma med BOM', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  const linjer = (skille: string, ...tall: string[]): string =>
    [
      ['Fødselsnummer / org.nr.', 'Navn', 'Utbetalt beløp'],
      ['02825010109', 'Åse Ærlig Økonom', tall[0]],
      ['311131788', 'Bedrift AS', tall[1]],
    ]
      .map((rad) => rad.join(skille))
      .join('\r\n');
  const filer: readonly (readonly [string, Fil, string])[] = [
    [
      'semikolon og Windows-1252',
      csv('a.csv', Buffer.from(linjer(';', '5700,00', '4 300'), 'latin1')),
      'tegnsett Windows-1252, semikolon',
    ],
    ['tabulator', csv('b.txt', linjer('\t', '5700', '4300,00')), 'tabulator mellom kolonnene'],
    ['komma og BOM', csv('c.csv', `\uFEFF${linjer(',', '"5700,00"', '4300')}`), 'komma mellom kolonnene'],
  ];
  for (const [i, [navn, fil, lest]] of filer.entries()) {
    await test.step(navn, async () => {
      await lastOpp(page, fil);
      if (i > 0) await settInnSom(page, 'Erstatt');
      await expect(leseresultat(page)).toContainText(lest);
      await expect(celle(page, 1, 2)).toHaveText('Åse Ærlig Økonom');
      await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
      await expect(oppsummering(page)).toContainText('10 000');
      await expect(oppsummering(page)).toContainText('Ingen feil');
    });
  }
});

test('tabell med rader: legg til, erstatt eller avbryt', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, [['02825010109', 'Truls Trulsen', '100']]);
  const fil = csv('nye.csv', `${HODE}\n311131788;Bedrift AS;10\n310402109;Prøvelaget SA;20\n`);
  await lastOpp(page, fil);
  await expect(page.getByRole('heading', { name: 'Tabellen har allerede 1 rad' })).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect(oppsummering(page)).toContainText('Antall oppgaver 1');
  await lastOpp(page, fil);
  await settInnSom(page, 'Legg til');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 3');
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 130');
  await lastOpp(page, fil);
  await settInnSom(page, 'Erstatt');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 30');
  await expect(celle(page, 1, 2)).toHaveText('Bedrift AS');
  await ventLagret(page);
  await page.reload();
  await expect(oppsummering(page)).toContainText('Antall oppgaver 2');
});

test('filer som ikke kan leses: klar beskjed, og radene står', async ({ innlogget: page }, testInfo) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, [['02825010109', 'Truls Trulsen', '100']]);
  const forventUroert = async (): Promise<void> => {
    await expect(oppsummering(page)).toContainText('Antall oppgaver 1');
    await expect(celle(page, 1, 2)).toHaveText('Truls Trulsen');
  };
  const hel = await lagArbeidsbok('a.xlsx', [HODE.split(';'), ['311131788', 'Bedrift AS', 1]]);
  const daarlige: readonly (readonly [Fil, string, string])[] = [
    [
      { name: 'rapport.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n') },
      'Filen er en PDF',
      'Last opp regnearket som PDF-en er laget av',
    ],
    [
      { ...hel, name: 'halv.xlsx', buffer: hel.buffer.subarray(0, hel.buffer.length / 2) },
      'Filen er skadet',
      'Ingenting er lest inn',
    ],
    [csv('tom.csv', ''), 'Filen er tom', 'Det står ingenting i filen'],
    [csv('hode.csv', `${HODE}\n`), 'Vi fant overskriftene, men ingen rader', 'Fyll ut rader'],
    [
      csv('bred.csv', `${HODE}${';Kolonne'.repeat(250)}\n${'1;'.repeat(252)}1\n`),
      'Filen har for mange kolonner',
      'opptil 200 kolonner',
    ],
    [csv('feil.csv', 'Dato;Tekst\n1;2\n'), 'Vi kjenner ikke igjen overskriftene', 'Vi fant: Dato, Tekst'],
  ];
  for (const [fil, tittel, tekst] of daarlige) {
    await lastOpp(page, fil);
    await forventLesefeil(page, tittel, tekst);
    await forventUroert();
  }
  const stor = testInfo.outputPath('stor.csv');
  await writeFile(stor, HODE);
  await truncate(stor, 41 * 1024 * 1024);
  await page.getByLabel('Last opp regneark').setInputFiles(stor);
  await forventLesefeil(page, 'Filen er for stor', 'opptil 40 MB');
  await forventUroert();
});

test('malen til en annen ordning tas ikke imot', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  const mal = await fyllMal(await lastNedMal(page), 'strøm.xlsx', [['02825010109']]);
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await lastOpp(page, mal);
  await forventLesefeil(page, 'Malen er laget for en annen ordning', 'malen for Overskuddsstrøm');
});

test('en fil som ligner en annen ordning, settes ikke inn før noen har sett det', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  await lastOpp(page, csv('kunder.csv', `${HODE}\n02825010109;Truls Trulsen;5700\n`));
  await expect(leseresultat(page)).toContainText(
    'Overskriftene i filen er de som hører til Skattepliktig kundeutbytte, men denne leveransen gjelder Overskuddsstrøm.',
  );
  await expect(oppsummering(page)).toContainText('Antall oppgaver 0');
  await page.getByRole('button', { name: 'Sett inn 1 rad' }).click();
  await expect(oppsummering(page)).toContainText('Antall oppgaver 1');
});

test('numre som Excel har forkortet, blir funnet og er feil', async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Overskuddsstrøm');
  const fil = await lagArbeidsbok('forkortet.xlsx', [
    ['Fødselsnummer', 'Målepunkt-ID', 'Kommunenummer', 'Gårdsnummer', 'Bruksnummer', 'Bruttobeløp'],
    // The number is the one that a spreadsheet keeps of eighteen digits, and the identity number has lost its zero.
    [2825010109, Number('707057500051628391'), '0301', 2, 2, 100],
  ]);
  await lastOpp(page, fil);
  await expect(leseresultat(page)).toContainText('må ses over');
  await expect(leseresultat(page)).toContainText('Målepunkt-ID: 1 celle er forkortet av Excel');
  await expect(leseresultat(page)).toContainText(
    'Fødselsnummer: 1 celle ser ut til å ha mistet nullen foran',
  );
  const feil = page.getByRole('region', { name: 'Feil i leveransen' });
  await expect(feil).toContainText('Målepunkt-ID er endret av regnearket – 1 rad');
  await expect(feil).toContainText('Fødselsnummer må ha 11 siffer – 1 rad');
});
