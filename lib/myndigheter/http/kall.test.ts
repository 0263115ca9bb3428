import { gzipSync } from 'node:zlib';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { kall, type Klient } from './kall';
import { lukketOrigin, startTjener } from './proevetjener';
import { tekstAv } from './tolk';

const klientFor = (origin: string, timeoutMs = 5000): Klient => ({ tillatte: new Set([origin]), timeoutMs });

test('an answer comes with status, headers and bytes, and the body goes out as it is', async () => {
  const tjener = await startTjener((_, svar) => svar.writeHead(418, { 'x-spor': 'a' }).end('æøå'));
  const kropp = Uint8Array.from([0, 255, 10, 13, 239, 187, 191]);
  const svar = await kall(tjener.klient, { url: `${tjener.origin}/sti`, metode: 'POST', kropp });
  if (svar.type !== 'svar') throw new Error(svar.type);
  expect(svar.status).toBe(418);
  expect(svar.headers.get('x-spor')).toBe('a');
  expect(tekstAv(svar)).toBe('æøå');
  expect(tjener.mottatt[0]).toMatchObject({ metode: 'POST', url: '/sti' });
  expect(tjener.mottatt[0]?.headers['content-length']).toBe('7');
  expect(new Uint8Array(tjener.mottatt[0]?.kropp ?? [])).toEqual(kropp);
});

test('a refused port means that nothing was sent', async () => {
  const origin = await lukketOrigin();
  const svar = await kall(klientFor(origin), { url: origin });
  expect(svar).toEqual({ type: 'ingen_forbindelse', kode: 'ECONNREFUSED' });
});

test('a name that does not exist means that nothing was sent', async () => {
  const origin = 'http://finnes-ikke.invalid';
  expect(await kall(klientFor(origin), { url: origin })).toMatchObject({ type: 'ingen_forbindelse' });
});

test('silence is an unknown outcome', async () => {
  const tjener = await startTjener(() => undefined);
  const svar = await kall(klientFor(tjener.origin, 60), { url: tjener.origin, metode: 'POST' });
  expect(svar).toEqual({ type: 'ingen_svar', kode: 'TIDSAVBRUDD' });
  expect(tjener.mottatt).toHaveLength(1);
});

test('the time limit covers the body too', async () => {
  const tjener = await startTjener((_, svar) => {
    svar.writeHead(200, { 'content-length': '10' });
    svar.write('12345');
  });
  const svar = await kall(klientFor(tjener.origin, 60), { url: tjener.origin });
  expect(svar).toEqual({ type: 'ingen_svar', kode: 'TIDSAVBRUDD' });
});

test('a connection cut before the answer is an unknown outcome, and the request is not repeated', async () => {
  const tjener = await startTjener((_, svar) => svar.destroy());
  const kropp = new Uint8Array([1]);
  const svar = await kall(tjener.klient, { url: tjener.origin, metode: 'POST', kropp });
  expect(svar.type).toBe('ingen_svar');
  expect(tjener.mottatt).toHaveLength(1);
});

test('a connection cut in the middle of the body is an unknown outcome', async () => {
  const tjener = await startTjener((_, svar) => {
    svar.writeHead(200, { 'content-length': '100' });
    svar.write('{"dialogId"', () => svar.destroy());
  });
  expect((await kall(tjener.klient, { url: tjener.origin })).type).toBe('ingen_svar');
});

test('an answer that is not HTTP is an unknown outcome', async () => {
  const tjener = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end('SSH-2.0-noe\r\n');
  });
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  onTestFinished(() => void tjener.close());
  const origin = `http://127.0.0.1:${(tjener.address() as AddressInfo).port}`;
  expect((await kall(klientFor(origin), { url: origin })).type).toBe('ingen_svar');
});

test('a redirect is not followed', async () => {
  const maal = await startTjener((_, svar) => svar.end('hemmelig'));
  const tjener = await startTjener((_, svar) => svar.writeHead(307, { location: maal.origin }).end());
  const klient = { ...tjener.klient, tillatte: new Set([tjener.origin, maal.origin]) };
  expect(await kall(klient, { url: tjener.origin })).toEqual({ type: 'omdirigert', status: 307 });
  expect(maal.mottatt).toHaveLength(0);
});

test.each(['http://127.0.0.1:1', 'http://bruker:passord@127.0.0.1', 'file:///etc/passwd', '/uten-vert', ''])(
  'the host of %j is not called',
  async (url) => {
    expect(await kall(klientFor('http://127.0.0.1'), { url })).toEqual({ type: 'ikke_tillatt_vert' });
  },
);

const STOR = 'x'.repeat(2000);
test.each([
  ['announced', { 'content-length': '2000' }, STOR],
  ['unannounced', { 'transfer-encoding': 'chunked' }, STOR],
  ['packed', { 'content-encoding': 'gzip' }, gzipSync(STOR)],
])('an oversized answer is given up: %s', async (_, headers, innhold) => {
  const tjener = await startTjener((__, svar) => svar.writeHead(200, headers).end(innhold));
  const svar = await kall(tjener.klient, { url: tjener.origin, maksBytes: 1000 });
  expect(svar).toEqual({ type: 'for_stort_svar', status: 200 });
  expect(await kall(tjener.klient, { url: tjener.origin, maksBytes: 2000 })).toMatchObject({ type: 'svar' });
});

test('the caller can end a call, whose outcome is then unknown', async () => {
  const styring = new AbortController();
  const tjener = await startTjener(() => styring.abort());
  const svar = await kall(tjener.klient, { url: tjener.origin, avbryt: styring.signal });
  expect(svar).toEqual({ type: 'ingen_svar', kode: 'AVBRUTT' });
  const etter = await kall(tjener.klient, { url: tjener.origin, avbryt: styring.signal });
  expect(etter).toEqual({ type: 'ingen_forbindelse', kode: 'AVBRUTT' });
  expect(tjener.mottatt).toHaveLength(1);
});

test('a header that cannot be sent throws without its value', async () => {
  const headers = { authorization: 'Bearer hemmelig\n' + 'x\ny' };
  const forsoek = kall(klientFor('http://127.0.0.1'), { url: 'http://127.0.0.1/', headers });
  await expect(forsoek).rejects.toThrow(/^header authorization cannot be sent$/);
});
