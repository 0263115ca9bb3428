import { generateKeyPairSync } from 'node:crypto';
import { NextRequest } from 'next/server';
import { beforeAll, expect, it, vi } from 'vitest';
import { lokaleVariabler } from './scripts/lib/lokale-myndigheter';
import { proxy } from './proxy';

const PORTAL = 'https://oppgaver.example.no';

beforeAll(() => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k' });
  const miljoe = {
    ...lokaleVariabler('http://localhost:4010'),
    MILJOE: 'lokal',
    PORTAL_URL: PORTAL,
    DATABASE_URL: 'postgresql://u:p@localhost/db',
    AUTH_SECRET: 'x'.repeat(32),
    DATA_KEYS: `a:${Buffer.alloc(32).toString('base64')}`,
    IDPORTEN_CLIENT_JWK: jwk,
    MASKINPORTEN_CLIENT_JWK: jwk,
  };
  for (const [navn, verdi] of Object.entries(miljoe)) vi.stubEnv(navn, verdi);
});

const svar = (sti: string, method: string, headers: Record<string, string>) =>
  proxy(new NextRequest(PORTAL + sti, { method, headers: { host: 'oppgaver.example.no', ...headers } }));

it.each([
  // Next lets an action without an Origin pass.
  ['/ny', 'POST', {}, 403],
  ['/ny', 'POST', { origin: 'https://ond.example.no' }, 403],
  ['/ny', 'POST', { origin: 'null' }, 403],
  ['/ny', 'POST', { origin: PORTAL }, 200],
  ['/ny', 'GET', { origin: 'https://ond.example.no' }, 200],
  // Others call these, with proofs of their own.
  ['/api/x', 'POST', { 'content-length': '100' }, 200],
  ['/api/x', 'POST', { 'content-length': '65537' }, 413],
  ['/api/x', 'POST', { 'transfer-encoding': 'chunked' }, 411],
  ['/api/x', 'POST', {}, 200],
] as const)('%s %s %o: %i', (sti, method, headers, status) => {
  expect(svar(sti, method, headers).status).toBe(status);
});

it('a page has a policy with a nonce of its own, is not kept, and asks for https for ever', () => {
  const [en, to] = [svar('/', 'GET', {}), svar('/', 'GET', {})].map((s) => s.headers);
  expect(en?.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  expect(en?.get('cache-control')).toBe('no-store');
  expect(en?.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-\w{32}' 'strict-dynamic';/);
  expect(en?.get('content-security-policy')).not.toBe(to?.get('content-security-policy'));
});

it('another host name is sent to the right one', () => {
  const { status, headers } = svar('/ny?aar=2025', 'GET', { host: 'ond.example.no' });
  expect([status, headers.get('location')]).toEqual([307, `${PORTAL}/ny?aar=2025`]);
});
