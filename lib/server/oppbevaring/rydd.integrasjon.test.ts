import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { byggLeveranse, krev } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { kontrollerKjede } from '../hendelse/kontrollerKjede';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { hentSnartSlettet } from './hentSnartSlettet';
import { rydd } from './rydd';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true, env: { OPPBEVARING_AAR: '2' } })));
afterAll(() => benk.stopp());
// What earlier tests left must not be counted.
beforeEach(() => rydd(om(2_000)));

const om = (dager: number): Date => new Date(Date.now() + dager * 86_400_000);
const slettelinjer = (leveranseId: string) =>
  db().hendelse.findMany({ where: { leveranseId, type: 'innhold_slettet' } });

it('a draft that nobody touches goes after a year with all that was refused of it, and the log has the proof', async () => {
  const person = await nyOrganisasjon(benk);
  await benk.miljoe.scenario('avvik-paa-rader', { orgnr: person.orgnr });
  const avvist = await byggInnsending(person);
  await utfoerForsoek(avvist.innsendingId);
  const { leveranse } = await byggLeveranse(person);
  expect(await db().leveranse.count({ where: { status: 'utkast' } })).toBe(2);
  const i = { where: { leveranseId: leveranse.id } };
  const [rader, bunker] = [await db().rad.count(i), await db().radbunke.findMany(i)];
  expect([rader, bunker.length]).toEqual([2, 1]);

  expect(await rydd(om(363))).toBe(0);
  expect(await rydd(om(368))).toBe(2);
  expect(await db().leveranse.count({ where: { oppgavegiverId: leveranse.oppgavegiverId } })).toBe(0);
  expect(await db().innsending.count({ where: { id: avvist.innsendingId } })).toBe(0);
  const hash = createHash('sha256').update(leveranse.hode);
  for (const { id, data } of bunker) hash.update(id).update(data);
  expect(await slettelinjer(leveranse.id)).toMatchObject([
    {
      innsenderId: null,
      data: { utkast: true, rader, innsendinger: 0, sha256: hash.digest('hex') },
    },
  ]);
  expect(await slettelinjer(avvist.leveranseId)).toMatchObject([{ data: { innsendinger: 1 } }]);
  expect(await kontrollerKjede(`org:${person.orgnr}`)).toMatchObject({ ok: true });
  expect(await rydd(om(368))).toBe(0);
});

it('of what was sent the content goes when its years are over; that it was sent and received stays', async () => {
  const person = await nyOrganisasjon(benk);
  const sendt = await byggInnsending(person, { hode: { referanse: 'Min referanse' } });
  await utfoerForsoek(sendt.innsendingId);
  const underveis = await byggInnsending(await nyOrganisasjon(benk));
  const foer = await db().innsending.findUniqueOrThrow({
    where: { id: sendt.innsendingId },
    include: { kvittering: true },
  });
  expect(foer.melding.byteLength).toBeGreaterThan(100);

  expect(await rydd(om(700))).toBe(0);
  expect(await rydd(om(740))).toBe(1);
  const etter = await db().innsending.findUniqueOrThrow({
    where: { id: sendt.innsendingId },
    include: { kvittering: true, leveranse: { include: { rader: true, radbunker: true } } },
  });
  expect(etter.leveranse).toMatchObject({ rader: [], radbunker: [], referanseHash: null, status: 'mottatt' });
  expect([etter.melding.byteLength, etter.svar]).toEqual([0, null]);
  expect(etter).toMatchObject({ sha256: foer.sha256, antall: foer.antall, summer: foer.summer });
  expect(etter.kvittering).toEqual(foer.kvittering);
  expect(await slettelinjer(sendt.leveranseId)).toMatchObject([{ data: { utkast: false, innsendinger: 1 } }]);
  expect(await rydd(om(740))).toBe(0);
  // Nobody knows yet what became of this one: it is not ours to forget.
  expect(await db().rad.count({ where: { leveranseId: underveis.leveranseId } })).toBeGreaterThan(0);
});

it('two that clean at once delete each thing once', async () => {
  const person = await byggUtfoerer();
  for (let i = 0; i < 5; i += 1) await byggLeveranse(person, { rader: [] });
  const slettet = await Promise.all([rydd(om(400)), rydd(om(400)), rydd(om(400))]);
  expect(slettet.reduce((a, b) => a + b)).toBe(5);
  expect(krev(await kontrollerKjede(`org:${person.orgnr}`)).antall).toBe(15);
});

it('the overview tells a month before, of what the person may see', async () => {
  const person = await byggUtfoerer();
  const { leveranse } = await byggLeveranse(person, { rader: [] });
  expect(await hentSnartSlettet(person.utfoerer, om(325))).toEqual([]);
  expect(await hentSnartSlettet(person.utfoerer, om(340))).toMatchObject([{ id: leveranse.id }]);
  expect(await hentSnartSlettet({ ...person.utfoerer, ordninger: ['overskuddsstroem'] }, om(340))).toEqual(
    [],
  );
});

it('sessions, accesses and persons that are over are forgotten, and nothing of those that are not', async () => {
  const [borte, blir] = await Promise.all([byggUtfoerer(), byggUtfoerer()]);
  await byggLeveranse(blir, { rader: [] });
  const tell = async ({ utfoerer: { innsenderId } }: typeof borte): Promise<number[]> => [
    await db().oekt.count({ where: { innsenderId } }),
    await db().tilgang.count({ where: { innsenderId } }),
    await db().innsender.count({ where: { id: innsenderId } }),
  ];
  await rydd(om(20));
  expect(await tell(borte)).toEqual([1, 1, 1]);
  await rydd(om(40));
  expect(await tell(borte)).toEqual([0, 0, 1]);
  // The draft goes the same night, and its maker the next one at the latest.
  await db().leveranse.updateMany({
    where: { opprettetAvId: blir.utfoerer.innsenderId },
    data: { endret: om(390) },
  });
  await rydd(om(400));
  expect(await tell(borte)).toEqual([0, 0, 0]);
  expect(await tell(blir)).toEqual([0, 0, 1]);
});
