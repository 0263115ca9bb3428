import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';
import { celle, feilliste, limInn, opprettUtkast, tabell } from './handlinger/utkast';

/** The clipboard as a spreadsheet fills it. The plain text is another, so that it is seen which one was read. */
const utklipp = (program: 'excel' | 'google' | 'libreoffice'): string =>
  readFileSync(`${import.meta.dirname}/fixtures/utklipp/${program}.html`, 'utf8');

const UTEN_TABELL = 'fra\tteksten\t1';

const forventCeller = (page: Page, rader: readonly (readonly string[])[]): Promise<void> =>
  test.step('cellene er', async () => {
    await expect(tabell(page).getByRole('rowheader')).toHaveCount(rader.length);
    for (const [i, rad] of rader.entries())
      for (const [k, tekst] of rad.entries()) await expect(celle(page, i + 1, k + 1)).toHaveText(tekst);
  });

test.beforeEach(async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
});

test('fra Excel: linjeskift, sitattegn, avrundede tall, skjulte rader og sammenslåtte celler', async ({
  innlogget: page,
}) => {
  await limInn(page, UTEN_TABELL, utklipp('excel'));
  await forventCeller(page, [
    ['02825010109', 'Truls Trulsen', '5 700'],
    ['2825010109', 'Bedrift "Nord" & Sønn  med et navn som er så langt at Excel deler det', '1234,56'],
    ['311131788', 'Skjult AS', '10'],
    ['310402109', 'Første', '1'],
    ['', 'Over to', ''],
  ]);
  await expect(feilliste(page).getByRole('button', { name: /Rett 1 celle/ })).toBeVisible();
  await expect(feilliste(page)).toContainText('Utbetalt beløp kan ikke ha øre – 1 rad');
  await page.keyboard.press('Control+z');
  await expect(celle(page, 1, 1)).toHaveText('');
});

test('fra Google Regneark: det avrundede blir nøyaktig, og tapte sifre blir stående som feil', async ({
  innlogget: page,
}) => {
  await limInn(page, UTEN_TABELL, utklipp('google'));
  await forventCeller(page, [
    ['02825010109', 'Truls Trulsen', '5699,5'],
    ['7,07057500051628E+17', 'Bedrift "Nord" AS', '4 300'],
  ]);
  await expect(feilliste(page)).toContainText('Fødselsnummer / org.nr. er endret av regnearket – 1 rad');
});

test('fra LibreOffice: tallene bak det viste, og datoer slik de vises', async ({ innlogget: page }) => {
  await limInn(page, UTEN_TABELL, utklipp('libreoffice'));
  await forventCeller(page, [
    ['02825010109', 'Truls Trulsen', '5699,5'],
    ['2825010109', 'Bedrift "Nord" & Sønn AS', '−25'],
    ['7,07057500051628E+17', '01.06.2025', ''],
  ]);
});

test('en tekst med en tabell i leses som tekst, og ingenting i den kjøres', async ({ innlogget: page }) => {
  const utenfra: string[] = [];
  page.on('request', (forespoersel) => utenfra.push(forespoersel.url()));
  const tabellen =
    '<table><tr><td>311131788<script>document.title = "x"</script></td>' +
    '<td>Navn<img src="https://utenfor.test/bilde.png"></td></tr></table>';
  await limInn(page, UTEN_TABELL, `<p>Hei!</p>${tabellen}`);
  await forventCeller(page, [['fra', 'teksten', '1']]);
  await limInn(page, UTEN_TABELL, tabellen);
  await forventCeller(page, [['311131788', 'Navn', '1']]);
  await expect(page).not.toHaveTitle(/^x$/);
  expect(utenfra.filter((adresse) => adresse.includes('utenfor.test'))).toEqual([]);
});

test('kopierer som tekst og som tabell, og leser tabellen tilbake slik den var', async ({
  innlogget: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await limInn(page, '02825010109\tTo  mellomrom & <b>\t5700\n311131788\t"Sitert" AS\t-25');
  await celle(page, 1, 1).click();
  await page.keyboard.press('Control+a');
  const kopiert = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { tekst: data.getData('text/plain'), html: data.getData('text/html') };
  });
  expect(kopiert.tekst).toContain('02825010109\tTo  mellomrom & <b>\t5700');
  expect(kopiert.html.match(/mso-number-format:"\\@"/g)).toHaveLength(4);
  expect(kopiert.html).toContain('To  mellomrom &amp; &lt;b&gt;');
  await page.keyboard.press('Control+x');
  await forventCeller(page, [
    ['', '', ''],
    ['', '', ''],
  ]);
  await page.keyboard.press('Control+v');
  await forventCeller(page, [
    ['02825010109', 'To  mellomrom & <b>', '5 700'],
    ['311131788', '"Sitert" AS', '−25'],
  ]);
});
