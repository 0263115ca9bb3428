import { expect, test } from 'vitest';
import { json, startTjener } from '../http/proevetjener';
import { lagIdportenmetadata, type Idportenmetadata } from './oppdagelse';
import { utloggingUrl } from './utlogging';

const metadata: Idportenmetadata = {
  issuer: 'https://test.idporten.no',
  authorization_endpoint: 'https://login.test.idporten.no/authorize',
  token_endpoint: 'https://test.idporten.no/token',
  jwks_uri: 'https://test.idporten.no/jwks.json',
  end_session_endpoint: 'https://login.test.idporten.no/logout?fast=1',
};
const utlogging = {
  clientId: 'klient-1',
  postLogoutRedirectUri: 'https://portal.example.no/',
  state: 'a b',
  idTokenHint: 'e.y.j',
};

test('the address holds what ID-porten needs to find the session and the way back', () => {
  const url = new URL(utloggingUrl(metadata, utlogging) ?? '');
  expect(url.origin + url.pathname).toBe('https://login.test.idporten.no/logout');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    fast: '1',
    id_token_hint: 'e.y.j',
    client_id: 'klient-1',
    post_logout_redirect_uri: 'https://portal.example.no/',
    state: 'a b',
  });
});

test('without a hint, and without an endpoint', () => {
  expect(utloggingUrl(metadata, { ...utlogging, idTokenHint: undefined })).not.toContain('id_token_hint');
  expect(utloggingUrl({ ...metadata, end_session_endpoint: undefined }, utlogging)).toBeUndefined();
});

test('discovery is shared by those who ask at once, and remembered for a day', async () => {
  const tjener = await startTjener((_, svar) => json(svar, 200, { ...metadata, ekstra: true }));
  let naa = 0;
  const hent = lagIdportenmetadata({ ...tjener.klient, naa: () => naa, wellKnownUrl: `${tjener.origin}/wk` });
  const [a, b] = await Promise.all([hent(), hent()]);
  expect(a).toEqual({ ok: true, verdi: metadata });
  expect(b).toBe(a);
  naa = 24 * 3_600_000;
  await hent();
  expect(tjener.mottatt).toHaveLength(2);
});

test('discovery of another shape is not remembered', async () => {
  const tjener = await startTjener((_, svar) => json(svar, 200, { issuer: 'x' }));
  const hent = lagIdportenmetadata({ ...tjener.klient, wellKnownUrl: `${tjener.origin}/wk` });
  expect(await hent()).toMatchObject({ ok: false, feil: { aarsak: 'uforstaaelig' } });
  await hent();
  expect(tjener.mottatt).toHaveLength(2);
});
