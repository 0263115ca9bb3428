import { exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { ok } from '@/lib/felles/resultat';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import { lagFornyToken } from './fornyToken';

const par = await generateKeyPair('RS256', { extractable: true });
const clientJwk = { ...(await exportJWK(par.privateKey)), kid: 'id-1' };
const ISSUER = 'https://test.idporten.no';
const START = Date.UTC(2026, 0, 15);

async function forny(besvar: Besvar) {
  const tjener = await startTjener(besvar);
  const { origin, klient, mottatt } = tjener;
  const metadata = {
    issuer: ISSUER,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
    end_session_endpoint: undefined,
  };
  const fornyToken = lagFornyToken({
    ...klient,
    naa: () => START,
    clientId: 'klient-1',
    clientJwk,
    metadata: async () => ok(metadata),
  });
  return { svar: await fornyToken('gammelt'), mottatt };
}

test('the refresh token is traded, the client proving itself with its key', async () => {
  const nytt = { access_token: 'a', expires_in: 120, refresh_token: 'r', token_type: 'Bearer' };
  const { svar, mottatt } = await forny((_, res) => json(res, 200, nytt));
  expect(svar).toEqual({
    ok: true,
    verdi: { accessToken: 'a', utloeperMs: START + 120_000, refreshToken: 'r', idToken: undefined },
  });
  const { client_assertion: assertion = '', ...felter } = Object.fromEntries(
    new URLSearchParams(mottatt[0]?.kropp.toString()),
  );
  expect(felter).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'gammelt',
    client_id: 'klient-1',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  });
  const { payload } = await jwtVerify(assertion, par.publicKey, { currentDate: new Date(START) });
  expect(payload).toMatchObject({ iss: 'klient-1', sub: 'klient-1', aud: ISSUER });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(120);
});

test.each<[Besvar, object]>([
  [(_, res) => json(res, 400, { error: 'invalid_grant' }), { type: 'avvist', error: 'invalid_grant' }],
  [(_, res) => json(res, 200, {}), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 200 }],
  [(_, res) => res.writeHead(400).end('nei'), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 400 }],
  [(_, res) => json(res, 503, { error: 'x' }), { type: 'utilgjengelig', aarsak: 'status', status: 503 }],
  [(_, res) => res.destroy(), { type: 'utilgjengelig', aarsak: 'ingen_svar' }],
])('failure %#', async (besvar, feil) => {
  const { svar } = await forny(besvar);
  expect(svar).toMatchObject({ ok: false, feil });
});
