import { expect, test } from 'vitest';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import { hentAuthorizedParties } from './parter';

const part = (nummer: number) => ({
  partyUuid: `7c1d4b0a-0000-4000-8000-00000000000${nummer}`,
  name: `ORG ${nummer}`,
  type: 'Organization',
});

async function hent(besvar: Besvar) {
  const tjener = await startTjener(besvar);
  const oppsett = { ...tjener.klient, altinnUrl: tjener.origin };
  return { svar: await hentAuthorizedParties(oppsett, 'tok'), mottatt: tjener.mottatt };
}
const navn = (svar: Awaited<ReturnType<typeof hent>>['svar']) =>
  svar.ok && svar.verdi.map((aktoer) => aktoer.navn);

test.each([
  ['one array', { links: { next: null }, data: [part(1), part(2)] }],
  ['an array in the array', { links: {}, data: [[part(1), part(2)]] }],
  ['no links', { data: [part(1), part(2)] }],
  ['a bare array', [part(1), part(2)]],
])('%s', async (_, innhold) => {
  const { svar, mottatt } = await hent((__, res) => json(res, 200, innhold));
  expect(navn(svar)).toEqual(['ORG 1', 'ORG 2']);
  const url = new URL(mottatt[0]?.url ?? '', 'http://x');
  expect(url.pathname).toBe('/accessmanagement/api/v1/enduser/authorizedparties');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    includeRoles: 'true',
    includeAccessPackages: 'true',
    includeResources: 'true',
    includeSubParties: 'true',
    includePartiesViaKeyRoles: 'true',
  });
});

test('next pages are followed, absolute or relative', async () => {
  const { svar, mottatt } = await hent((foresporsel, res) => {
    const side = Number(new URL(foresporsel.url, 'http://x').searchParams.get('side') ?? 1);
    const next = [undefined, `http://${foresporsel.headers.host}/neste?side=2`, '/neste?side=3', null][side];
    json(res, 200, { links: { next }, data: [part(side)] });
  });
  expect(navn(svar)).toEqual(['ORG 1', 'ORG 2', 'ORG 3']);
  expect(mottatt.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer tok',
    'Bearer tok',
    'Bearer tok',
  ]);
});

test('a next page elsewhere does not get the token', async () => {
  const fremmed = await startTjener((_, res) => json(res, 200, []));
  const { svar } = await hent((_, res) => json(res, 200, { links: { next: fremmed.origin }, data: [] }));
  expect(svar).toMatchObject({ ok: false, feil: { type: 'utilgjengelig' } });
  expect(fremmed.mottatt).toHaveLength(0);
});

test('pages in a ring, and pages without end, are given up rather than cut', async () => {
  const ring = await hent((foresporsel, res) =>
    json(res, 200, { links: { next: foresporsel.url }, data: [] }),
  );
  expect(ring.svar.ok).toBe(false);
  expect(ring.mottatt).toHaveLength(1);
  let nummer = 0;
  const uendelig = await hent((_, res) =>
    json(res, 200, { links: { next: `/s?${(nummer += 1)}` }, data: [] }),
  );
  expect(uendelig.svar.ok).toBe(false);
  expect(uendelig.mottatt).toHaveLength(50);
});

test.each<[Besvar, object]>([
  [(_, res) => res.writeHead(403).end(), { type: 'avvist', status: 403, kode: undefined }],
  [(_, res) => res.end('<html>'), { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 200 }],
  [
    (_, res) => json(res, 200, { data: 'feil' }),
    { type: 'utilgjengelig', aarsak: 'uforstaaelig', status: 200 },
  ],
  [(_, res) => res.destroy(), { type: 'utilgjengelig', aarsak: 'ingen_svar' }],
])('failure %#', async (besvar, feil) => {
  expect((await hent(besvar)).svar).toEqual({ ok: false, feil });
});
