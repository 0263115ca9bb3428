import { expect, test } from './fixtures/test';
import { organisasjonsnumre } from './fixtures/nummer';
import {
  celle,
  feilliste,
  limInn,
  oppsummering,
  opprettUtkast,
  skrivICelle,
  skrivRader,
  staarI,
  tabell,
  ventLagret,
} from './handlinger/utkast';

const EIER = 'Fødselsnummer / org.nr.';
const BELOEP = 'Utbetalt beløp';
const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
  ['310402109', 'Prøvelaget SA', '1'],
];

test.beforeEach(async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
});

test('én rad med overskrifter, og like mange celler som kolonner i hver oppgave', async ({
  innlogget: page,
}) => {
  await skrivRader(page, RADER);
  const rader = tabell(page).getByRole('row');
  await expect(rader.filter({ has: page.getByRole('columnheader') })).toHaveCount(1);
  await expect(rader.first().getByRole('columnheader')).toHaveText([EIER, 'Navn', BELOEP]);
  const antall = await rader.count();
  for (let rad = 1; rad < antall; rad += 1) {
    await expect(rader.nth(rad).getByRole('gridcell')).toHaveCount(3);
    await expect(rader.nth(rad).getByRole('rowheader')).toHaveText(String(rad));
  }
  await expect(tabell(page).getByText('Sum')).toHaveCount(0);
});

test('piltaster, Home, End og sideskift flytter', async ({ innlogget: page }) => {
  await celle(page, 1, 1).click();
  await limInn(
    page,
    organisasjonsnumre(60)
      .map((nr, i) => `${nr}\tNavn ${i + 1}\t${i + 1}`)
      .join('\n'),
  );
  await celle(page, 1, 1).click();
  const gaa = async (tast: string, overskrift: string, rad: number): Promise<void> => {
    await page.keyboard.press(tast);
    await staarI(page, overskrift, rad);
  };
  await gaa('ArrowRight', 'Navn', 1);
  await gaa('ArrowDown', 'Navn', 2);
  await gaa('ArrowLeft', EIER, 2);
  await gaa('ArrowUp', EIER, 1);
  await gaa('End', BELOEP, 1);
  await gaa('Home', EIER, 1);
  await gaa('Control+End', BELOEP, 60);
  await gaa('Control+Home', EIER, 1);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('textbox', { name: `${EIER}, rad 1`, exact: true })).toHaveCount(0);
  await expect(tabell(page).getByRole('textbox')).toBeFocused();
  await gaa('PageUp', EIER, 1);
});

test('Enter, F2 og skriving endrer; Enter går ned, Tab går til høyre, Esc angrer', async ({
  innlogget: page,
}) => {
  await skrivRader(page, RADER);
  await celle(page, 1, 2).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' jr.');
  await page.keyboard.press('Enter');
  await staarI(page, 'Navn', 2);
  await expect(celle(page, 1, 2)).toContainText('Truls Trulsen jr.');
  await page.keyboard.press('F2');
  await page.keyboard.type('A');
  await page.keyboard.press('Tab');
  await staarI(page, BELOEP, 2);
  await expect(celle(page, 2, 2)).toContainText('Bedrift ASA');
  await page.keyboard.type('77');
  await page.keyboard.press('Escape');
  await staarI(page, BELOEP, 2);
  await expect(celle(page, 2, 3)).toContainText('4 300');
  await page.keyboard.type('88');
  await page.keyboard.press('Enter');
  await staarI(page, BELOEP, 3);
  await expect(celle(page, 2, 3)).toContainText('88');
});

test('merker, klipper, kopierer, limer inn, tømmer, fyller ned, angrer og gjør om', async ({
  innlogget: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await skrivRader(page, RADER);
  const navn = async (...ventet: string[]): Promise<void> => {
    for (const [i, tekst] of ventet.entries()) await expect(celle(page, i + 1, 2)).toHaveText(tekst);
  };
  await celle(page, 1, 2).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tabell(page).getByRole('gridcell', { selected: true })).toHaveCount(4);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Truls Trulsen\t5700\r\nBedrift AS\t4300',
  );
  await celle(page, 2, 2).click();
  await page.keyboard.press('Control+v');
  await navn('Truls Trulsen', 'Truls Trulsen', 'Bedrift AS');
  await expect(oppsummering(page)).toContainText('15 700');
  await page.keyboard.press('Control+z');
  await navn('Truls Trulsen', 'Bedrift AS', 'Prøvelaget SA');
  await expect(oppsummering(page)).toContainText('10 001');
  await page.keyboard.press('Control+y');
  await navn('Truls Trulsen', 'Truls Trulsen', 'Bedrift AS');
  await page.keyboard.press('Control+z');
  await celle(page, 1, 2).click();
  await page.keyboard.press('Control+x');
  await navn('', 'Bedrift AS');
  await celle(page, 3, 2).click();
  await page.keyboard.press('Control+v');
  await navn('', 'Bedrift AS', 'Truls Trulsen');
  await page.keyboard.press('Delete');
  await navn('', 'Bedrift AS', '');
  await celle(page, 2, 2).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await navn('', 'Bedrift AS', 'Bedrift AS');
  await page.keyboard.press('Control+a');
  const valgte = await tabell(page).getByRole('gridcell', { selected: true }).count();
  expect(valgte).toBe(await tabell(page).getByRole('gridcell').count());
  await page.keyboard.press('Delete');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 0');
  await page.keyboard.press('Control+z');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 3');
  await ventLagret(page);
});

