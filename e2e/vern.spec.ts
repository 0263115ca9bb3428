import type { Page } from '@playwright/test';
import { armer, nyOrganisasjon } from './fixtures/myndigheter';
import { ruterPaaDisk } from './fixtures/ruter';
import { expect, test } from './fixtures/test';
import { loggInn } from './handlinger/innlogging';
import { bekreftOgSend, kontroller, sendTilKvittering } from './handlinger/sending';
import { ferdigUtkast, skrivICelle, tabell, ventLagret } from './handlinger/utkast';

/** Tells how the server is, to anybody, and nothing of anybody's: outside the proxy. */
const UTEN_POLICY = '/api/helse';
/** The one page that ID-porten shows in a frame; who may is tried in innlogging.spec.ts. */
const I_RAMME = '/api/utlogging/front';

const HODER = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The headers of the answer: what comes after them may be a stream that does not end. */
async function hodeneTil(page: Page, sti: string): Promise<Headers> {
  const kaker = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const svar = await fetch(new URL(sti, page.url()), { redirect: 'manual', headers: { cookie: kaker } });
  await svar.body?.cancel();
  return svar.headers;
}

test('ingen side og intet svar kan lagres på veien, og alle har vernet', async ({ innlogget: page }) => {
  const utkast = await ferdigUtkast(page);
  const id = utkast.split('/').at(-1) ?? '';
  const stier = ruterPaaDisk().map((rute) =>
    rute
      .replace('[leveranseId]', id)
      .replace('[ordning]', 'kundeutbytte')
      .replace('[inntektsaar]', '2025')
      .replace('[...nextauth]', 'session')
      .replace(/\[[^\]]+\]/g, 'x'),
  );
  expect(stier.length).toBeGreaterThan(15);
  for (const innlogget of [true, false]) {
    if (!innlogget) await page.context().clearCookies();
    for (const sti of stier) {
      const hoder = Object.fromEntries(await hodeneTil(page, sti));
      expect(hoder['cache-control'], sti).toContain('no-store');
      for (const [navn, verdi] of Object.entries(HODER)) expect(hoder[navn], `${sti}: ${navn}`).toBe(verdi);
      expect(hoder['permissions-policy'], sti).toContain('camera=()');
      if (sti !== I_RAMME) expect(hoder['x-frame-options'], sti).toBe('DENY');
      if (sti === UTEN_POLICY) continue;
      if (sti !== I_RAMME) expect(hoder['content-security-policy'], sti).toContain("frame-ancestors 'none'");
      expect(hoder['content-security-policy'], sti).toBeTruthy();
      expect(hoder['content-security-policy'], sti).not.toContain("script-src 'self' 'unsafe-inline'");
    }
  }
});

test('en kropp som er for stor eller ikke sier hvor stor den er, slipper ikke inn', async ({ page }) => {
  const post = (data: string) =>
    page.request.post('/api/auth/signout', {
      data,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      maxRedirects: 0,
    });
  expect((await post(`x=${'a'.repeat(64 * 1024)}`)).status()).toBe(413);
  expect((await post('x=a')).status()).not.toBe(413);
});

test('den som spør for fort, får en vennlig pause, og bare den', async ({ page }) => {
  const logginn = (adresse: string) =>
    page.request.get('/logg-inn', { maxRedirects: 0, headers: { 'x-forwarded-for': adresse } });
  // More than the default allows in a minute, also when a new one begins on the way.
  let svar = await logginn('192.0.2.77');
  for (let i = 0; i < 250 && svar.status() !== 429; i += 1) svar = await logginn('192.0.2.77');
  expect(svar.status()).toBe(429);
  expect(Number(svar.headers()['retry-after'])).toBeGreaterThan(0);
  expect(Number(svar.headers()['retry-after'])).toBeLessThanOrEqual(60);
  expect(await svar.text()).toContain('Ingenting er gått tapt');
  expect((await logginn('192.0.2.78')).status()).toBe(302);
});

test('utenfor tabellen står ingen fødselsnumre i klartekst', async ({ page }) => {
  const { orgnr, person } = await nyOrganisasjon();
  await loggInn(page, person.pid);
  const fnr = '02825010109';
  const utkast = await ferdigUtkast(page, [[fnr, 'Truls Trulsen', '5700']]);
  // All that the page holds, also what its scripts are given.
  const forventUten = async (sti: string): Promise<void> => {
    const svar = await page.request.get(sti);
    const tekst = await svar.text();
    expect(svar.status(), sti).toBe(200);
    expect(tekst, sti).toContain('</html>');
    expect(tekst.includes(fnr), `${sti} shows a number`).toBe(false);
    expect(tekst.includes(person.pid), `${sti} shows the reporter's number`).toBe(false);
  };
  const felles = ['/', '/ny', '/logg', '/organisasjon/data'];
  for (const sti of [...felles, utkast, `${utkast}/kontroller`]) await forventUten(sti);

  await test.step('avvist: bare ved tabellen', async () => {
    await armer('avvik-paa-rader', orgnr);
    await kontroller(page);
    await bekreftOgSend(page);
    await tabell(page).waitFor();
    for (const sti of [...felles, `${utkast}/kontroller`]) await forventUten(sti);
  });
  await skrivICelle(page, 1, 3, '1');
  await ventLagret(page);
  await test.step('må avklares', async () => {
    await armer('gld-019', orgnr);
    await kontroller(page);
    await bekreftOgSend(page);
    await expect(page.getByRole('heading', { level: 1, name: /må avklares/ })).toBeVisible();
    await forventUten(`${utkast}/status`);
  });
  await page.goto('/');
  const annet = await ferdigUtkast(page, [[fnr, 'Truls Trulsen', '5700']]);
  await sendTilKvittering(page);
  for (const sti of [...felles, `${annet}/kvittering`]) await forventUten(sti);
});
