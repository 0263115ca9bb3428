import type { Page } from '@playwright/test';
import { organisasjonsnumre } from './fixtures/nummer';
import { expect, test } from './fixtures/test';
import { dra, hjoernet, kanten, midten } from './handlinger/mus';
import { forventTilgjengelig } from './handlinger/uu';
import { celle, limInn, oppsummering, opprettUtkast, staarI, tabell, ventLagret } from './handlinger/utkast';

const EIER = 'Fødselsnummer / org.nr.';
const BELOEP = 'Utbetalt beløp';
const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
  ['310402109', 'Prøvelaget SA', '1'],
  ['', 'Fjerde', ''],
  ['', 'Femte', ''],
];

test.beforeEach(async ({ innlogget: page }) => {
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await celle(page, 1, 1).click();
  await limInn(page, RADER.map((rad) => rad.join('\t')).join('\n'));
  await expect(celle(page, 5, 2)).toHaveText('Femte');
});

const forventNavn = (page: Page, navn: readonly string[]): Promise<void> =>
  test.step(`navnene er ${navn.join(', ')}`, async () => {
    await expect(tabell(page).getByRole('rowheader')).toHaveCount(navn.length);
    for (const [i, tekst] of navn.entries()) await expect(celle(page, i + 1, 2)).toHaveText(tekst);
  });

const valgte = (page: Page) => tabell(page).getByRole('gridcell', { selected: true });
const meny = (page: Page, rad: number) => page.getByRole('menu', { name: `Flere valg for rad ${rad}` });
const overskrift = (page: Page, navn: string) =>
  tabell(page).getByRole('columnheader', { name: navn, exact: true });

test('fyllhåndtaket kopierer ned og opp, viser hva det vil fylle, og Esc avbryter', async ({
  innlogget: page,
}) => {
  const alle = RADER.map(([, navn = '']) => navn);
  await celle(page, 1, 2).click();
  await dra(page, await hjoernet(celle(page, 1, 2)), await midten(celle(page, 3, 2)));
  await forventTilgjengelig(page, 'fylling mens man drar');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await forventNavn(page, alle);
  await staarI(page, 'Navn', 1);

  await dra(page, await hjoernet(celle(page, 1, 2)), await midten(celle(page, 3, 2)));
  await page.mouse.up();
  await forventNavn(page, ['Truls Trulsen', 'Truls Trulsen', 'Truls Trulsen', 'Fjerde', 'Femte']);
  await expect(valgte(page)).toHaveCount(3);
  await expect(page.getByText('Fylte ut 2 rader. Angre med Ctrl+Z.')).toBeAttached();
  await page.keyboard.press('Control+z');
  await forventNavn(page, alle);

  await celle(page, 3, 1).click();
  await celle(page, 3, 2).click({ modifiers: ['Shift'] });
  await dra(page, await hjoernet(celle(page, 3, 2)), await midten(celle(page, 2, 1)));
  await page.mouse.up();
  await forventNavn(page, ['Truls Trulsen', 'Prøvelaget SA', 'Prøvelaget SA', 'Fjerde', 'Femte']);
  // A number is copied, never counted on.
  await expect(celle(page, 2, 1)).toHaveText('310402109');

  await celle(page, 1, 3).click();
  const { x, y } = await hjoernet(celle(page, 1, 3));
  await page.mouse.dblclick(x, y);
  for (const rad of [1, 2, 3, 4, 5]) await expect(celle(page, rad, 3)).toHaveText('5 700');
  await page.keyboard.press('Control+z');
  await expect(celle(page, 5, 3)).toHaveText('');
  await ventLagret(page);
});

test('fylling og merking ruller tabellen når man drar forbi kanten', async ({ innlogget: page }) => {
  await celle(page, 1, 1).click();
  const numre = organisasjonsnumre(60);
  await limInn(page, numre.map((nr) => `${nr}\tNavn ${nr}\t`).join('\n'));
  await expect(oppsummering(page)).toContainText('Antall oppgaver 60');
  await celle(page, 1, 3).click();
  await page.keyboard.type('7\n');
  await celle(page, 1, 3).click();
  const rutenett = await tabell(page).boundingBox();
  const bunn = { x: (rutenett?.x ?? 0) + 300, y: (rutenett?.y ?? 0) + (rutenett?.height ?? 0) + 30 };
  await dra(page, await hjoernet(celle(page, 1, 3)), bunn);
  await expect(celle(page, 60, 3)).toBeInViewport();
  await page.mouse.up();
  await expect(oppsummering(page)).toContainText('Sum utbetalt beløp 420');
  await page.keyboard.press('Control+Home');
  await dra(page, await midten(celle(page, 1, 2)), bunn);
  await expect(celle(page, 60, 2)).toBeInViewport();
  await page.mouse.up();
  await expect(valgte(page).nth(59)).toBeAttached();
});

test('mus: drar over celler og radnumre, Skift strekker, hjørnet velger alt, høyre knapp lar utvalget stå', async ({
  innlogget: page,
}) => {
  const nummer = (rad: number) => tabell(page).getByRole('rowheader', { name: String(rad), exact: true });
  await dra(page, await midten(celle(page, 2, 1)), await midten(celle(page, 4, 2)));
  await page.mouse.up();
  await expect(valgte(page)).toHaveCount(6);
  await celle(page, 3, 2).click({ button: 'right' });
  await expect(valgte(page)).toHaveCount(6);
  await celle(page, 5, 3).click({ modifiers: ['Shift'] });
  await expect(valgte(page)).toHaveCount(12);
  await celle(page, 1, 1).click({ button: 'right' });
  await expect(valgte(page)).toHaveCount(1);
  await nummer(2).click();
  await expect(valgte(page)).toHaveCount(3);
  await nummer(4).click({ modifiers: ['Shift'] });
  await expect(valgte(page)).toHaveCount(9);
  await dra(page, await midten(nummer(5)), await midten(nummer(4)));
  await page.mouse.up();
  await expect(valgte(page)).toHaveCount(6);
  const { x, y } = await midten(nummer(1));
  const hode = await midten(overskrift(page, EIER));
  await page.mouse.click(x, hode.y);
  await expect(valgte(page)).toHaveCount(15);
  expect(y).toBeGreaterThan(hode.y);
});

