import type { Locator, Page } from '@playwright/test';
import { csv } from './fixtures/filer';
import { expect, test } from './fixtures/test';
import { leseresultat } from './handlinger/opplasting';
import { celle, lastOpp, oppsummering, opprettUtkast, skrivRader, ventLagret } from './handlinger/utkast';

const HODE = 'Fødselsnummer / org.nr.;Navn;Utbetalt beløp';
const RADER = [
  ['02825010109', 'Truls Trulsen', '100'],
  ['311131788', 'Bedrift AS', '50'],
  ['310402109', 'Prøvelaget SA', '7'],
] as const;

/** One row changed, one the same in another way of writing, one new; the last of the table is not in it. */
const fil = csv(
  'rettet.csv',
  `${HODE}\n028250 10109;Truls Trulsen;100,00\n311131788;Bedriften AS;60\n974760673;Registerenheten;900\n`,
);

const valg = (page: Page): Locator => page.getByRole('group', { name: 'Hva skal skje med radene i filen?' });
const forhaandsvisning = (page: Page): Locator =>
  page.getByRole('region', { name: 'Det som blir annerledes' });

test('oppdaterer rader som gjelder det samme, med forhåndsvisning, bevis og ett angresteg', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, RADER);
  await lastOpp(page, fil);
  await test.step('valget sier hva hver måte gjør, og foreslår oppdatering', async () => {
    await expect(page.getByRole('heading', { name: 'Tabellen har allerede 3 rader' })).toBeVisible();
    const oppdater = valg(page).getByRole('radio', { name: 'Oppdater rader som gjelder det samme' });
    await expect(oppdater).toBeChecked();
    await expect(oppdater).toHaveAccessibleDescription(/1 endres, 1 ny, 1 uendret/);
    await expect(valg(page)).toContainText('3 rader i tabellen byttes ut med 3 rader fra filen');
    await expect(page.getByText('1 rad i tabellen er ikke i filen, og blir stående.')).toBeVisible();
  });
  await test.step('forhåndsvisningen viser rad, felt, fra og til', async () => {
    const linjer = forhaandsvisning(page).getByRole('row');
    await expect(linjer.nth(1)).toHaveText(/2\s*Navn\s*Bedrift AS\s*Bedriften AS/);
    await expect(linjer.nth(2)).toHaveText(/2\s*Utbetalt beløp\s*50\s*60/);
    await expect(linjer.nth(3)).toHaveText(/Ny \(rad 4 i filen\)\s*974760673 · Registerenheten · 900/);
  });
  await page.getByRole('button', { name: 'Oppdater', exact: true }).click();
  await expect(leseresultat(page)).toContainText('1 rad er endret, og 1 er kommet til');
  await expect(leseresultat(page)).toContainText('Sum utbetalt beløp: fil 1 060,00 = tabell 1 060,00');
  await expect(celle(page, 1, 1)).toHaveText('02825010109');
  await expect(celle(page, 2, 2)).toHaveText('Bedriften AS');
  // The empty row in which the typing ended has given way.
  await expect(celle(page, 4, 2)).toHaveText('Registerenheten');
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 1 067');
  await ventLagret(page);
  await test.step('angres i ett steg', async () => {
    await celle(page, 1, 1).click();
    await page.keyboard.press('Control+z');
    await expect(oppsummering(page)).toContainText('Antall oppgaver 3');
    await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 157');
    await expect(celle(page, 2, 2)).toHaveText('Bedrift AS');
  });
});

test('erstatt nevner radene som tas bort, og legg til at rader kommer dobbelt', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, RADER);
  await lastOpp(page, fil);
  await valg(page).getByRole('radio', { name: 'Legg til' }).check();
  await expect(page.getByText('2 av radene gjelder det samme som en rad i tabellen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Legg til', exact: true })).toBeVisible();
  await valg(page).getByRole('radio', { name: 'Erstatt' }).check();
  await expect(page.getByText('1 rad i tabellen er ikke i filen, og tas bort: rad 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Erstatt', exact: true }).click();
  await expect(leseresultat(page)).toContainText('fil 1 060,00 = tabell 1 060,00');
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 1 060');
});

test('rader som gjelder det samme, gjettes aldri: de nevnes, og bevislinjen sier at de mangler', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, [RADER[0], ['02825010109', 'Truls Trulsen', '200'], RADER[1]]);
  await lastOpp(page, csv('a.csv', `${HODE}\n02825010109;Truls Trulsen;300\n311131788;Bedrift AS;50\n`));
  await expect(page.getByText('disse rører vi ikke: rad 2 i filen, rad 1, 2 i tabellen.')).toBeVisible();
  await page.getByRole('button', { name: 'Oppdater', exact: true }).click();
  await expect(leseresultat(page)).toContainText(
    'fil 350,00 ≠ tabell 50,00. Én rad i filen har et annet beløp i tabellen, eller er ikke satt inn: rad 2.',
  );
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 350');
});
