import type { Page } from '@playwright/test';
import { csv } from './fixtures/filer';
import { mottatt, nyOrganisasjon } from './fixtures/myndigheter';
import { handlingerPaaDisk, ruterPaaDisk } from './fixtures/ruter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { byttOekt, oektFor, oektskaker } from './handlinger/oekt';
import { lesepanel } from './handlinger/opplasting';
import { bekreftOgSend, kontroller, sendTilKvittering } from './handlinger/sending';
import { ferdigUtkast, lastOpp, skrivICelle, tabell } from './handlinger/utkast';

const HEMMELIG = 'Truls Trulsen';
/** Pages and route handlers that show a delivery; each is tried by a stranger and by nobody. */
const SIDER = ['', '/kontroller', '/status', '/kvittering'];
const RUTER = [
  '/',
  '/api/auth/[...nextauth]',
  '/api/helse',
  '/api/hendelser/[hemmelighet]',
  '/api/leveranse/[leveranseId]/endringer',
  '/api/leveranse/[leveranseId]/foelging',
  '/api/leveranse/[leveranseId]/kvittering',
  '/api/leveranse/[leveranseId]/rader',
  '/api/leveranse/[leveranseId]/regneark',
  '/api/leveranse/[leveranseId]/tilbakemelding/[dokumentId]',
  '/api/mal/[ordning]/[inntektsaar]',
  '/api/oekt',
  '/api/organisasjon/eksport',
  '/api/organisasjon/logg',
  '/api/organisasjon/mine',
  '/api/utlogging/bak',
  '/api/utlogging/front',
  '/innlogging-feilet',
  ...SIDER.map((side) => `/leveranse/[leveranseId]${side}`),
  '/logg',
  '/logg-inn',
  '/ny',
  '/varsler',
  '/varsler/lenke',
  '/api/varsler/av',
  '/organisasjon/data',
  '/organisasjon/roller',
  '/organisasjon/systemtilgang',
];
const HANDLINGER = [
  'avbrytHandling',
  'avklarHandling',
  'brukVarsellenkeHandling',
  'lagreVarslerHandling',
  'beOmSystemtilgangHandling',
  'beOmTilgangHandling',
  'fortsettOektHandling',
  'giRolleHandling',
  'huskOppsettHandling',
  'klarHandling',
  'lagreHodeHandling',
  'lagreRaderHandling',
  'loggUtHandling',
  'opprettRettelseHandling',
  'opprettUtkastHandling',
  'proevIgjenHandling',
  'sendInnHandling',
  'sjekkKlarHandling',
  'sendTilbakeHandling',
  'slettUtkastHandling',
  'soekKvitteringHandling',
  'startFraIFjorHandling',
  'velgFireOyneHandling',
  'visUmaskertHandling',
  'velgOmfangHandling',
  'velgOrganisasjonHandling',
  'velgSpraakHandling',
  'velgUtseendeHandling',
];

test('hver rute og hver handling er med i disse testene', () => {
  expect(ruterPaaDisk()).toEqual([...RUTER].sort());
  expect(handlingerPaaDisk()).toEqual([...HANDLINGER].sort());
});

/** The page is asked for as it is, and shows these words and nothing of the delivery. */
async function forventBare(page: Page, adresse: string, ord: string): Promise<void> {
  const tekst = await (await page.request.get(adresse)).text();
  expect(tekst, adresse).toContain(ord);
  expect(tekst, adresse).not.toContain(HEMMELIG);
}

test('en annen person, og ingen, ser hverken utkast, kontroll, status, kvittering eller rader', async ({
  innlogget: page,
}) => {
  const utkast = await ferdigUtkast(page);
  await page.getByRole('link', { name: 'Oppgaveportalen' }).click();
  const sendt = await ferdigUtkast(page);
  await sendTilKvittering(page);
  const min = await oektskaker(page.context());
  const fremmed = await oektFor(page, (await nyOrganisasjon()).person.pid);
  for (const leveranse of [utkast, sendt]) {
    const rader = `/api${leveranse}/rader`;
    const endringer = `/api${leveranse}/endringer?etter=0&redigerer=${crypto.randomUUID()}`;
    const regneark = ['xlsx', 'csv'].flatMap((format) =>
      ['alle', 'feil'].map((innhold) => `/api${leveranse}/regneark?format=${format}&innhold=${innhold}`),
    );
    const ruter = [rader, endringer, `/api${leveranse}/kvittering`, ...regneark];
    await byttOekt(page, min);
    expect(await (await page.request.get(rader)).text()).toContain(HEMMELIG);
    expect(await (await page.request.get(`/api${leveranse}/regneark?format=csv`)).text()).toContain(HEMMELIG);
    expect((await page.request.get(`/api${leveranse}/regneark?format=pdf`)).status()).toBe(400);
    await byttOekt(page, fremmed);
    for (const rute of ruter) expect((await page.request.get(rute)).status(), rute).toBe(404);
    for (const side of SIDER) await forventBare(page, `${leveranse}${side}`, 'Vi fant ikke siden');
    await page.goto(leveranse);
    await expect(page.getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })).toBeVisible();
    await byttOekt(page);
    for (const rute of ruter) expect((await page.request.get(rute)).status(), rute).toBe(401);
    for (const side of SIDER) await forventBare(page, `${leveranse}${side}`, 'Logg inn med ID-porten');
  }
  for (const rute of ['/api/mal/kundeutbytte/2025', '/api/organisasjon/logg', '/api/organisasjon/eksport'])
    expect((await page.request.get(rute)).status(), rute).toBe(401);
  for (const side of ['/ny', '/logg', '/organisasjon/data']) {
    await page.goto(side);
    await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
  }
});

