import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Page } from '@playwright/test';
import { skrivemaater } from '../prisma/bygg/kanari';
import { nyttFoedselsnummer } from '../prisma/bygg/nummer';
import { csv } from './fixtures/filer';
import { type EgenPortal, startEgenPortal } from './fixtures/egenPortal';
import { brevTil, nyOrganisasjon } from './fixtures/myndigheter';

import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { lesepanel } from './handlinger/opplasting';
import { bekreftOgSend, kontroller, sendTilKvittering } from './handlinger/sending';
import { handlingerIBygget, Klient, skjema } from './tilgangsmatrise/klient';
import { celle, ferdigUtkast, lastOpp, limInn, skrivICelle, tabell, ventLagret } from './handlinger/utkast';

test.skip(process.platform !== 'linux', 'The processes of the database are found in /proc.');

let portal: EgenPortal;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  portal = await startEgenPortal({
    avstand: 7,
    epost: true,
    egne: { LOG_LEVEL: 'debug', SENDING_BACKOFF_MS: '500', DEBUG: 'oppgaveportalen' },
  });
});
test.afterAll(async () => void (await portal.stopp()));

/** Every file of the database's cluster: tables, indexes, and the log that is written ahead of them. */
function databasefiler(data: string): string[] {
  const { cluster } = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8')) as { cluster: string };
  const rot = isAbsolute(cluster) ? cluster : join(data, cluster);
  return readdirSync(rot, { recursive: true, encoding: 'utf8' })
    .map((fil) => join(rot, fil))
    .filter((fil) => statSync(fil, { throwIfNoEntry: false })?.isFile());
}

/** What a browser keeps when the page is closed, as text. */
const lagretINettleseren = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const baser = await indexedDB.databases();
    const buffere = await caches.keys();
    const arbeidere = await navigator.serviceWorker.getRegistrations();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, baser, buffere, arbeidere.length]);
  });

/** Gives an address, and confirms it by the link that comes to it. */
async function faaEpost(page: Page, adresse: string): Promise<void> {
  await page.goto('/varsler');
  await page.getByRole('textbox', { name: 'E-postadressen din' }).fill(adresse);
  await page.getByRole('button', { name: 'Ta vare på valgene' }).click();
  await expect(page.getByRole('status')).toContainText('Åpne lenken');
  await expect.poll(async () => (await brevTil(adresse, portal.myndigheter)).length).toBe(1);
  const [brev] = await brevTil(adresse, portal.myndigheter);
  await page.goto(/\S+\/varsler\/lenke\S+/.exec(brev?.tekst ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Bekreft adressen' }).click();
  await expect(page.getByRole('status')).toContainText('Adressen er bekreftet');
}

/** Makes the database driver fail over a number that stands where it must not, and quote it. */
async function feilMed(nummer: string, pid: string): Promise<string> {
  const klient = await new Klient(portal.adresse).loggInn(pid);
  const soek = handlingerIBygget().get('soekKvitteringHandling');
  if (!soek) throw new Error('there is no search');
  const svar = await klient.kall(soek, '', [null, skjema({ tekst: '', inntektsaar: nummer })]);
  return svar.tekst;
}

test('et fødselsnummer som skrives, limes inn, lastes opp, sendes og avvises, finnes ingen andre steder', async ({
  browser,
}) => {
  test.slow();
  const kontekst = await browser.newContext({ baseURL: portal.adresse, locale: 'nb-NO' });
  const page = await kontekst.newPage();
  const adresser: string[] = [];
  const konsoll: string[] = [];
  kontekst.on('request', (r) => adresser.push(r.url(), r.headers()['referer'] ?? ''));
  page.on('framenavigated', (ramme) => adresser.push(ramme.url()));
  page.on('console', (linje) => konsoll.push(linje.text()));

  const { orgnr, person } = await nyOrganisasjon({}, portal.myndigheter);
  const [skrevet, limt, lastet] = [nyttFoedselsnummer(), nyttFoedselsnummer(), nyttFoedselsnummer()];
  const navn = 'Kanarifugl Gulfjær';
  const epost = `kanari-${crypto.randomUUID()}@eksempel.no`;
  const kanarier = [skrevet, limt, lastet, navn, person.pid, epost];
  await loggInn(page, person.pid);
  await faaEpost(page, epost);
  await page.goto('/');
  await ferdigUtkast(page, [[skrevet, navn, '5700']], 'Kanarireferanse');
  await page.getByRole('button', { name: 'Legg til rad' }).click();
  await celle(page, 2, 1).click();
  await limInn(page, `${limt}\t${navn}\t12\n`);
  await lastOpp(page, csv('kanari.csv', `Fødselsnummer;Navn;Utbetalt beløp\n${lastet};${navn};13\n`));
  await lesepanel(page).getByRole('radio', { name: 'Legg til' }).check();
  await lesepanel(page)
    .getByRole('button', { name: /^Legg til/ })
    .click();
  await expect(tabell(page)).toContainText(lastet);
  await ventLagret(page);

  await test.step('avvises med verdiene i svaret', async () => {
    const svar = await fetch(`${portal.myndigheter}/testmiljo/scenario`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ navn: 'avvik-paa-rader', orgnr }),
    });
    expect(svar.ok).toBe(true);
    await kontroller(page);
    await bekreftOgSend(page);
    await tabell(page).waitFor();
  });
  await skrivICelle(page, 1, 3, '5701');
  await ventLagret(page);
  await sendTilKvittering(page);
  for (const side of ['/', '/logg', '/organisasjon/data']) await page.goto(side);
  expect(await (await page.request.get('/api/organisasjon/eksport')).text()).toContain(skrevet);

  const brev = async () => JSON.stringify(await brevTil(epost, portal.myndigheter));
  await expect.poll(brev).toContain('Mottatt:');
  // Beyond what the column holds, which the driver says with the number in it.
  const feil = await feilMed(lastet.replace(/^0+/, '9'), person.pid);
  expect(feil).toContain('"feil"');
  await expect.poll(() => portal.logg()).toContain('action failed');

  const lagret = `${await lagretINettleseren(page)}\n${JSON.stringify(await kontekst.storageState())}`;
  const logg = portal.logg();
  // Each place is looked into: it holds what it must hold.
  expect(logg).toContain('"attempt"');
  expect(adresser.join('\n')).toContain('/kvittering');
  const tekster = { logg, adresser: adresser.join('\n'), konsoll: konsoll.join('\n'), lagret, feil };
  const maater = kanarier.flatMap((kanari) => [...skrivemaater(kanari), encodeURIComponent(kanari)]);
  const funn = Object.entries(tekster).flatMap(([sted, tekst]) =>
    maater.filter((maate) => tekst.includes(maate)).map((maate) => `${sted}: ${maate}`),
  );
  // The letters are to the address itself; nothing else of these may stand in them.
  const brevene = (await brev()).replaceAll(epost, '');
  funn.push(...maater.filter((maate) => brevene.includes(maate)).map((maate) => `brev: ${maate}`));
  expect(brevene).not.toContain(orgnr);
  const filer = databasefiler(portal.data);
  expect(filer.length).toBeGreaterThan(100);
  let harOrgnr = false;
  for (const fil of filer) {
    const bytes = readFileSync(fil);
    harOrgnr ||= bytes.includes(orgnr);
    funn.push(...maater.filter((maate) => bytes.includes(maate)).map((maate) => `${fil}: ${maate}`));
  }
  expect(funn).toEqual([]);
  expect(harOrgnr, 'the search finds what is not secret').toBe(true);
  await kontekst.close();
});
