import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse, HODE, krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { hentForloep } from '../hendelse/hentForloep';
import { settFireOyne } from '../roller/settRolle';
import { hentOversikt } from './hentOversikt';
import { hentKlarmerke, merkKlar } from './klarmerke';
import { lagreHode } from './lagreHode';
import { sendInn } from './sendInn';
import { skalSiesFra } from './skalSiesFra';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

async function to() {
  const a = await byggUtfoerer();
  const b = await byggUtfoerer({ orgnr: a.orgnr });
  await settFireOyne(a.utfoerer, true);
  const { leveranse } = await byggLeveranse(a);
  return { a, b, id: leveranse.id };
}

it('ready → changed since → sent back → ready again → sent by the other, with who did what', async () => {
  const { a, b, id } = await to();
  const [aId, bId] = [a.utfoerer.innsenderId, b.utfoerer.innsenderId];
  const status = async () => (await hentOversikt(b.utfoerer)).leveranser[0]?.klarstatus;
  expect(await skalSiesFra(await lesPaaNytt(a, id))).toBe(true);
  expect(await merkKlar(await lesPaaNytt(b, id), { status: 'sendt_tilbake', kommentar: 'Nei' })).toEqual({
    ok: false,
    feil: 'kan_ikke',
  });
  krev(await merkKlar(await lesPaaNytt(a, id), { status: 'klar', kommentar: 'Se på rad 1' }));
  expect(await status()).toBe('klar');
  const { leveranse } = await lesPaaNytt(b, id);
  const merke = await hentKlarmerke(leveranse);
  expect(merke).toMatchObject({ status: 'klar', kommentar: 'Se på rad 1', innsenderId: aId });
  expect(Buffer.from(leveranse.klarmerke ?? []).includes('rad 1')).toBe(false);
  expect(await hentForloep(id, 'klar_merket')).toEqual([]);
  krev(await lagreHode(await lesPaaNytt(b, id), { hode: { ...HODE, navn: 'Ny' }, ingenOppgaver: false }));
  expect(
    (await hentForloep(id, 'klar_merket')).map(({ type, innsenderId }) => [type, innsenderId]),
  ).toContainEqual(['hode_endret', bId]);
  krev(await merkKlar(await lesPaaNytt(b, id), { status: 'sendt_tilbake', kommentar: 'Rett rad 1' }));
  expect(await status()).toBe('sendt_tilbake');
  krev(await lagreHode(await lesPaaNytt(a, id), { hode: { ...HODE, navn: 'Rett' }, ingenOppgaver: false }));
  krev(await merkKlar(await lesPaaNytt(a, id), { status: 'klar', kommentar: '' }));
  const klar = await lesPaaNytt(b, id);
  krev(await sendInn(klar, klar.leveranse.revisjon));
  const etter = await lesPaaNytt(b, id);
  expect([etter.leveranse.klarstatus, await hentKlarmerke(etter.leveranse)]).toEqual([null, undefined]);
  expect(await merkKlar(etter, { status: 'klar', kommentar: '' })).toEqual({ ok: false, feil: 'kan_ikke' });
  const forloep = await hentForloep(id);
  expect(forloep.find(({ type }) => type === 'innsending_bestilt')).toMatchObject({ innsenderId: bId });
  expect(forloep.find(({ type }) => type === 'klar_merket')).toMatchObject({ innsenderId: aId, antall: 2 });
  const hendelser = await db().hendelse.findMany({ where: { leveranseId: id } });
  expect(JSON.stringify(hendelser.map(({ data }) => data))).not.toContain('rad 1');
});

it('who may send alone is not asked to tell anybody', async () => {
  const a = await byggUtfoerer();
  expect(await skalSiesFra(await byggLeveranse(a))).toBe(false);
});