test('rask skriving mister ingenting, og alle radene er der etter ny lasting', async ({
  innlogget: page,
}) => {
  const numre = organisasjonsnumre(20);
  await celle(page, 1, 1).click();
  for (const [i, nr] of numre.entries()) {
    await page.keyboard.type(nr);
    await page.keyboard.press('Tab');
    await page.keyboard.type(`Kunde nummer ${i + 1}`);
    await page.keyboard.press('Tab');
    // Enter after the last cell of the last row begins a new one.
    await page.keyboard.type(`${1000 + i}\n`);
  }
  await expect(oppsummering(page)).toContainText('Antall oppgaver 20');
  await ventLagret(page);
  await page.reload();
  await expect(oppsummering(page)).toContainText('Antall oppgaver 20');
  await expect(oppsummering(page)).toContainText('20 190');
  const skrevet = numre.flatMap((nr, i) => [nr, `Kunde nummer ${i + 1}`, `1 0${String(i).padStart(2, '0')}`]);
  const celler = await tabell(page).getByRole('gridcell').allInnerTexts();
  expect(celler.map((tekst) => tekst.replace(/\s+/g, ' ').trim()).slice(0, skrevet.length)).toEqual(skrevet);
});

test('en kolonne skrevet nedover mister ingenting, heller ikke forbi siste rad', async ({
  innlogget: page,
}) => {
  await skrivRader(page, [['02825010109', 'Truls Trulsen', '5700']]);
  await celle(page, 1, 2).click();
  await page.keyboard.type('En\nTo\nTre\nFire\n');
  for (const [i, navn] of ['En', 'To', 'Tre', 'Fire'].entries()) {
    await expect(celle(page, i + 1, 2)).toHaveText(navn);
  }
  await expect(oppsummering(page)).toContainText('Antall oppgaver 4');
});

test('legger til og sletter rader', async ({ innlogget: page }) => {
  await skrivRader(page, RADER);
  const rader = tabell(page).getByRole('row');
  const foer = await rader.count();
  await page.getByRole('button', { name: 'Legg til rad' }).click();
  await expect(rader).toHaveCount(foer + 1);
  await staarI(page, EIER, foer);
  await expect(oppsummering(page)).toContainText('Antall oppgaver 3');
  await page.getByRole('button', { name: 'Slett rad 1', exact: true }).click();
  await expect(rader).toHaveCount(foer);
  await expect(celle(page, 1, 2)).toHaveText('Bedrift AS');
  await expect(oppsummering(page)).toContainText('4 301');
  await page.keyboard.press('Control+z');
  await expect(celle(page, 1, 2)).toHaveText('Truls Trulsen');
});

test('feil står i en liste, én linje for hvert slag, og klikk går til cellen', async ({
  innlogget: page,
}) => {
  await skrivRader(page, [
    ['02825010108', 'Truls Trulsen', '57,50'],
    ['311131788', '', '12,5'],
    ['310402109', '', 'hundre'],
  ]);
  const linjer = feilliste(page).getByRole('listitem');
  await expect(linjer).toHaveCount(4);
  for (const linje of [
    'Fødselsnummer / org.nr. har feil kontrollsiffer – 1 rad',
    'Navn mangler – 2 rader',
    'Utbetalt beløp kan ikke ha øre – 2 rader',
    'Utbetalt beløp er ikke et beløp – 1 rad',
  ]) {
    await expect(linjer.filter({ hasText: linje })).toHaveCount(1);
  }
  await feilliste(page)
    .getByRole('button', { name: /Navn mangler/ })
    .click();
  await staarI(page, 'Navn', 2);
  await page.keyboard.type('Bedrift AS\n');
  await expect(feilliste(page)).toContainText('Navn mangler – 1 rad');
  await page.getByRole('button', { name: 'Vis alle rader' }).click();
  // Never rounded: what was typed stands, and is not counted.
  await expect(celle(page, 1, 3)).toHaveText('57,50');
  await page.getByRole('button', { name: 'Kontroller og send' }).click();
  await expect(page.getByText(/Fyll ut opplysningene|Rett feilene/)).toBeVisible();
});

test('det som mangler i en rad, merkes når man går fra den, også ut av tabellen', async ({
  innlogget: page,
}) => {
  const merke = celle(page, 1, 2).locator('svg');
  await celle(page, 1, 1).click();
  await page.keyboard.type('311131788');
  await page.keyboard.press('Tab');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 1');
  await expect(merke).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Din referanse', exact: true }).click();
  await expect(feilliste(page)).toContainText('Navn mangler – 1 rad');
  await expect(merke).toBeVisible();
  await celle(page, 1, 3).click();
  await expect(merke).toHaveCount(0);
});

test('F8 og Shift+F8 går til neste og forrige feil', async ({ innlogget: page }) => {
  await skrivRader(page, [
    ['311131788', 'Bedrift AS', '1,5'],
    ['310402109', '', '2'],
  ]);
  await celle(page, 1, 1).click();
  await page.keyboard.press('F8');
  await staarI(page, BELOEP, 1);
  await page.keyboard.press('F8');
  await staarI(page, 'Navn', 2);
  await page.keyboard.press('Shift+F8');
  await staarI(page, BELOEP, 1);
});

test('negativt beløp er et varsel, og summen følger hver celle', async ({ innlogget: page }) => {
  await skrivRader(page, RADER);
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 10 001');
  await skrivICelle(page, 1, 3, '-700');
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 3 601');
  await expect(oppsummering(page)).toContainText('Ingen feil, 1 varsel');
  await expect(page.getByRole('region', { name: 'Varsler' })).toContainText(
    'Utbetalt beløp er negativt – 1 rad',
  );
  await skrivICelle(page, 2, 3, '0,25');
  await expect(oppsummering(page)).toContainText('1 feil');
});
