import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { ok } from '@/lib/felles/resultat';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import { lagLogoutkontroll } from './logoutToken';

const par = await generateKeyPair('RS256', { extractable: true });
const fremmed = await generateKeyPair('RS256');
const jwk = { ...(await exportJWK(par.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
const ISSUER = 'https://test.idporten.no';
const NAA = Date.UTC(2026, 0, 15);
const KRAV = {
  iss: ISSUER,
  aud: 'klient-1',
  iat: NAA / 1000,
  jti: 'j1',
  sid: 's1',
  sub: 'person',
  events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
};
const signer = (krav: object, noekkel = par.privateKey, kid = 'k1') =>
  new SignJWT({ ...krav }).setProtectedHeader({ alg: 'RS256', kid, typ: 'logout+jwt' }).sign(noekkel);

async function oppsett(jwks: Besvar = (_, svar) => json(svar, 200, { keys: [jwk] })) {
  const { origin, klient, mottatt } = await startTjener(jwks);
  const metadata = {
    issuer: ISSUER,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
    end_session_endpoint: undefined,
  };
  const felles = { ...klient, naa: () => NAA, clientId: 'klient-1' };
  return { kontroller: lagLogoutkontroll({ ...felles, metadata: async () => ok(metadata) }), mottatt };
}

test('a good order gives the session, and the keys are fetched once', async () => {
  const { kontroller, mottatt } = await oppsett();
  expect(await kontroller(await signer(KRAV))).toEqual({ ok: true, verdi: { sid: 's1', jti: 'j1' } });
  expect(await kontroller(await signer({ ...KRAV, jti: 'j2' }))).toMatchObject({ ok: true });
  expect(mottatt).toHaveLength(1);
});

test.each([
  ['another issuer', { ...KRAV, iss: 'https://ond.example' }],
  ['another client', { ...KRAV, aud: 'klient-2' }],
  ['no event (an id_token)', { ...KRAV, events: undefined }],
  ['another event', { ...KRAV, events: { 'http://x': {} } }],
  ['a nonce', { ...KRAV, nonce: 'n' }],
  ['no sid', { ...KRAV, sid: undefined }],
  ['no jti', { ...KRAV, jti: undefined }],
  ['no iat', { ...KRAV, iat: undefined }],
  ['an old order', { ...KRAV, iat: NAA / 1000 - 400 }],
  ['an expired order', { ...KRAV, exp: NAA / 1000 - 60 }],
])('%s is refused', async (_, krav) => {
  const { kontroller } = await oppsett();
  expect(await kontroller(await signer(krav))).toEqual({ ok: false, feil: { type: 'ugyldig' } });
});

test('a foreign signature, none at all, an unknown key and rubbish are refused', async () => {
  const { kontroller } = await oppsett();
  const usignert = new UnsecuredJWT(KRAV).encode();
  const daarlige = [
    await signer(KRAV, fremmed.privateKey),
    usignert,
    await signer(KRAV, undefined, 'k9'),
    'tull',
    '',
  ];
  for (const token of daarlige) {
    expect(await kontroller(token)).toEqual({ ok: false, feil: { type: 'ugyldig' } });
  }
});

test.each<[Besvar, object]>([
  [(_, svar) => svar.writeHead(503).end(), { aarsak: 'status', status: 503 }],
  [(_, svar) => svar.end('<html>'), { aarsak: 'uforstaaelig' }],
  [(_, svar) => json(svar, 200, { keys: 'feil' }), { aarsak: 'uforstaaelig' }],
  [(_, svar) => svar.destroy(), { aarsak: 'ingen_svar' }],
])('keys that cannot be read are not the token’s fault %#', async (jwks, ventet) => {
  const { kontroller } = await oppsett(jwks);
  const svar = await kontroller(await signer(KRAV));
  expect(svar).toMatchObject({ ok: false, feil: { type: 'utilgjengelig', ...ventet } });
});
