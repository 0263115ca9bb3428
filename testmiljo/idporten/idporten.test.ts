import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import {
  CALLBACK,
  hentIdportentoken,
  klientassertion,
  lagInnlogging,
  loggInn,
  Nettleser,
  PORTAL,
} from '../testhjelp/innlogging';
import { startProevemiljoe } from '../testhjelp/miljoe';
import type { Proevemiljoe } from '../testhjelp/miljoe';

const KARI = '01829010182';
let miljoe: Proevemiljoe;
beforeAll(async () => {
  miljoe = await startProevemiljoe({ portalUrl: PORTAL });
});
afterAll(() => miljoe.stop());

const lesIdToken = async (token: string) => {
  const jwks = createRemoteJWKSet(new URL(`${miljoe.url}/idporten/jwks.json`));
  const svar = await jwtVerify(token, jwks, {
    issuer: `${miljoe.url}/idporten`,
    audience: String(miljoe.env.IDPORTEN_CLIENT_ID),
  });
  return svar.payload;
};

describe('the local ID-porten', () => {
  it('publishes its metadata with an issuer without trailing slash', async () => {
    const svar = await fetch(String(miljoe.env.IDPORTEN_WELL_KNOWN_URL));
    expect(await svar.json()).toMatchObject({
      issuer: `${miljoe.url}/idporten`,
      authorization_endpoint: `${miljoe.url}/idporten/authorize`,
      token_endpoint: `${miljoe.url}/idporten/token`,
      end_session_endpoint: `${miljoe.url}/idporten/logout`,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      acr_values_supported: ['idporten-loa-substantial', 'idporten-loa-high'],
    });
  });

  it('logs in from request to tokens with the claims that ID-porten gives', async () => {
    const inn = await loggInn(miljoe, KARI);
    expect(inn.tilbake.origin + inn.tilbake.pathname).toBe(CALLBACK);
    expect(inn.tilbake.searchParams.get('state')).toBe(inn.parametre.state);
    expect(inn.tilbake.searchParams.get('iss')).toBe(`${miljoe.url}/idporten`);
    const claims = await lesIdToken(inn.id_token);
    expect(claims).toMatchObject({ pid: KARI, acr: 'idporten-loa-high', amr: ['TestID'], locale: 'nb' });
    expect(claims.nonce).toBe(inn.parametre.nonce);
    expect(claims.sub).not.toBe(KARI);
    expect(claims.sid).toEqual(expect.any(String));
    expect(claims.auth_time).toEqual(expect.any(Number));
    expect(inn.expires_in).toBe(120);
  });

  it('gives a refresh token without offline_access, and the session logs in again without a page', async () => {
    const inn = await loggInn(miljoe, KARI);
    const grant = { grant_type: 'refresh_token', refresh_token: inn.refresh_token };
    const fornyet = await hentIdportentoken(miljoe, grant);
    expect(fornyet.svar.access_token).not.toBe(inn.access_token);
    const igjen = lagInnlogging(miljoe);
    const { adresse } = await inn.nettleser.foelg(igjen.adresse, PORTAL);
    expect(new URL(adresse).searchParams.get('code')).toEqual(expect.any(String));
  });

  it('steps up from substantial to high by a new login', async () => {
    const inn = await loggInn(miljoe, KARI, { acr_values: 'idporten-loa-substantial' });
    expect((await lesIdToken(inn.id_token)).acr).toBe('idporten-loa-substantial');
    const hoeyere = await inn.nettleser.foelg(lagInnlogging(miljoe).adresse, PORTAL);
    expect(hoeyere.adresse).toContain('/idporten/interaksjon/');
  });

  it.each([
    ['state', { state: undefined }],
    ['nonce', { nonce: undefined }],
    ['PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['unknown acr', { acr_values: 'Level4' }],
    ['scope that is not on the client', { scope: 'openid altinn:instances.read' }],
  ])('refuses a request: %s', async (_navn, mer) => {
    const { adresse } = await new Nettleser().foelg(lagInnlogging(miljoe, mer).adresse, PORTAL);
    const feil = new URL(adresse).searchParams;
    expect(feil.get('error')).toMatch(/^invalid_(request|scope)$/);
  });

  it('does not redirect to an address that is not registered', async () => {
    const annen = lagInnlogging(miljoe, { redirect_uri: 'http://localhost:4000/' });
    const { svar } = await new Nettleser().foelg(annen.adresse, PORTAL);
    expect(svar?.status).toBe(400);
  });

  it.each([
    ['aud as an array', { aud: ['x'] }],
    ['a foreign aud', { aud: 'https://idporten.no' }],
    ['a long life', { exp: Math.floor(Date.now() / 1000) + 600 }],
    ['another issuer', { iss: 'noen-andre' }],
  ])('refuses a client assertion with %s', async (_navn, mer) => {
    const grant = { grant_type: 'refresh_token', refresh_token: 'x' };
    const { status, svar } = await hentIdportentoken(miljoe, grant, await klientassertion(miljoe, mer));
    expect([status, svar.error]).toEqual([401, 'invalid_client']);
  });

  it('shows the named persons, and a created one only when asked', async () => {
    const ny = await miljoe.post<{ pid: string; navn: string }>('person', { navn: 'Eva Engang' });
    const nettleser = new Nettleser();
    const { adresse, svar } = await nettleser.foelg(lagInnlogging(miljoe).adresse, PORTAL);
    const side = (await svar?.text()) ?? '';
    expect(side).toContain('<title>Testinnlogging (ID-porten)</title>');
    expect(side).toContain('Kari Prøve');
    expect(side).not.toContain(ny.navn);
    expect(await (await nettleser.hent(`${adresse}?alle=1`)).text()).toContain(ny.navn);
    const feil = await nettleser.hent(adresse, { pid: '12345678901' });
    expect(feil.status).toBe(422);
  });

  it('sends access_denied back when the person cancels', async () => {
    const nettleser = new Nettleser();
    const side = await nettleser.foelg(lagInnlogging(miljoe).adresse, PORTAL);
    const svar = await nettleser.hent(side.adresse, { avbryt: '1' });
    const { adresse } = await nettleser.foelg(svar.headers.get('location') ?? '', PORTAL);
    expect(new URL(adresse).searchParams.get('error')).toBe('access_denied');
  });

  it('can give a lower level than asked for', async () => {
    await miljoe.scenario('idporten-for-lav-acr', { pid: KARI });
    const inn = await loggInn(miljoe, KARI);
    expect((await lesIdToken(inn.id_token)).acr).toBe('idporten-loa-substantial');
  });

  it('logs out and goes back to the portal', async () => {
    const inn = await loggInn(miljoe, KARI);
    const parametre = new URLSearchParams({
      id_token_hint: inn.id_token,
      post_logout_redirect_uri: `${PORTAL}/`,
    });
    const side = await inn.nettleser.hent(`${miljoe.url}/idporten/logout?${parametre}`);
    const html = await side.text();
    const maal = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const ut = await inn.nettleser.hent(maal, { xsrf, logout: 'yes' });
    expect(ut.headers.get('location')).toBe(`${PORTAL}/`);
    const igjen = await inn.nettleser.foelg(lagInnlogging(miljoe).adresse, PORTAL);
    expect(igjen.adresse).toContain('/idporten/interaksjon/');
  });
});
