import { Nettleser } from '../testmiljo/testhjelp/innlogging';
import { nyOrganisasjon } from './fixtures/myndigheter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { byttOekt, oektskaker } from './handlinger/oekt';

const portal = (): string => process.env['E2E_PORTAL'] ?? '';
const OEKTSKAKE = 'next-auth.session-token';

/** A login up to where ID-porten sends the browser back, which the test may then bend. */
async function tilTilbake(nettleser: Nettleser, pid: string, til = ''): Promise<URL> {
  const side = await nettleser.foelg(`${portal()}/logg-inn${til}`, 'aldri:');
  const valgt = await nettleser.hent(side.adresse, { pid });
  const videre = new URL(valgt.headers.get('location') ?? '', side.adresse).href;
  return new URL((await nettleser.foelg(videre, `${portal()}/api/auth/callback`)).adresse);
}
const satte = (svar: Response, navn: string): string[] =>
  svar.headers.getSetCookie().filter((kake) => kake.startsWith(`${navn}=`) && !kake.startsWith(`${navn}=;`));
const nyPid = async (): Promise<string> => (await nyOrganisasjon()).person.pid;

test('forespørselen til ID-porten har PKCE, state, nonce, nivå og språk, og svaret gir en trygg kake', async () => {
  const nettleser = new Nettleser();
  const start = await nettleser.hent(`${portal()}/logg-inn`);
  const spoersmaal = Object.fromEntries(new URL(start.headers.get('location') ?? '').searchParams);
  expect(spoersmaal).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    state: expect.stringMatching(/^.{20,}$/) as unknown,
    nonce: expect.stringMatching(/^.{20,}$/) as unknown,
    acr_values: 'idporten-loa-high',
    ui_locales: 'nb',
    redirect_uri: `${portal()}/api/auth/callback/idporten`,
  });
  for (const kake of start.headers.getSetCookie()) {
    expect(kake).toMatch(/; HttpOnly/i);
    expect(kake).toMatch(/; SameSite=Lax/i);
  }
  const tilbake = await tilTilbake(nettleser, await nyPid());
  const [kake = ''] = satte(await nettleser.hent(tilbake.href), OEKTSKAKE);
  expect(kake).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax/i);
  // The cookie holds no token and no number, and cannot be read in the browser.
  expect(decodeURIComponent(kake)).not.toMatch(/\d{11}/);
});

test.describe('et svar som ikke er ID-portens eget, logger ingen inn', () => {
  const BOEYD: [string, (svar: URL) => void][] = [
    ['en annen utsteder', (svar) => svar.searchParams.set('iss', 'https://ond.example')],
    ['ingen utsteder', (svar) => svar.searchParams.delete('iss')],
    ['en annen state', (svar) => svar.searchParams.set('state', 'en-annen')],
    ['ingen state', (svar) => svar.searchParams.delete('state')],
    ['en oppdiktet kode', (svar) => svar.searchParams.set('code', 'oppdiktet')],
  ];
  for (const [hva, boey] of BOEYD) {
    test(hva, async () => {
      const nettleser = new Nettleser();
      const tilbake = await tilTilbake(nettleser, await nyPid());
      boey(tilbake);
      const svar = await nettleser.hent(tilbake.href);
      expect(satte(svar, OEKTSKAKE)).toEqual([]);
      expect(svar.headers.get('location')).toContain('error=');
    });
  }

  test('et svar som ble brukt, eller som kom til en annen nettleser', async () => {
    const [offer, ond] = [new Nettleser(), new Nettleser()];
    const tilbake = await tilTilbake(ond, await nyPid());
    // Login CSRF: the attacker's own answer, opened in somebody else's browser.
    expect(satte(await offer.hent(tilbake.href), OEKTSKAKE)).toEqual([]);
    expect(satte(await ond.hent(tilbake.href), OEKTSKAKE)).toHaveLength(1);
    expect(satte(await ond.hent(tilbake.href), OEKTSKAKE)).toEqual([]);
  });
});

test('en økt som lå der før innloggingen, er ikke økten etter', async ({ page }) => {
  const { person, navn } = await nyOrganisasjon();
  const annen = await nyOrganisasjon();
  await loggInn(page, annen.person.pid);
  const plantet = await oektskaker(page.context());
  await page.context().clearCookies();
  await byttOekt(page, plantet);
  await loggInn(page, person.pid);
  await expect(page.getByRole('banner').getByRole('button', { name: navn })).toBeVisible();
  const etter = await oektskaker(page.context());
  expect(etter.map(({ value }) => value)).not.toContain(plantet[0]?.value);
  // Whoever planted it is still only themselves.
  await byttOekt(page, plantet);
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('button', { name: annen.navn })).toBeVisible();
});

