import { expect, test } from 'vitest';
import { UnsecuredJWT } from 'jose';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import { vekslToken } from './veksling';

const JWT = new UnsecuredJWT({}).setExpirationTime(1_900_000_000).encode();

async function veksle(besvar: Besvar) {
  const tjener = await startTjener(besvar);
  const oppsett = { ...tjener.klient, altinnUrl: `${tjener.origin}/` };
  return { svar: await vekslToken(oppsett, 'fra-idporten', 'id-porten'), mottatt: tjener.mottatt };
}

test.each([JWT, `"${JWT}"`, ` ${JWT}\n`])('the token is read out of %j', async (kropp) => {
  const { svar, mottatt } = await veksle((_, res) => res.end(kropp));
  expect(svar).toEqual({ ok: true, verdi: { token: JWT, utloeperMs: 1_900_000_000_000 } });
  expect(mottatt[0]).toMatchObject({
    metode: 'GET',
    url: '/authentication/api/v1/exchange/id-porten',
    headers: { authorization: 'Bearer fra-idporten' },
  });
});

test('a token that is no JWT is passed on without an end', async () => {
  const { svar } = await veksle((_, res) => res.end('ugjennomsiktig'));
  expect(svar).toEqual({ ok: true, verdi: { token: 'ugjennomsiktig', utloeperMs: undefined } });
});

test.each<[Besvar, object]>([
  [(_, res) => res.end('<html>feil</html>'), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 200 }],
  [(_, res) => res.end(''), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 200 }],
  [(_, res) => res.writeHead(401).end(), { type: 'avvist', status: 401, kode: undefined }],
  [(_, res) => json(res, 403, { code: 'X' }), { type: 'avvist', status: 403, kode: 'X' }],
  [(_, res) => res.writeHead(429).end(), { type: 'utilgjengelig', aarsak: 'status', status: 429 }],
  [(_, res) => res.writeHead(503).end(), { type: 'utilgjengelig', aarsak: 'status', status: 503 }],
])('failure %#', async (besvar, feil) => {
  expect((await veksle(besvar)).svar).toEqual({ ok: false, feil });
});
