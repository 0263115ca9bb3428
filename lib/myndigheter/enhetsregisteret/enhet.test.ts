import { expect, test } from 'vitest';
import { json, startTjener, type Besvar } from '../http/proevetjener';
import { lagEnhetsregister } from './enhet';
import { lagLager } from './lager';

const ORGNR = '311131788';
const AS = {
  organisasjonsnummer: ORGNR,
  navn: 'FJELL AS',
  organisasjonsform: { kode: 'AS', beskrivelse: 'x' },
};

async function oppsett(besvar: Besvar) {
  const tjener = await startTjener(besvar);
  let naa = 0;
  const register = lagEnhetsregister({ ...tjener.klient, naa: () => naa, url: `${tjener.origin}/api` });
  return { register, frem: (ms: number) => (naa += ms), urler: () => tjener.mottatt.map(({ url }) => url) };
}

test('a main unit, remembered for a day', async () => {
  const { register, frem, urler } = await oppsett((_, svar) => json(svar, 200, AS));
  const enhet = {
    type: 'funnet',
    navn: 'FJELL AS',
    organisasjonsform: 'AS',
    slettet: false,
    erUnderenhet: false,
  };
  expect(await register.hentEnhet(ORGNR)).toEqual(enhet);
  frem(24 * 3_600_000 - 1);
  expect(await register.hentEnhet(ORGNR)).toEqual(enhet);
  expect(urler()).toEqual([`/api/enheter/${ORGNR}`]);
  frem(1);
  await register.hentEnhet(ORGNR);
  expect(urler()).toHaveLength(2);
});

test('a sub-unit names its main unit', async () => {
  const { register, urler } = await oppsett(({ url }, svar) => {
    if (url.startsWith('/api/enheter/')) return void svar.writeHead(404).end();
    json(svar, 200, { navn: 'AVD', organisasjonsform: { kode: 'BEDR' }, overordnetEnhet: '313367002' });
  });
  expect(await register.hentEnhet(ORGNR)).toEqual({
    type: 'funnet',
    navn: 'AVD',
    organisasjonsform: 'BEDR',
    slettet: false,
    overordnetEnhet: '313367002',
    erUnderenhet: true,
  });
  expect(urler()).toEqual([`/api/enheter/${ORGNR}`, `/api/underenheter/${ORGNR}`]);
});

test('not found is remembered for an hour only', async () => {
  const { register, frem, urler } = await oppsett((_, svar) => svar.writeHead(404).end());
  expect(await register.hentEnhet(ORGNR)).toEqual({ type: 'finnes_ikke' });
  frem(3_600_000 - 1);
  await register.hentEnhet(ORGNR);
  expect(urler()).toHaveLength(2);
  frem(1);
  await register.hentEnhet(ORGNR);
  expect(urler()).toHaveLength(4);
});

test.each<[Besvar, object]>([
  [(_, svar) => json(svar, 410, { slettedato: '2020-01-01' }), { type: 'slettet' }],
  [(_, svar) => json(svar, 200, { slettedato: '2020-01-01' }), { type: 'funnet', navn: '', slettet: true }],
  [(_, svar) => svar.writeHead(500).end(), { type: 'utilgjengelig', aarsak: 'status', status: 500 }],
  [(_, svar) => svar.end('<html>'), { type: 'utilgjengelig', aarsak: 'uforstaaelig' }],
  [(_, svar) => svar.destroy(), { type: 'utilgjengelig', aarsak: 'ingen_svar' }],
])('outcome %#', async (besvar, ventet) => {
  const { register, urler } = await oppsett(besvar);
  expect(await register.hentEnhet(ORGNR)).toMatchObject(ventet);
  await register.hentEnhet(ORGNR);
  expect(urler()).toHaveLength('aarsak' in ventet ? 2 : 1);
});

test.each(['', '../x', '12345678', '1234567890'])('%j is not looked up', async (orgnr) => {
  const { register, urler } = await oppsett((_, svar) => json(svar, 200, AS));
  expect(await register.hentEnhet(orgnr)).toEqual({ type: 'finnes_ikke' });
  expect(urler()).toEqual([]);
});

test('the memory has an upper limit, and the oldest leaves first', () => {
  const lager = lagLager<number>(2, () => 0);
  lager.sett('a', 1, 10);
  lager.sett('b', 2, 10);
  lager.sett('a', 3, 10);
  lager.sett('c', 4, 10);
  expect(['a', 'b', 'c'].map((noekkel) => lager.hent(noekkel))).toEqual([3, undefined, 4]);
});