test('innloggingen går videre til egne sider og aldri til andres', async () => {
  for (const [til, ventet] of [
    ['/ny', '/ny'],
    ['//ond.example/', '/'],
    ['https://ond.example/', '/'],
    ['/\\ond.example', '/'],
    ['/%2f%2fond.example', '/'],
    ['javascript:alert(1)', '/'],
  ]) {
    const nettleser = new Nettleser();
    const tilbake = await tilTilbake(nettleser, await nyPid(), `?til=${encodeURIComponent(til ?? '')}`);
    const svar = await nettleser.hent(tilbake.href);
    expect(new URL(svar.headers.get('location') ?? '', portal()).href, til).toBe(`${portal()}${ventet}`);
  }
  // Nor by next-auth's own parameter, at login and at logout.
  const direkte = await fetch(`${portal()}/api/auth/signin?callbackUrl=https://ond.example`, {
    redirect: 'manual',
  });
  expect(direkte.headers.get('location') ?? '').not.toMatch(/^https?:\/\/ond/);
});

test('en handling fra en annen side blir ikke utført', async ({ innlogget: page }) => {
  const kaker = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const svar = await fetch(`${portal()}/`, {
    method: 'POST',
    headers: { cookie: kaker, origin: 'https://ond.example', 'next-action': '00'.repeat(21) },
    body: '[]',
    redirect: 'manual',
  });
  expect(svar.status).toBe(403);
  // A form as a foreign page would post it, aimed at the logout that stands on the page.
  const skjema = await page
    .locator('form', { has: page.getByRole('button', { name: 'Logg ut' }) })
    .evaluate((form) =>
      [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name, value }) => [
        name,
        value,
      ]),
    );
  const kropp = new FormData();
  for (const [navn = '', verdi = ''] of skjema) kropp.append(navn, verdi);
  await fetch(`${portal()}/`, {
    method: 'POST',
    headers: { cookie: kaker, origin: 'https://ond.example' },
    body: kropp,
    redirect: 'manual',
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeVisible();
});

test('ingen side kan legges i en ramme, og bare ID-porten får legge utloggingen i en', async () => {
  for (const sti of ['/', '/ny', '/logg-inn', '/innlogging-feilet', '/api/oekt', '/finnes-ikke']) {
    const { headers } = await fetch(`${portal()}${sti}`, { redirect: 'manual' });
    expect(headers.get('x-frame-options'), sti).toBe('DENY');
    expect(headers.get('content-security-policy'), sti).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control'), sti).toContain('no-store');
  }
  const { headers } = await fetch(`${portal()}/api/utlogging/front`);
  const idporten = process.env['E2E_MYNDIGHETER'] ?? '';
  expect(headers.get('x-frame-options')).toBe(null);
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'none'; frame-ancestors ${idporten} ${idporten.replace('//', '//login.')}`,
  );
});

test('å logge ut hos ID-porten avslutter alle økter fra den innloggingen', async ({
  innlogget: page,
  organisasjon,
}) => {
  const foerste = await oektskaker(page.context());
  // ID-porten remembers the person: a second session of the portal from the same login there.
  await byttOekt(page);
  await page.goto('/logg-inn');
  await page.getByRole('button', { name: 'Logg ut' }).waitFor();
  const andre = await oektskaker(page.context());
  expect(andre[0]?.value).not.toBe(foerste[0]?.value);
  const annenInnlogging = await page.context().browser()?.newContext({ baseURL: portal() });
  const tredje = await annenInnlogging?.newPage();
  if (!tredje) throw new Error('no browser');
  await loggInn(tredje, organisasjon.person.pid);
  const ramme = page.waitForResponse((svar) => svar.url().includes('/api/utlogging/front'));
  await page.getByRole('button', { name: 'Logg ut' }).click();
  expect((await ramme).status()).toBe(200);
  await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
  for (const kaker of [foerste, andre]) {
    await byttOekt(page, kaker);
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Logg inn med ID-porten' })).toBeVisible();
  }
  await tredje.reload();
  await expect(tredje.getByRole('button', { name: 'Logg ut' })).toBeVisible();
  await annenInnlogging?.close();
});

test('den som avbryter hos ID-porten, får en rolig side og kommer inn etterpå', async ({ page }) => {
  const pid = await nyPid();
  await page.goto('/logg-inn');
  await page.getByRole('button', { name: 'Avbryt innloggingen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du ble ikke logget inn' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Du avbrøt innloggingen hos ID-porten');
  await page.getByRole('link', { name: 'Prøv igjen' }).click();
  await page.getByLabel('Fødselsnummer').fill(pid);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: 'Logg ut' }).waitFor();
});
