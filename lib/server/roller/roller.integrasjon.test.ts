import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { byggLeveranse, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer, type Bygdutfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { sendInn } from '../leveranse/sendInn';
import { hentUtfoerer } from '../tilgang/organisasjoner';
import { hentPersoner } from './hentPersoner';
import { settFireOyne, settRolle } from './settRolle';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const rolle = async ({ oekt, orgnr }: Bygdutfoerer) => (await hentUtfoerer(oekt, orgnr))?.rolle;
async function tre() {
  const a = await byggUtfoerer();
  const [b, c] = [await byggUtfoerer({ orgnr: a.orgnr }), await byggUtfoerer({ orgnr: a.orgnr })];
  const gi = (fra: Bygdutfoerer, til: Bygdutfoerer, ny: 'lese' | 'fylle_ut' | 'sende_inn') =>
    settRolle(fra.utfoerer, { innsenderId: til.utfoerer.innsenderId, rolle: ny });
  return { a, b, c, gi };
}

it('everybody may do all until roles are handed out; then who has none may read', async () => {
  const { a, b, c, gi } = await tre();
  expect(await Promise.all([a, b, c].map(rolle))).toEqual(['sende_inn', 'sende_inn', 'sende_inn']);
  expect(await gi(a, b, 'fylle_ut')).toEqual({ ok: true, verdi: null });
  expect(await Promise.all([a, b, c].map(rolle))).toEqual(['sende_inn', 'fylle_ut', 'lese']);
  expect(await gi(a, b, 'lese')).toMatchObject({ ok: true });
  expect(await rolle(b)).toBe('lese');
  const alle = await db().rolle.findMany({ where: { orgnr: a.orgnr }, orderBy: { fra: 'asc' } });
  expect(alle.map(({ rolle: r, til }) => [r, til === null])).toEqual([
    ['sende_inn', true],
    ['fylle_ut', false],
    ['lese', true],
  ]);
});

it('is not for oneself, nor for strangers', async () => {
  const { a, gi } = await tre();
  expect(await gi(a, a, 'lese')).toEqual({ ok: false, feil: 'egen' });
  expect(await gi(a, await byggUtfoerer(), 'sende_inn')).toEqual({ ok: false, feil: 'ukjent' });
});

it('who decides for the organisation is never locked out', async () => {
  const { a, b, gi } = await tre();
  await gi(a, b, 'lese');
  await db().tilgang.updateMany({
    where: { innsenderId: b.utfoerer.innsenderId, orgnr: a.orgnr },
    data: { grunnlag: ['dagl'] },
  });
  expect(await rolle(b)).toBe('sende_inn');
});

it('people are shown by when they first came, never by name or number', async () => {
  const { a, b, gi } = await tre();
  await gi(a, b, 'fylle_ut');
  const personer = await hentPersoner(a.utfoerer);
  expect(personer.map((person) => person.rolle).sort()).toEqual(['fylle_ut', 'lese', 'sende_inn']);
  expect(JSON.stringify(personer)).not.toContain(b.pid);
});

test('four eyes: who changed it last may not send it, another one may', async () => {
  const { a, b } = await tre();
  await settFireOyne(a.utfoerer, true);
  const { leveranse } = await byggLeveranse(a);
  const egen = await lesPaaNytt(a, leveranse.id);
  expect(await sendInn(egen, egen.leveranse.revisjon)).toEqual({ ok: false, feil: 'fire_oyne' });
  const andre = await lesPaaNytt(b, leveranse.id);
  expect(await sendInn(andre, andre.leveranse.revisjon)).toMatchObject({ ok: true });
});
