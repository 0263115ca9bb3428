import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { armer, nyOrganisasjon, settTilbakemelding } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { byttOekt, oektFor } from './handlinger/oekt';
import { sendTilKvittering } from './handlinger/sending';
import { ferdigUtkast } from './handlinger/utkast';

const RADER = [
  ['02825010109', 'Truls Trulsen', '5700'],
  ['311131788', 'Bedrift AS', '4300'],
];

const svaret = (page: Page) => page.getByRole('region', { name: 'Skatteetatens svar' });
const status = (page: Page) => svaret(page).getByRole('status');
const FRIST = { timeout: 30_000 };

/** To the receipt of a delivery whose feedback comes after a while, so that the page is seen without it first. */
async function tilKvittering(page: Page, orgnr: string, scenario?: string, ms = 4_000): Promise<string> {
  await settTilbakemelding(orgnr, ms);
  if (scenario) await armer(scenario, orgnr);
  const sti = await ferdigUtkast(page, RADER);
  await sendTilKvittering(page);
  return sti;
}

test('godkjent: siden sier først at Skatteetaten kontrollerer, og så av seg selv at leveransen er godkjent', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await tilKvittering(page, orgnr);
  await expect(status(page)).toHaveText('Skatteetaten kontrollerer leveransen');
  await expect(
    svaret(page).getByRole('listitem').filter({ hasText: 'Skatteetaten kontrollerer' }),
  ).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('main')).not.toContainText('Godkjent');
  await expect(status(page)).toHaveText('Skatteetaten har godkjent leveransen', FRIST);
  await expect(svaret(page).getByRole('list', { name: 'Hva som har skjedd' })).toContainText('Godkjent');
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Skattepliktig kundeutbytte' })).toContainText(
    'Godkjent',
  );
});

test('godkjent med varsler: varslene står der, med dokumentet slik det kom', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  await tilKvittering(page, orgnr, 'tilbakemelding-varsler');
  await expect(status(page)).toHaveText('Skatteetaten har godkjent leveransen, med varsler', FRIST);
  await expect(svaret(page).getByRole('heading', { name: 'Varsler fra Skatteetaten' })).toBeVisible();
  await expect(svaret(page)).toContainText('Beløpet avviker mye fra tidligere år');
  // A path alone is shown and never turned into a row.
  await expect(svaret(page)).toContainText('leveranse/oppgave/0/oppgaveeier');
  await expect(svaret(page).getByRole('link', { name: /^Rad/ })).toHaveCount(0);
  const nedlasting = page.waitForEvent('download');
  await svaret(page).getByRole('link', { name: 'Last ned svaret' }).click();
  const fil = await nedlasting;
  expect(fil.suggestedFilename()).toMatch(/^tilbakemelding-[0-9a-f-]{36}\.xml$/);
  expect(await readFile(await fil.path(), 'utf8')).toContain('<leveransestatus>godkjent</leveransestatus>');
});

test('avvist: feilene fører til radene de gjelder', async ({ innlogget: page, organisasjon: { orgnr } }) => {
  await tilKvittering(page, orgnr, 'tilbakemelding-avvist-identitet');
  await expect(status(page)).toHaveText('Skatteetaten har avvist leveransen', FRIST);
  await expect(svaret(page)).toContainText(
    'Oppgaveeier finnes ikke i Folkeregisteret eller Enhetsregisteret',
  );
  await svaret(page).getByRole('link', { name: 'Rad 2' }).click();
  const rad = svaret(page).getByRole('listitem').filter({ hasText: 'Bedrift AS' });
  await expect(rad).toBeInViewport();
  await expect(rad).toContainText('Rad 2');
  // Numbers of persons are whole in the draft and nowhere else.
  await expect(svaret(page)).toContainText('028250•••••');
  await expect(page.getByRole('main')).not.toContainText('02825010109');
  await page.getByRole('button', { name: 'Vis fødselsnumre i svaret fra Skatteetaten' }).click();
  await expect(svaret(page)).toContainText('02825010109');
  await expect(page.getByText('det er skrevet i loggen')).toBeVisible();
  await page.reload();
  await expect(svaret(page)).toContainText('028250•••••');
  await page.goto('/logg');
  await expect(page.getByRole('row', { name: /Så fødselsnumre utenfor tabellen/ })).toHaveCount(1);
});

for (const scenario of ['tilbakemelding-doctype', 'tilbakemelding-pdf']) {
  test(`${scenario}: svaret må leses av et menneske, og kan lastes ned`, async ({
    innlogget: page,
    organisasjon: { orgnr },
  }) => {
    await tilKvittering(page, orgnr, scenario);
    await expect(status(page)).toHaveText('Svaret fra Skatteetaten må leses av et menneske', FRIST);
    await expect(svaret(page)).toContainText('Ikke send på nytt før du vet hva det sier');
    await expect(svaret(page).getByRole('link', { name: 'Last ned svaret' })).toBeVisible();
    await page.getByRole('link', { name: 'Til oversikten' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Skattepliktig kundeutbytte' })).toContainText(
      'Mottatt',
    );
  });
}

test('hverken en annen person eller ingen får dokumentet eller nytt om leveransen', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const sti = await tilKvittering(page, orgnr, 'tilbakemelding-avvist', 0);
  await expect(status(page)).toHaveText('Skatteetaten har avvist leveransen', FRIST);
  const lenke = await svaret(page).getByRole('link', { name: 'Last ned svaret' }).getAttribute('href');
  const dokument = lenke ?? '';
  const mitt = await page.request.get(dokument);
  expect(mitt.headers()).toMatchObject({
    'content-type': 'application/xml',
    'x-content-type-options': 'nosniff',
  });
  expect(mitt.headers()['content-disposition']).toMatch(/^attachment; /);
  expect((await page.request.get(dokument.replace(/[^/]+$/, crypto.randomUUID()))).status()).toBe(404);
  const fremmed = await oektFor(page, (await nyOrganisasjon()).person.pid);
  for (const [oekt, forventet] of [
    [fremmed, 404],
    [[], 401],
  ] as const) {
    await byttOekt(page, [...oekt]);
    for (const rute of [dokument, `/api${sti}/foelging`]) {
      expect((await page.request.get(rute)).status(), rute).toBe(forventet);
    }
  }
});

test('en hendelse med feil hemmelighet møter det samme som ingenting', async ({ request }) => {
  const svar = await request.post('/api/hendelser/gjettet', { data: { type: 'x' } });
  expect(svar.status()).toBe(404);
});
