import type { Locator, Page } from '@playwright/test';
import { type EgenPortal, startEgenPortal } from './fixtures/egenPortal';
import { armer, mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { bekreftOgSend, kontroller, ventKvittering } from './handlinger/sending';
import { celle, fyllHode, limInn, oppsummering, opprettUtkast, ventLagret } from './handlinger/utkast';

/** A portal whose largest message is small, so that few rows are many. */
let portal: EgenPortal;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const egne = { MAKS_MELDING_BYTES: '2000', HTTP_TIMEOUT_MS: '3000', SENDING_BACKOFF_MS: '300' };
  portal = await startEgenPortal({ avstand: 8, egne });
});
test.afterAll(() => portal?.stopp());

const RADER = Array.from({ length: 15 }, (_, i) => `02825010109\t${'Truls '.repeat(30)}\t${100 + i}`);
const KONTROLLSUM = new Intl.NumberFormat('nb-NO').format(15 * 100 + (15 * 14) / 2);

/** Logs in a fresh organisation and comes to the check page with three parts. */
async function tilKontroll(page: Page): Promise<string> {
  const { orgnr, person } = await nyOrganisasjon({}, portal.myndigheter);
  await page.goto(`${portal.adresse}/logg-inn`);
  await page.getByLabel('Fødselsnummer').fill(person.pid);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await opprettUtkast(page, 'Skattepliktig kundeutbytte');
  await fyllHode(page);
  await celle(page, 1, 1).click();
  await limInn(page, RADER.join('\n'));
  await ventLagret(page);
  await kontroller(page);
  await expect(page.getByRole('main')).toContainText('sendes i 3 deler');
  return orgnr;
}

const delnummer = (page: Page, del: number): Locator =>
  page
    .getByRole('region', { name: 'Leveransen er sendt i 3 deler' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: `Del ${del} av 3` }) });

const antallAv = (kropp = ''): number =>
  (JSON.parse(kropp) as { leveranse: { oppgave: unknown[] } }).leveranse.oppgave.length;

test('delt leveranse: hver del har kvittering og bevis, og summen er hele leveransen', async ({ page }) => {
  const orgnr = await tilKontroll(page);
  await bekreftOgSend(page);
  await ventKvittering(page);
  const poster = await mottatt(orgnr, portal.myndigheter);
  expect(poster.map(({ status, behandlet }) => [status, behandlet])).toEqual(Array(3).fill([200, true]));
  expect(new Set(poster.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
  for (const [i, { kropp }] of poster.entries()) {
    const antall = antallAv(kropp);
    const del = delnummer(page, i + 1);
    await expect(del).toContainText('Mottatt');
    await expect(del).toContainText(`${antall} sendt = ${antall} bekreftet av Skatteetaten`);
    for (const id of ['Dialog-ID', 'Forsendelse-ID']) {
      await expect(del.getByText(id, { exact: true })).toBeVisible();
    }
  }
  await expect(delnummer(page, 1)).toContainText('1–');
  await expect(page.getByRole('main')).toContainText(KONTROLLSUM);
  await page.getByRole('link', { name: 'Til oversikten' }).click();
  await expect(page.getByRole('row', { name: /Mottatt/ })).toHaveCount(1);
});

test('første del tilbakevist: utkastet er åpent igjen, og resten er ikke sendt', async ({ page }) => {
  const orgnr = await tilKontroll(page);
  await armer('gld-010', orgnr, {}, portal.myndigheter);
  await bekreftOgSend(page);
  await expect(page.getByRole('region', { name: 'Skatteetaten tok ikke imot leveransen' })).toBeVisible();
  await expect(celle(page, 1, 1)).toContainText('02825010109');
  expect(await mottatt(orgnr, portal.myndigheter)).toHaveLength(1);
});

test('andre del tilbakevist: delvis mottatt, med feilen ved oppgavene og hva man gjør', async ({ page }) => {
  const orgnr = await tilKontroll(page);
  // The first attempt has no effect but to pass on to the next.
  await armer('svar-ekstra-felt', orgnr, {}, portal.myndigheter);
  await armer('avvik-paa-rader', orgnr, {}, portal.myndigheter);
  await bekreftOgSend(page);
  await expect(page.getByRole('heading', { level: 1, name: /^Kvittering/ })).toBeVisible({ timeout: 30_000 });
  const side = page.getByRole('main');
  await expect(side).toContainText('Leveransen er delvis mottatt');
  await expect(side).toContainText('Skatteetaten har mottatt 2 av 3 deler');
  const figur = side.getByRole('figure', { name: 'Hva som har skjedd med delene' });
  await expect(figur).toContainText(/2 av 3 deler er mottatt, med \d+ av 15 oppgaver/);
  await expect(page.getByText('Leveransen er mottatt', { exact: true })).toHaveCount(0);
  const [en] = await mottatt(orgnr, portal.myndigheter);
  const antall = antallAv(en?.kropp);
  const del = delnummer(page, 2);
  await expect(del).toContainText('Ikke mottatt – tilbakevist');
  await expect(del).toContainText(`Oppgave ${antall + 1}: Beløpet er ikke gyldig for oppgaveeieren`);
  await expect(delnummer(page, 3)).toContainText('Mottatt');
  const poster = await mottatt(orgnr, portal.myndigheter);
  expect(poster.map(({ status }) => status)).toEqual([200, 400, 200]);
  await del.getByRole('button', { name: 'Rett og send del 2 på nytt' }).click();
  await expect(celle(page, 1, 3)).toContainText(String(100 + antall));
  await expect(oppsummering(page)).toContainText(`Antall oppgaver ${antallAv(poster[1]?.kropp)}`);
});
