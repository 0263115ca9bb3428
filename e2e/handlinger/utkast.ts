import { expect, type Locator, type Page } from '@playwright/test';
import { steg } from './steg';

export type Ordningsnavn = 'Skattepliktig kundeutbytte' | 'Overskuddsstrøm';

/** From the overview to an empty draft, with the table ready. */
export const opprettUtkast = (page: Page, ordning: Ordningsnavn, aar = '2025'): Promise<void> =>
  steg(`oppretter utkast: ${ordning} ${aar}`, async () => {
    await page.getByRole('link', { name: 'Ny leveranse' }).click();
    await page.getByRole('radio', { name: ordning }).check();
    await page.getByLabel('Inntektsår').selectOption(aar);
    await page.getByRole('button', { name: 'Opprett utkast' }).click();
    await tabell(page).waitFor();
  });

export const tabell = (page: Page): Locator => page.getByRole('grid', { name: 'Oppgaver' });

/** Count and sums, always in view. */
export const oppsummering = (page: Page): Locator => page.getByRole('status', { name: 'Oppsummering' });

export const feilliste = (page: Page): Locator => page.getByRole('region', { name: 'Feil i leveransen' });

/** Cell by row (first oppgave is 1) and column number (first is 1). */
export const celle = (page: Page, rad: number, kolonne: number): Locator =>
  tabell(page)
    .getByRole('row')
    .nth(rad)
    .getByRole('gridcell')
    .nth(kolonne - 1);

/** Focus is in this cell, whose input says which it is. */
export const staarI = (page: Page, overskrift: string, rad: number): Promise<void> =>
  expect(
    page.getByRole('textbox', { name: `${overskrift}, rad ${rad}`, exact: true }),
    `står i ${overskrift}, rad ${rad}`,
  ).toBeFocused();

export const KONTAKT = {
  Navn: 'Kari Kontakt',
  Telefonnummer: '80080000',
  'E-postadresse': 'kontakt@offentlig.no',
  Mobilnummer: '80080000',
};

export const fyllHode = (page: Page, referanse = ''): Promise<void> =>
  steg('fyller ut opplysningene', async () => {
    for (const [felt, verdi] of Object.entries({ ...KONTAKT, 'Din referanse': referanse })) {
      await page.getByRole('textbox', { name: felt, exact: true }).fill(verdi);
    }
  });

/** Types rows from a cell, Tab between cells; an empty text leaves the cell empty. */
export const skrivRader = (page: Page, rader: readonly (readonly string[])[], fraRad = 1): Promise<void> =>
  steg(`skriver ${rader.length} rader`, async () => {
    for (const [i, verdier] of rader.entries()) {
      if ((await tabell(page).getByRole('row').count()) <= fraRad + i) {
        await page.getByRole('button', { name: 'Legg til rad' }).click();
      }
      await celle(page, fraRad + i, 1).click();
      for (const [kolonne, verdi] of verdier.entries()) {
        if (kolonne > 0) await page.keyboard.press('Tab');
        if (verdi) await page.keyboard.type(verdi);
      }
      await page.keyboard.press('Enter');
    }
  });

/** Types in one cell and commits. */
export const skrivICelle = (page: Page, rad: number, kolonne: number, verdi: string): Promise<void> =>
  steg(`skriver «${verdi}» i rad ${rad}, kolonne ${kolonne}`, async () => {
    await celle(page, rad, kolonne).click();
    await page.keyboard.type(verdi);
    await page.keyboard.press('Enter');
  });

/** Pastes text as a spreadsheet puts it on the clipboard, and beside it the same as HTML when there is any. */
export const limInn = (page: Page, tekst: string, html = ''): Promise<void> =>
  steg('limer inn', () =>
    page.evaluate(
      (utklipp) => {
        const data = new DataTransfer();
        data.setData('text/plain', utklipp.tekst);
        if (utklipp.html) data.setData('text/html', utklipp.html);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      { tekst, html },
    ),
  );

export const ventLagret = (page: Page): Promise<void> =>
  steg('venter til alt er lagret', () => expect(page.getByText(/^Lagret/)).toBeVisible());

export const lastOpp = (page: Page, fil: { name: string; mimeType: string; buffer: Buffer }): Promise<void> =>
  steg(`laster opp ${fil.name}`, () => page.getByLabel('Last opp regneark').setInputFiles(fil));

/** A draft of kundeutbytte that can be sent, stored. Its address is returned. */
export const ferdigUtkast = (
  page: Page,
  rader: readonly (readonly string[])[] = [['02825010109', 'Truls Trulsen', '5700']],
  referanse = '',
  aar = '2025',
): Promise<string> =>
  steg('lager et ferdig utkast', async () => {
    await opprettUtkast(page, 'Skattepliktig kundeutbytte', aar);
    await fyllHode(page, referanse);
    await skrivRader(page, rader);
    await ventLagret(page);
    return new URL(page.url()).pathname;
  });
