import { generateKeyPairSync } from 'node:crypto';
import { createRemoteJWKSet, exportJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forSystembruker, lagAssertion, sendGrant } from '../testhjelp/maskinporten';
import type { Grantvalg } from '../testhjelp/maskinporten';
import { startProevemiljoe } from '../testhjelp/miljoe';
import type { Proevemiljoe } from '../testhjelp/miljoe';

const PROEVELAGET = '310402109';
let miljoe: Proevemiljoe;
beforeAll(async () => {
  miljoe = await startProevemiljoe();
});
afterAll(() => miljoe.stop());

const naa = () => Math.floor(Date.now() / 1000);
const proev = async (valg: Grantvalg) => {
  const svar = await sendGrant(miljoe, await lagAssertion(miljoe, valg), valg);
  return { status: svar.status, kropp: (await svar.json()) as Record<string, unknown> };
};
const detaljer = (endring: object) => ({
  authorization_details: [{ ...forSystembruker(PROEVELAGET)[0], ...endring }],
});

describe('the local Maskinporten', () => {
  it('publishes metadata with a trailing slash in the issuer', async () => {
    const svar = await fetch(String(miljoe.env.MASKINPORTEN_WELL_KNOWN_URL));
    expect(await svar.json()).toMatchObject({
      issuer: `${miljoe.url}/maskinporten/`,
      token_endpoint: `${miljoe.url}/maskinporten/token`,
    });
  });

  it('gives a signed token with the claims of Skatteetaten’s sample', async () => {
    const scope = 'skatteetaten:innrapporteringskattepliktigkundeutbytte';
    const claims = { scope, authorization_details: forSystembruker(PROEVELAGET) };
    const { status, kropp } = await proev({ claims });
    expect(status).toBe(200);
    expect(kropp).toMatchObject({ token_type: 'Bearer', expires_in: 119, scope });
    const jwks = createRemoteJWKSet(new URL(`${miljoe.url}/maskinporten/jwks`));
    const { payload } = await jwtVerify(String(kropp.access_token), jwks, {
      issuer: `${miljoe.url}/maskinporten/`,
    });
    expect(payload).toMatchObject({
      scope,
      client_amr: 'private_key_jwt',
      client_id: miljoe.env.MASKINPORTEN_CLIENT_ID,
      consumer: { authority: 'iso6523-actorid-upis', ID: expect.stringMatching(/^0192:3\d{8}$/) },
      authorization_details: [
        {
          type: 'urn:altinn:systemuser',
          systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${PROEVELAGET}` },
          systemuser_id: [expect.any(String)],
          system_id: miljoe.env.ALTINN_SYSTEM_ID,
        },
      ],
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(120);
  });

  const avvises: [string, () => Grantvalg, string, RegExp][] = [
    ['JSON body', () => ({ contentType: 'application/json' }), 'invalid_request', /Content-Type/],
    ['text body', () => ({ contentType: 'text/plain' }), 'invalid_request', /Content-Type/],
    ['no content type we know', () => ({ contentType: 'a/b' }), 'invalid_request', /Content-Type/],
    [
      'another grant',
      () => ({ skjema: { grant_type: 'client_credentials' } }),
      'unsupported_grant_type',
      /grant_type/,
    ],
    ['not a JWT', () => ({ skjema: { assertion: 'x.y.z' } }), 'invalid_grant', /MP-011/],
    ['PS256', () => ({ hode: { alg: 'PS256' } }), 'invalid_grant', /alg/],
    ['no kid', () => ({ hode: { kid: undefined } }), 'invalid_grant', /kid/],
    ['unknown kid', () => ({ hode: { kid: 'annen' } }), 'invalid_grant', /MP-100/],
    ['x5c', () => ({ hode: { x5c: ['MIIB'] } }), 'invalid_grant', /MP-120/],
    [
      'aud without slash',
      () => ({ claims: { aud: `${miljoe.url}/maskinporten` } }),
      'invalid_grant',
      /MP-110/,
    ],
    [
      'aud = token endpoint',
      () => ({ claims: { aud: `${miljoe.url}/maskinporten/token` } }),
      'invalid_grant',
      /MP-110/,
    ],
    [
      'aud as an array',
      () => ({ claims: { aud: [`${miljoe.url}/maskinporten/`] } }),
      'invalid_grant',
      /MP-110/,
    ],
    ['another iss', () => ({ claims: { iss: 'annen' } }), 'invalid_grant', /MP-100/],
    ['no iat', () => ({ claims: { iat: undefined } }), 'invalid_grant', /iat/],
    ['iat ahead', () => ({ claims: { iat: naa() + 30, exp: naa() + 60 } }), 'invalid_grant', /after now/],
    ['iat behind', () => ({ claims: { iat: naa() - 30, exp: naa() + 60 } }), 'invalid_grant', /MP-130/],
    ['no exp', () => ({ claims: { exp: undefined } }), 'invalid_grant', /exp/],
    ['long life', () => ({ claims: { exp: naa() + 130 } }), 'invalid_grant', /120/],
    ['expired', () => ({ claims: { iat: naa() - 5, exp: naa() - 1 } }), 'invalid_grant', /MP-130/],
    ['no jti', () => ({ claims: { jti: undefined } }), 'invalid_grant', /jti/],
    ['no scope', () => ({ claims: { scope: undefined } }), 'invalid_request', /scope/],
    ['unknown scope', () => ({ claims: { scope: 'skatteetaten:noe' } }), 'invalid_scope', /MP-200/],
    ['unknown claim', () => ({ claims: { sub: 'x' } }), 'invalid_request', /Invalid assertion/],
    ['resource not a list', () => ({ claims: { resource: 'x' } }), 'invalid_request', /resource/],
    [
      'RAR not a list',
      () => ({ claims: { authorization_details: {} } }),
      'invalid_authorization_details',
      /MP-303/,
    ],
    ['RAR type', () => ({ claims: detaljer({ type: 'x' }) }), 'invalid_authorization_details', /MP-301/],
    ['RAR field', () => ({ claims: detaljer({ noe: 1 }) }), 'invalid_authorization_details', /MP-302/],
    [
      'RAR value',
      () => ({
        claims: detaljer({ systemuser_org: { authority: 'iso6523-actorid-upis', ID: PROEVELAGET } }),
      }),
      'invalid_authorization_details',
      /MP-303/,
    ],
    [
      'no system user',
      () => ({ claims: { authorization_details: forSystembruker('311028847') } }),
      'invalid_altinn_customer_configuration',
      /MP-303/,
    ],
    [
      'another externalRef',
      () => ({ claims: { authorization_details: forSystembruker(PROEVELAGET, 'annen') } }),
      'invalid_altinn_customer_configuration',
      /MP-303/,
    ],
  ];
  it.each(avvises)('refuses: %s', async (_navn, valg, error, beskrivelse) => {
    const { status, kropp } = await proev(valg());
    expect([status, kropp.error]).toEqual([400, error]);
    expect(kropp.error_description).toMatch(beskrivelse);
  });

  it('refuses a signature made with another key under the same kid', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { kropp } = await proev({ noekkel: await exportJWK(privateKey) });
    expect(kropp).toMatchObject({
      error: 'invalid_grant',
      error_description: expect.stringMatching(/MP-124/),
    });
  });

  it('takes each jti once', async () => {
    const assertion = await lagAssertion(miljoe);
    expect((await sendGrant(miljoe, assertion)).status).toBe(200);
    const igjen = await sendGrant(miljoe, assertion);
    expect(await igjen.json()).toMatchObject({ error_description: expect.stringMatching(/MP-012/) });
  });

  it('finds the accountant’s client system user by its externalRef', async () => {
    const authorization_details = forSystembruker('310715476', 'klienter');
    expect((await proev({ claims: { authorization_details } })).status).toBe(200);
  });
});
