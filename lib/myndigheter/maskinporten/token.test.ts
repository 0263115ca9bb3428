import { decodeJwt, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { json, lukketOrigin, startTjener, type Besvar } from '../http/proevetjener';
import { lagMaskinporten } from './token';

const par = await generateKeyPair('RS256', { extractable: true });
let clientJwk: Awaited<ReturnType<typeof exportJWK>>;
beforeAll(async () => {
  clientJwk = { ...(await exportJWK(par.privateKey)), kid: 'noekkel-1' };
});

const ISSUER = 'https://test.maskinporten.no/';
const SCOPE = 'skatteetaten:innrapporteringskattepliktigkundeutbytte';
const START = Date.UTC(2026, 0, 15, 12);

/** Maskinporten with a token endpoint of the test's own. */
async function oppsett(token: Besvar, endringer: { metadata?: Besvar } = {}) {
  const tjener = await startTjener((foresporsel, svar) => {
    if (foresporsel.url === '/token') return token(foresporsel, svar);
    if (endringer.metadata) return endringer.metadata(foresporsel, svar);
    return json(svar, 200, { issuer: ISSUER, token_endpoint: `${tjener.origin}/token` });
  });
  let naa = START;
  const maskinporten = lagMaskinporten({
    ...tjener.klient,
    naa: () => naa,
    wellKnownUrl: `${tjener.origin}/.well-known/oauth-authorization-server`,
    clientId: 'klient-1',
    clientJwk,
  });
  const til = (sti: string) => tjener.mottatt.filter(({ url }) => url === sti);
  return {
    maskinporten,
    frem: (ms: number) => (naa += ms),
    grants: () => til('/token').map(({ kropp }) => new URLSearchParams(kropp.toString())),
    metadatakall: () => til('/.well-known/oauth-authorization-server').length,
  };
}

const teller = (expires_in: unknown = 120): Besvar => {
  let nummer = 0;
  return (_, svar) =>
    json(svar, 200, { access_token: `token-${(nummer += 1)}`, token_type: 'Bearer', expires_in });
};

test('the grant carries the documented claims and no others', async () => {
  const { maskinporten, grants } = await oppsett(teller());
  const svar = await maskinporten.hentToken({ scope: SCOPE, orgnr: '311131788', externalRef: 'ref-1' });
  expect(svar).toEqual({ ok: true, verdi: { token: 'token-1', utloeperMs: START + 120_000 } });

  const [grant] = grants();
  expect(grant?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  const { payload, protectedHeader } = await jwtVerify(grant?.get('assertion') ?? '', par.publicKey, {
    currentDate: new Date(START),
  });
  expect(protectedHeader).toEqual({ alg: 'RS256', kid: 'noekkel-1' });
  const { jti, exp, ...resten } = payload;
  expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  expect((exp ?? 0) - START / 1000).toBeLessThanOrEqual(120);
  expect(resten).toEqual({
    aud: ISSUER,
    iss: 'klient-1',
    iat: START / 1000,
    scope: SCOPE,
    authorization_details: [
      {
        type: 'urn:altinn:systemuser',
        systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:311131788' },
        externalRef: 'ref-1',
      },
    ],
  });
});

test('without an organisation the token is for the portal itself', async () => {
  const { maskinporten, grants } = await oppsett(teller());
  await maskinporten.hentToken({ scope: 'altinn:authentication/systemuser.request.write' });
  const krav = decodeJwt(grants()[0]?.get('assertion') ?? '');
  expect(krav).not.toHaveProperty('authorization_details');
});

test('two at the same time share one grant, and one more reuses it', async () => {
  const { maskinporten, grants, metadatakall } = await oppsett(teller());
  const bestilling = { scope: SCOPE, orgnr: '311131788' };
  const [a, b] = await Promise.all([maskinporten.hentToken(bestilling), maskinporten.hentToken(bestilling)]);
  expect(a).toEqual(b);
  expect(await maskinporten.hentToken(bestilling)).toEqual(a);
  expect(grants()).toHaveLength(1);
  expect(metadatakall()).toBe(1);
});

test('scope, organisation and reference each get a token of their own, with a jti of its own', async () => {
  const { maskinporten, grants, metadatakall } = await oppsett(teller());
  await Promise.all([
    maskinporten.hentToken({ scope: SCOPE, orgnr: '311131788' }),
    maskinporten.hentToken({ scope: SCOPE, orgnr: '313367002' }),
    maskinporten.hentToken({ scope: SCOPE, orgnr: '313367002', externalRef: 'b' }),
    maskinporten.hentToken({ scope: 'digdir:dialogporten', orgnr: '313367002' }),
    maskinporten.hentToken({ scope: SCOPE }),
  ]);
  const jti = grants().map((grant) => decodeJwt(grant.get('assertion') ?? '').jti);
  expect(new Set(jti).size).toBe(5);
  expect(metadatakall()).toBe(1);
});

test.each([
  { expiresIn: 120, holdbarMs: 100_000 },
  { expiresIn: '120', holdbarMs: 100_000 },
  { expiresIn: 30, holdbarMs: 15_000 },
  { expiresIn: 599, holdbarMs: 579_000 },
])('a token of $expiresIn s is renewed after $holdbarMs ms', async ({ expiresIn, holdbarMs }) => {
  const { maskinporten, frem, grants } = await oppsett(teller(expiresIn));
  await maskinporten.hentToken({ scope: SCOPE });
  frem(holdbarMs - 1);
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({ verdi: { token: 'token-1' } });
  frem(1);
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({ verdi: { token: 'token-2' } });
  expect(grants()).toHaveLength(2);
});

test('friskt passes over the memory and replaces what it holds', async () => {
  const { maskinporten } = await oppsett(teller());
  await maskinporten.hentToken({ scope: SCOPE });
  expect(await maskinporten.hentToken({ scope: SCOPE, friskt: true })).toMatchObject({
    verdi: { token: 'token-2' },
  });
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({ verdi: { token: 'token-2' } });
});

test.each([400, 403, 500])('a missing system user is known by its word, not by status %d', async (status) => {
  const { maskinporten } = await oppsett((_, svar) =>
    json(svar, status, { error: 'invalid_altinn_customer_configuration', error_description: 'MP-303: …' }),
  );
  const svar = await maskinporten.hentToken({ scope: SCOPE, orgnr: '311131788' });
  expect(svar).toEqual({ ok: false, feil: { type: 'systembruker_mangler' } });
});

test('a refusal keeps the description, which holds the trace id', async () => {
  const { maskinporten } = await oppsett((_, svar) =>
    json(svar, 400, { error: 'invalid_scope', error_description: 'MP-200 … (trace_id: abc)' }),
  );
  expect(await maskinporten.hentToken({ scope: SCOPE })).toEqual({
    ok: false,
    feil: { type: 'avvist', error: 'invalid_scope', beskrivelse: 'MP-200 … (trace_id: abc)' },
  });
});

const html: Besvar = (_, svar) => void svar.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
test.each<[string, Besvar, object]>([
  ['html', html, { aarsak: 'uforstaaelig', status: 200 }],
  ['cut JSON', (_, svar) => svar.end('{"access_token":"a"'), { aarsak: 'uforstaaelig' }],
  ['no life', (_, svar) => json(svar, 200, { access_token: 'a', expires_in: 0 }), { aarsak: 'uforstaaelig' }],
  ['html with 400', (_, svar) => svar.writeHead(400).end('<html>'), { aarsak: 'uforstaaelig', status: 400 }],
  ['503', (_, svar) => svar.writeHead(503).end(), { aarsak: 'status', status: 503 }],
  ['429', (_, svar) => json(svar, 429, { error: 'slow_down' }), { aarsak: 'status', status: 429 }],
  ['cut', (_, svar) => svar.destroy(), { aarsak: 'ingen_svar' }],
  [
    'redirect',
    (_, svar) => svar.writeHead(302, { location: '/x' }).end(),
    { aarsak: 'omdirigert', status: 302 },
  ],
])('utilgjengelig, and asked again next time: %s', async (_, besvar, ventet) => {
  const { maskinporten, grants } = await oppsett(besvar);
  const svar = await maskinporten.hentToken({ scope: SCOPE });
  expect(svar).toMatchObject({ ok: false, feil: { type: 'utilgjengelig', ...ventet } });
  await maskinporten.hentToken({ scope: SCOPE });
  expect(grants()).toHaveLength(2);
});

test('metadata that failed is fetched anew, and good metadata stands for a day', async () => {
  let svikter = true;
  const { maskinporten, frem, metadatakall } = await oppsett(teller(), {
    metadata: (foresporsel, svar) => {
      if (svikter) return void svar.writeHead(503).end();
      const origin = `http://${foresporsel.headers.host}`;
      json(svar, 200, { issuer: ISSUER, token_endpoint: `${origin}/token` });
    },
  });
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({ feil: { type: 'utilgjengelig' } });
  svikter = false;
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({ ok: true });
  frem(24 * 3_600_000 - 1);
  await maskinporten.hentToken({ scope: SCOPE });
  expect(metadatakall()).toBe(2);
  frem(1);
  await maskinporten.hentToken({ scope: SCOPE, friskt: true });
  expect(metadatakall()).toBe(3);
});

test('a token endpoint on a host that may not be called is not called', async () => {
  const fremmed = await startTjener(teller());
  const { maskinporten } = await oppsett(teller(), {
    metadata: (_, svar) => json(svar, 200, { issuer: ISSUER, token_endpoint: `${fremmed.origin}/token` }),
  });
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({
    feil: { aarsak: 'ikke_tillatt_vert' },
  });
  expect(fremmed.mottatt).toHaveLength(0);
});

test('no connection is told', async () => {
  const origin = await lukketOrigin();
  const maskinporten = lagMaskinporten({
    tillatte: new Set([origin]),
    timeoutMs: 1000,
    wellKnownUrl: `${origin}/x`,
    clientId: 'k',
    clientJwk,
  });
  expect(await maskinporten.hentToken({ scope: SCOPE })).toMatchObject({
    feil: { aarsak: 'ingen_forbindelse' },
  });
});

test('a key without kid is a bug, told without the key', () => {
  const jwk = { ...clientJwk, kid: undefined };
  const lag = () =>
    lagMaskinporten({ tillatte: new Set(), timeoutMs: 1, wellKnownUrl: '', clientId: '', clientJwk: jwk });
  expect(lag).toThrow('the client key is not a private RSA JWK with kid');
});
