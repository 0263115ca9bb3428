import { expect, test } from 'vitest';
import { startTjener } from '../http/proevetjener';
import { hentDokument } from './dokument';

test('a document comes as bytes with its media type', async () => {
  const innhold = Buffer.alloc(2_000_000, 0xff);
  const tjener = await startTjener((_, svar) =>
    svar.writeHead(200, { 'content-type': 'Application/PDF; charset=binary' }).end(innhold),
  );
  const svar = await hentDokument(tjener.klient, { url: `${tjener.origin}/d`, token: 'tok' });
  if (svar.type !== 'dokument') throw new Error(svar.type);
  expect(svar.mediatype).toBe('application/pdf');
  expect(Buffer.compare(svar.bytes, innhold)).toBe(0);
  expect(tjener.mottatt[0]).toMatchObject({
    metode: 'GET',
    headers: {
      authorization: 'Bearer tok',
      accept: 'application/json, application/xml, application/pdf',
    },
  });
});

test('a document that is not there yet is a 404 with its code', async () => {
  const tjener = await startTjener((_, svar) => svar.writeHead(404).end('{"kode":"GLD_021"}'));
  const svar = await hentDokument(tjener.klient, { url: tjener.origin, token: 't' });
  expect(svar).toMatchObject({ type: 'feilsvar', status: 404, kode: 'GLD_021' });
});

test('more than 10 MiB is given up', async () => {
  const tjener = await startTjener((_, svar) => svar.end(Buffer.alloc(10 * 1024 * 1024 + 1)));
  const svar = await hentDokument(tjener.klient, { url: tjener.origin, token: 't' });
  expect(svar).toEqual({ type: 'for_stort_svar', status: 200 });
});