test('loggen og alt som fil er bare den valgte organisasjonens', async ({
  innlogget: page,
  organisasjon,
}) => {
  const sti = await ferdigUtkast(page);
  const id = sti.split('/').at(-1) ?? '';
  const ruter = ['/api/organisasjon/logg', '/api/organisasjon/eksport'];
  for (const rute of ruter) expect(await (await page.request.get(rute)).text()).toContain(id);
  const fremmed = await oektFor(page, (await nyOrganisasjon()).person.pid);
  await byttOekt(page, fremmed);
  for (const rute of [...ruter, `/api/organisasjon/logg?leveranseId=${id}`, `/logg?leveranseId=${id}`]) {
    const tekst = await (await page.request.get(rute)).text();
    for (const hemmelig of [HEMMELIG, organisasjon.orgnr]) expect(tekst, rute).not.toContain(hemmelig);
  }
  await page.goto(`/logg?leveranseId=${id}`);
  await expect(page.getByText('Ingen hendelser å vise')).toBeVisible();
});

test('handlingene i utkastet og på kontrollsiden gjør ingenting for andre', async ({
  innlogget: page,
  organisasjon: { orgnr },
}) => {
  const sti = await ferdigUtkast(page);
  const min = await oektskaker(page.context());
  const foer = await (await page.request.get(`/api${sti}/rader`)).text();
  const fremmed = await oektFor(page, (await nyOrganisasjon()).person.pid);
  for (const oekt of [fremmed, []]) {
    await byttOekt(page, min);
    await page.goto(sti);
    await tabell(page).waitFor();
    await byttOekt(page, oekt);
    await test.step('lagreRader og lagreHode', async () => {
      await skrivICelle(page, 1, 3, '666');
      await expect(page.getByText(/Endringene kan ikke tas vare på|Du er logget ut/)).toBeVisible();
      await page.getByRole('textbox', { name: 'Din referanse', exact: true }).fill('Ikke min');
    });
    await test.step('huskOppsett', async () => {
      const fil = csv('fremmed.csv', 'Fnr;Navn;Utbetalt;Fremmedkolonne\n02825010109;Fremmed;1;x\n');
      await lastOpp(page, fil);
      await lesepanel(page).getByRole('radio', { name: 'Legg til' }).check();
      await lesepanel(page)
        .getByRole('button', { name: /^Legg til/ })
        .click();
      await expect(lesepanel(page).getByRole('button', { name: 'Lukk' })).toBeVisible();
    });
    await test.step('slettUtkast', async () => {
      await page.getByRole('button', { name: 'Slett utkast', exact: true }).click();
      await page.getByRole('button', { name: 'Slett utkastet' }).click();
      await expect(page.getByText('Utkastet ble ikke slettet')).toBeVisible();
    });
    await test.step('sendInn', async () => {
      await byttOekt(page, min);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.goto(`${sti}/kontroller`);
      await byttOekt(page, oekt);
      await bekreftOgSend(page);
      await expect(
        page
          .getByText('Du er logget ut. Ingenting er sendt.')
          .or(page.getByText('Du har ikke lenger fullmakt til å sende denne leveransen')),
      ).toBeVisible();
    });
  }
  await byttOekt(page, min);
  expect(await (await page.request.get(`/api${sti}/rader`)).text()).toBe(foer);
  expect(await (await page.request.get(sti)).text()).not.toContain('fremmedkolonne');
  await page.goto(sti);
  await expect(page.getByRole('textbox', { name: 'Din referanse', exact: true })).toHaveValue('');
  expect(await mottatt(orgnr)).toEqual([]);
});