test('rader settes inn, dupliseres og slettes med taster, hver i ett steg', async ({ innlogget: page }) => {
  await celle(page, 2, 2).click();
  await page.keyboard.press('Control+Enter');
  await staarI(page, EIER, 3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Under');
  await page.keyboard.press('Control+Shift+Enter');
  await staarI(page, EIER, 3);
  await expect(page.getByText('Satte inn tom rad 3.')).toBeAttached();
  await forventNavn(page, ['Truls Trulsen', 'Bedrift AS', '', 'Under', 'Prøvelaget SA', 'Fjerde', 'Femte']);
  await page.keyboard.press('Control+Delete');
  await forventNavn(page, ['Truls Trulsen', 'Bedrift AS', 'Under', 'Prøvelaget SA', 'Fjerde', 'Femte']);
  await staarI(page, EIER, 3);
  await celle(page, 1, 1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByText('Dupliserte 2 rader.')).toBeAttached();
  await expect(oppsummering(page)).toContainText('20 001');
  await expect(valgte(page)).toHaveCount(6);
  await page.keyboard.press('Control+Delete');
  await expect(page.getByText('2 rader er slettet.')).toBeAttached();
  await expect(oppsummering(page)).toContainText('10 001');
  await ventLagret(page);
  await page.reload();
  await forventNavn(page, ['Truls Trulsen', 'Bedrift AS', 'Under', 'Prøvelaget SA', 'Fjerde', 'Femte']);
});

test('radens meny nås med mus og taster, gjelder de valgte radene, og gir fokus tilbake', async ({
  innlogget: page,
}) => {
  await celle(page, 1, 2).click();
  await page.getByRole('button', { name: 'Flere valg for rad 3', exact: true }).click();
  await expect(meny(page, 3).getByRole('menuitem', { name: 'Sett inn rad over' })).toBeFocused();
  await forventTilgjengelig(page, 'radens meny');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(meny(page, 3)).toHaveCount(0);
  await forventNavn(page, [
    'Truls Trulsen',
    'Bedrift AS',
    'Prøvelaget SA',
    'Prøvelaget SA',
    'Fjerde',
    'Femte',
  ]);
  await staarI(page, EIER, 4);
  await page.keyboard.press('Control+z');

  await celle(page, 1, 3).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Slett rad 2', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Flere valg for rad 2', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(meny(page, 2).getByRole('menuitem', { name: 'Dupliser 2 rader' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Flere valg for rad 2', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(meny(page, 2).getByRole('menuitem', { name: 'Slett 2 rader' })).toBeFocused();
  await page.keyboard.press('Enter');
  await forventNavn(page, ['Prøvelaget SA', 'Fjerde', 'Femte']);
  await staarI(page, BELOEP, 1);
});

test('kolonner gjøres bredere og smalere med mus og taster, tilpasses, og huskes', async ({
  innlogget: page,
}) => {
  const bredde = async (navn: string): Promise<number> => {
    const boks = await overskrift(page, navn).boundingBox();
    return Math.round(boks?.width ?? 0);
  };
  const foer = await bredde('Navn');
  const kant = await kanten(overskrift(page, 'Navn'));
  await dra(page, kant, { x: kant.x - 90, y: kant.y });
  await forventTilgjengelig(page, 'mens en kolonne gjøres smalere');
  await page.mouse.up();
  expect(await bredde('Navn')).toBe(foer - 90);
  await expect(page.getByText(`Navn er ${foer - 90} piksler bred.`)).toBeAttached();
  await page.reload();
  await celle(page, 1, 2).click();
  expect(await bredde('Navn')).toBe(foer - 90);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => bredde('Navn')).toBe(foer - 74);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => bredde('Navn')).toBe(foer - 106);
  await expect(overskrift(page, 'Navn')).toHaveAttribute('aria-sort', 'none');
  const { x, y } = await kanten(overskrift(page, 'Navn'));
  await page.mouse.dblclick(x, y);
  await expect.poll(() => bredde('Navn')).toBeLessThan(220);
  const tilpasset = await bredde('Navn');
  await celle(page, 1, 2).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => bredde('Navn')).toBe(tilpasset);
  await expect(overskrift(page, 'Navn')).toHaveAttribute('aria-sort', 'none');
});

test('en finger fyller med håndtaket, og ruller når den drar i en celle', async ({ innlogget: page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...punkter: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: punkter });
  await celle(page, 1, 2).click();
  const fra = await hjoernet(celle(page, 1, 2));
  const til = await midten(celle(page, 3, 2));
  await finger('touchStart', fra);
  await finger('touchMove', { x: til.x, y: til.y - 20 });
  await finger('touchMove', til);
  await finger('touchEnd');
  await forventNavn(page, ['Truls Trulsen', 'Truls Trulsen', 'Truls Trulsen', 'Fjerde', 'Femte']);
  await finger('touchStart', await midten(celle(page, 2, 2)));
  await finger('touchMove', await midten(celle(page, 4, 2)));
  await finger('touchEnd');
  await expect(valgte(page)).toHaveCount(3);
});
