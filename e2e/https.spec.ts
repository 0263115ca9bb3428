import { type EgenPortal, startEgenPortal } from './fixtures/egenPortal';
import { expect, test } from './fixtures/test';

const UTENFRA = 'https://portal.example';
// One portal for both: in parallel each test would start its own on the same ports.
test.describe.configure({ mode: 'serial' });
let portal: EgenPortal;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  portal = await startEgenPortal({ avstand: 11, egne: { PORTAL_URL: UTENFRA } });
});
test.afterAll(async () => void (await portal.stopp()));

/** As a proxy in front of the portal passes it on. */
const hent = (adresse: string): Promise<Response> =>
  fetch(adresse.replace(UTENFRA, portal.adresse), {
    redirect: 'manual',
    headers: { 'x-forwarded-host': new URL(UTENFRA).host, 'x-forwarded-proto': 'https' },
  });

test('over https er hver kake bare for portalen selv, og ID-porten får adressen utenfra', async () => {
  const svar = await hent(`${UTENFRA}/logg-inn`);
  const kaker = svar.headers.getSetCookie();
  expect(kaker.map((kake) => kake.split('=')[0])).toContain('__Host-next-auth.csrf-token');
  for (const kake of kaker) {
    expect(kake).toMatch(/^__(Host|Secure)-/);
    for (const flagg of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i]) expect(kake).toMatch(flagg);
  }
  const videre = new URL(svar.headers.get('location') ?? '');
  expect(videre.searchParams.get('redirect_uri')).toBe(`${UTENFRA}/api/auth/callback/idporten`);
});

test('ID-porten svarer ikke: en side som sier hva man kan gjøre, og innloggingen virker etterpå', async () => {
  const styr = (sti: string, kropp: object): Promise<Response> =>
    fetch(`${portal.myndigheter}/testmiljo/${sti}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(kropp),
    });
  await styr('scenario', { navn: 'idporten-nede', antall: 10 });
  let svar = await hent(`${UTENFRA}/logg-inn`);
  for (let i = 0; i < 4 && svar.headers.has('location'); i += 1) {
    svar = await hent(new URL(svar.headers.get('location') ?? '', UTENFRA).href);
  }
  const side = await svar.text();
  expect(side).toContain('Du ble ikke logget inn');
  expect(side).toContain('ID-porten svarer ikke akkurat nå. Ingenting er gått tapt');
  expect(side).toContain('href="/logg-inn"');
  await styr('nullstill', {});
  const igjen = await hent(`${UTENFRA}/logg-inn`);
  expect(igjen.headers.get('location')).toContain(`${portal.myndigheter}/idporten/authorize`);
});
