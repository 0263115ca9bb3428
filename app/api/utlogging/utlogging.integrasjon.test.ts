import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nyttFoedselsnummer } from '@/prisma/bygg/nummer';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { hentOekt, startOekt } from '@/lib/server/auth/oekt';
import { db } from '@/lib/server/db';
import { POST } from './bak/route';
import { GET } from './front/route';

const HENDELSE = 'http://schemas.openid.net/event/backchannel-logout';
const par = await generateKeyPair('RS256', { extractable: true });
const fremmed = await generateKeyPair('RS256');
const tjener = createServer();
let benk: Proevebenk;
let issuer: string;
beforeAll(async () => {
  const jwk = { ...(await exportJWK(par.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  tjener.on('request', ({ url }, svar) => {
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    };
    svar.setHeader('content-type', 'application/json');
    svar.end(JSON.stringify(url === '/jwks' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  issuer = `http://127.0.0.1:${(tjener.address() as AddressInfo).port}`;
  benk = await startProevebenk({ env: { IDPORTEN_WELL_KNOWN_URL: `${issuer}/oppdagelse` } });
});
afterAll(async () => {
  await benk.stopp();
  tjener.closeAllConnections();
  tjener.close();
});

const start = (sid: string) =>
  startOekt({ pid: nyttFoedselsnummer(), acr: 'idporten-loa-high', sid, tokener: { idToken: 'id' } });
const lever = async (id: string): Promise<boolean> => (await hentOekt(id)) !== undefined;
const nySid = (): string => crypto.randomUUID();

const ordre = (sid: string, mer: object = {}, noekkel = par.privateKey): Promise<string> =>
  new SignJWT({ sid, jti: crypto.randomUUID(), events: { [HENDELSE]: {} }, ...mer })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience('idporten')
    .setIssuedAt()
    .sign(noekkel);
const bak = (kropp: string, type = 'application/x-www-form-urlencoded'): Promise<Response> =>
  POST(
    new Request('http://localhost/api/utlogging/bak', {
      method: 'POST',
      headers: { 'content-type': type, 'content-length': String(kropp.length) },
      body: kropp,
    }),
  );
const front = (spoersmaal: Record<string, string>): Promise<Response> =>
  GET(new NextRequest(`http://localhost/api/utlogging/front?${new URLSearchParams(spoersmaal)}`));

it('an order on the back channel ends every session of that login, and no other', async () => {
  const [sid, annen] = [nySid(), nySid()];
  const [en, to, tre] = [await start(sid), await start(sid), await start(annen)];
  const svar = await bak(`logout_token=${await ordre(sid)}`);
  expect([svar.status, svar.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect([await lever(en.id), await lever(to.id), await lever(tre.id)]).toEqual([false, false, true]);
  const hendelser = await db().hendelse.findMany({ where: { kjede: `innsender:${en.innsenderId}` } });
  expect(hendelser.map(({ type }) => type)).toEqual(['innlogget', 'utlogget']);
});

it('an order counts once, also when it comes twice at the same time', async () => {
  const sid = nySid();
  const token = await ordre(sid);
  const svar = await Promise.all([1, 2, 3].map(() => bak(`logout_token=${token}`)));
  expect(svar.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  const { id } = await start(sid);
  expect((await bak(`logout_token=${token}`)).status).toBe(400);
  expect(await lever(id)).toBe(true);
});

it('orders that are too old to be accepted anyway are forgotten', async () => {
  await db().utloggingsordre.create({ data: { jti: 'gammel', utloeper: new Date(Date.now() - 1) } });
  await bak(`logout_token=${await ordre(nySid())}`);
  expect(await db().utloggingsordre.findUnique({ where: { jti: 'gammel' } })).toBe(null);
});

it('other tokens, and other bodies, end nothing', async () => {
  const sid = nySid();
  const { id } = await start(sid);
  const kropper = [
    `logout_token=${await ordre(sid, {}, fremmed.privateKey)}`,
    `logout_token=${await ordre(sid, { events: {} })}`,
    `logout_token=${await ordre(sid, { nonce: 'n' })}`,
    `logout_token=${await ordre(sid, { iss: 'https://ond.example' })}&x=1`.replace('logout_token=', 'token='),
    `logout_token=a&logout_token=${await ordre(sid)}`,
    `logout_token=${'a'.repeat(20_000)}`,
    '',
  ];
  for (const kropp of kropper) {
    const svar = await bak(kropp);
    expect([svar.status, svar.headers.get('cache-control')]).toEqual([400, 'no-store']);
    expect(await svar.json()).toEqual({ error: 'invalid_request' });
  }
  expect((await bak(JSON.stringify({ logout_token: await ordre(sid) }), 'application/json')).status).toBe(
    400,
  );
  expect(await lever(id)).toBe(true);
});

it('the front channel ends the sessions of a sid that came from our ID-porten', async () => {
  const sid = nySid();
  const [en, to] = [await start(sid), await start(sid)];
  for (const feil of [
    { sid },
    { iss: issuer },
    { iss: 'https://ond.example', sid },
    { iss: issuer, sid: '' },
  ]) {
    const svar = await front(feil as Record<string, string>);
    expect([svar.status, svar.headers.get('cache-control')]).toEqual([400, 'no-store']);
  }
  expect(await lever(en.id)).toBe(true);
  const svar = [await front({ iss: issuer, sid }), await front({ iss: issuer, sid })];
  for (const { status, headers } of svar) {
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  }
  expect([await lever(en.id), await lever(to.id)]).toEqual([false, false]);
});