test('handlingene på statussiden gjør ingenting for andre', async ({ page }) => {
  const { orgnr, person } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  const sti = await ferdigUtkast(page);
  await kontroller(page);
  await bekreftOgSend(page);
  await page.getByRole('button', { name: 'Prøv igjen' }).waitFor();
  const min = await oektskaker(page.context());
  const fremmed = await oektFor(page, (await nyOrganisasjon()).person.pid);
  for (const oekt of [fremmed, []]) {
    for (const knapp of ['Prøv igjen', 'Tilbake til utkastet', 'Be om systemtilgang i Altinn']) {
      await byttOekt(page, min);
      await page.goto(`${sti}/status`);
      await byttOekt(page, oekt);
      await page.getByRole('button', { name: knapp }).click();
      await expect(
        page
          .getByRole('heading', { level: 1, name: 'Vi fant ikke siden' })
          .or(page.getByRole('link', { name: 'Logg inn med ID-porten' }))
          .or(page.getByText('Vi fikk ikke laget forespørselen i Altinn nå')),
      ).toBeVisible();
    }
  }
  await byttOekt(page, min);
  await page.goto(`${sti}/status`);
  await expect(page.getByRole('heading', { name: 'Systemtilgangen er ikke godkjent ennå' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Åpne forespørselen i Altinn' })).toHaveCount(0);
  expect(await mottatt(orgnr)).toEqual([]);
});

test('en organisasjon man ikke har, kan ikke velges, og et utkast lages aldri for den', async ({
  innlogget: page,
  organisasjon,
}) => {
  const to = await nyOrganisasjon({ person: organisasjon.person });
  await page.goto('/logg-inn');
  await page.getByRole('button', { name: organisasjon.navn }).first().waitFor();
  const annen = await nyOrganisasjon();
  const fremmed = await oektFor(page, annen.person.pid);
  await byttOekt(page, fremmed);
  await page.getByRole('main').getByRole('button', { name: to.navn }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: annen.navn })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(to.navn);
});

test('et utkast lages for den som er logget inn nå, og aldri for den som åpnet siden', async ({
  innlogget: page,
  organisasjon,
}) => {
  const annen = await nyOrganisasjon();
  const min = await oektskaker(page.context());
  const fremmed = await oektFor(page, annen.person.pid);
  await page.goto('/ny?ordning=kundeutbytte&aar=2025');
  await byttOekt(page);
  await page.getByRole('button', { name: 'Opprett utkast' }).click();
  await expect(page.getByText('Du er logget ut. Logg inn på nytt og prøv igjen.')).toBeVisible();
  await byttOekt(page, fremmed);
  await page.getByRole('button', { name: 'Opprett utkast' }).click();
  await tabell(page).waitFor();
  await expect(page.getByRole('main')).toContainText(`Utkast for ${annen.navn}`);
  await byttOekt(page, min);
  await page.goto('/');
  await expect(page.getByRole('banner')).toContainText(organisasjon.navn);
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('systemtilgang: ingen andre kan be om eller sjekke den, og aldri for en annen enn den siden viser', async ({
  page,
}) => {
  const { orgnr, navn, person } = await nyOrganisasjon({ systembruker: false });
  await loggInn(page, person.pid);
  const min = await oektskaker(page.context());
  const annen = await nyOrganisasjon({ systembruker: false });
  const fremmed = await oektFor(page, annen.person.pid);
  for (const oekt of [fremmed, []]) {
    await byttOekt(page, min);
    await page.goto('/organisasjon/systemtilgang');
    await page
      .getByRole('status')
      .filter({ hasText: /^Sjekket/ })
      .waitFor();
    await byttOekt(page, oekt);
    await page.getByRole('button', { name: 'Sjekk på nytt' }).click();
    await expect(page.getByText(/^Vi fikk ikke sjekket/)).toBeVisible();
    await page.getByRole('button', { name: 'Be om systemtilgang for Overskuddsstrøm' }).click();
    await expect(
      page
        .getByText(/Du har byttet organisasjon|Vi fikk ikke laget forespørselen/)
        .or(page.getByRole('link', { name: 'Logg inn med ID-porten' })),
    ).toBeVisible();
    await page.goto('/organisasjon/systemtilgang');
    await expect(page.getByRole('main')).not.toContainText(navn);
  }
  await byttOekt(page);
  await page.goto('/organisasjon/systemtilgang');
  await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
  for (const kaker of [min, fremmed]) {
    await byttOekt(page, kaker);
    await page.goto('/organisasjon/systemtilgang');
    await expect(page.getByRole('region', { name: 'Overskuddsstrøm' })).toContainText('Ikke bedt om');
  }
  expect(await mottatt(orgnr)).toEqual([]);
});
