import { sendtMelding } from './fixtures/myndigheter';
import { organisasjonsnumre } from './fixtures/nummer';
import { expect, test } from './fixtures/test';
import { ventKvittering } from './handlinger/sending';
import { tabTil, trykk } from './handlinger/tastatur';
import {
  celle,
  KONTAKT,
  limInn,
  oppsummering,
  opprettUtkast,
  skrivRader,
  staarI,
  tabell,
  ventLagret,
} from './handlinger/utkast';

const EIER = 'Fødselsnummer / org.nr.';
const BELOEP = 'Utbetalt beløp';

test('hele jobben med bare tastatur: skriver 10 rader, limer inn 50, retter 5 feil og sender', async ({
  innlogget: page,
  organisasjon,
}) => {
  test.slow();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  // From here on no mouse: focus is on the page's heading.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  for (const [felt, verdi] of Object.entries(KONTAKT)) {
    await tabTil(page, page.getByRole('textbox', { name: felt, exact: true }));
    await page.keyboard.type(verdi);
  }
  await tabTil(page, tabell(page).getByRole('textbox'));
  await staarI(page, EIER, 1);
  const numre = organisasjonsnumre(60);
  for (const [i, nr] of numre.slice(0, 10).entries()) {
    await page.keyboard.type(nr);
    await trykk(page, 'Tab');
    await page.keyboard.type(`Kunde ${i + 1}`);
    await trykk(page, 'Tab');
    await page.keyboard.type('100');
    await trykk(page, 'Enter');
  }
  await staarI(page, EIER, 11);

  const rader = numre.slice(10).map((nr, i) => [nr, `Kunde ${i + 11}`, '10']);
  const galt: readonly [rad: number, kolonne: number, tekst: string][] = [
    [12, 0, '311131789'],
    [20, 1, ''],
    [33, 2, '10,5'],
    [40, 0, '12'],
    [60, 2, 'ti'],
  ];
  for (const [rad, kolonne, tekst] of galt) (rader[rad - 11] ?? [])[kolonne] = tekst;
  await page.evaluate(
    (tekst) => navigator.clipboard.writeText(tekst),
    rader.map((r) => r.join('\t')).join('\n'),
  );
  await trykk(page, 'Control+v');
  await expect(oppsummering(page)).toContainText('Antall oppgaver 60');
  await expect(oppsummering(page)).toContainText('5 feil');

  for (const [rad, kolonne] of galt) {
    await trykk(page, 'F8');
    await staarI(page, [EIER, 'Navn', BELOEP][kolonne] ?? '', rad);
    await page.keyboard.type([numre[rad - 1], `Kunde ${rad}`, '10'][kolonne] ?? '');
    await trykk(page, 'Enter');
  }
  await trykk(page, 'F8');
  await expect(page.getByText('Det er ingen feil i tabellen.')).toBeAttached();
  await expect(oppsummering(page)).toContainText('Ingen feil');

  // Out of the table at its end, and on to the check.
  await trykk(page, 'Control+End', 'Tab');
  await tabTil(page, page.getByRole('button', { name: 'Kontroller og send' }));
  await trykk(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kontroller og send' })).toBeFocused();
  await tabTil(page, page.getByRole('checkbox', { name: 'Jeg bekrefter at opplysningene er riktige' }));
  await trykk(page, 'Space');
  await tabTil(page, page.getByRole('button', { name: 'Send inn' }));
  await trykk(page, 'Enter');
  await ventKvittering(page);
  expect(await sendtMelding(organisasjon.orgnr)).toMatchObject({
    oppgaveoppsummering: { antallOppgaver: 60, sumUtbetaltBeloep: 1500 },
  });
});

test('Skift strekker utvalget i alle retninger, og Ctrl+piler, Skift+Tab og Rettetast virker', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
  await limInn(
    page,
    organisasjonsnumre(5)
      .map((nr) => `${nr}\tNavn\t1`)
      .join('\n'),
  );
  const valgte = tabell(page).getByRole('gridcell', { selected: true });
  const velger = async (tast: string, antall: number): Promise<void> => {
    await celle(page, 3, 2).click();
    await trykk(page, tast);
    await expect(valgte, tast).toHaveCount(antall);
  };
  await velger('Shift+ArrowUp', 2);
  await velger('Shift+ArrowDown', 2);
  await velger('Shift+ArrowLeft', 2);
  await velger('Shift+ArrowRight', 2);
  await velger('Shift+Home', 2);
  await velger('Shift+End', 2);
  await velger('Shift+PageUp', 3);
  await velger('Shift+PageDown', 3);
  await velger('Control+Shift+Home', 6);
  await velger('Control+Shift+End', 6);
  await velger('Control+Shift+ArrowUp', 3);
  await velger('Escape', 1);
  await trykk(page, 'Control+ArrowDown');
  await staarI(page, 'Navn', 5);
  await trykk(page, 'Shift+Tab');
  await staarI(page, EIER, 5);
  await trykk(page, 'Shift+Enter');
  await staarI(page, EIER, 4);
  await trykk(page, 'Backspace');
  await expect(celle(page, 4, 1)).toHaveText('');
  await expect(page.getByText('Cellene er tømt.')).toBeAttached();
});

test('et klikk treffer knappen selv om cellen man skriver i, lager en ny feillinje over tabellen', async ({
  innlogget: page,
}) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await skrivRader(page, [['02825010109', 'Truls Trulsen', '5700']]);
  await ventLagret(page);
  const rader = tabell(page).getByRole('row');
  const foer = await rader.count();
  await celle(page, 1, 1).click();
  await page.keyboard.type('123');
  await page.getByRole('button', { name: 'Legg til rad' }).click();
  await expect(rader).toHaveCount(foer + 1);
  await expect(celle(page, 1, 1)).toHaveText('123');
  await celle(page, 1, 3).click();
  await page.keyboard.type('feil');
  await page.getByRole('button', { name: 'Kontroller og send' }).click();
  await expect(page.getByText(/Fyll ut opplysningene|Rett feilene/)).toBeVisible();
  await expect(celle(page, 1, 3)).toHaveText('feil');
});
