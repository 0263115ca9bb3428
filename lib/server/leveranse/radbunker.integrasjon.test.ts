import { afterAll, beforeAll, expect, it } from 'vitest';
import { avtrykk } from '@/lib/leveranse/avtrykk';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { byggLeveranse, krev, nyeRader } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { aapneBunke, RADER_I_BUNKEN } from './bunke';
import { hentEndringer } from './endringer';
import { lagreRader } from './lagreRader';
import { hentAlleRader } from './rader';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const navnene = (antall: number) => Array.from({ length: antall }, (_, i) => ({ navn: `Navn ${i}` }));
const slett = (radId: string, navn: string): Operasjon => ({ type: 'slett', radId, sett: avtrykk({ navn }) });

async function innhold({ leveranse }: Leveransetilgang): Promise<string[][]> {
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const bunker = await db().radbunke.findMany({ where: { leveranseId: leveranse.id } });
  return bunker.map(({ id, data }) => aapneBunke(noekkel, id, data));
}

it('rows that are written together share a bunke, and an edit writes only the one', async () => {
  const rader = nyeRader(navnene(2 * RADER_I_BUNKEN + 1));
  const tilgang = await byggLeveranse(await byggUtfoerer(), { rader: [] });
  krev(await lagreRader(tilgang, rader));
  const bunker = () => db().radbunke.findMany({ where: { leveranseId: tilgang.leveranse.id } });
  const foer = await bunker();
  expect((await innhold(tilgang)).map((linjer) => linjer.length).sort((a, b) => a - b)).toEqual([1, 32, 32]);
  const radId = rader[40]?.radId ?? '';
  krev(await lagreRader(tilgang, [{ type: 'celle', radId, felt: 'navn', fra: 'Navn 40', til: 'Ny' }]));
  const etter = await bunker();
  const urort = etter.filter(({ id, data }) =>
    foer.some((b) => b.id === id && Buffer.compare(b.data, data) === 0),
  );
  expect([etter.length, urort.length]).toEqual([3, 2]);
  expect((await hentAlleRader(tilgang.leveranse)).map(({ verdier }) => verdier['navn'])).toEqual(
    rader.map(({ verdier }, i) => (i === 40 ? 'Ny' : verdier['navn'])),
  );
  expect((await innhold(tilgang)).flat().join()).not.toContain('Navn 40');
});

it('of a deleted row nothing is left, and the others stand; a bunke without rows goes', async () => {
  const rader = nyeRader(navnene(RADER_I_BUNKEN + 2));
  const tilgang = await byggLeveranse(await byggUtfoerer(), { rader: [] });
  krev(await lagreRader(tilgang, rader));
  const bort = (antall: number) =>
    rader.slice(0, antall).map(({ radId, verdier }) => slett(radId, verdier['navn'] ?? ''));
  const fane = crypto.randomUUID();
  krev(await lagreRader(tilgang, bort(RADER_I_BUNKEN - 1), fane));
  expect((await hentAlleRader(tilgang.leveranse)).map(({ verdier }) => verdier['navn'])).toEqual([
    'Navn 31',
    'Navn 32',
    'Navn 33',
  ]);
  expect((await innhold(tilgang)).flat().filter((linje) => linje !== '')).toHaveLength(3);
  krev(await lagreRader(tilgang, bort(RADER_I_BUNKEN), fane));
  expect(await innhold(tilgang)).toHaveLength(1);
  // Undone in the tab that deleted it: the same row again, in a bunke of its own.
  krev(await lagreRader(tilgang, rader.slice(0, 1), fane));
  expect((await hentAlleRader(tilgang.leveranse)).map(({ radId }) => radId)).toEqual(
    [rader[0], rader[32], rader[33]].map((rad) => rad?.radId),
  );
});

it('others are told of each row once, however the pages cut the bunker', async () => {
  const tilgang = await byggLeveranse(await byggUtfoerer(), { rader: [] });
  const rader = nyeRader(navnene(1_300));
  for (const del of [rader.slice(0, 1_270), rader.slice(1_270)]) krev(await lagreRader(tilgang, del));
  const [en] = rader;
  const endret = { type: 'celle', radId: en?.radId ?? '', felt: 'navn', fra: 'Navn 0', til: 'Ny' } as const;
  krev(await lagreRader(tilgang, [endret]));
  const fortalt: [radId: string, navn: string | undefined][] = [];
  for await (const side of hentEndringer(tilgang.leveranse, 0, crypto.randomUUID()))
    fortalt.push(...side.rader.map(([radId, , verdier]) => [radId, verdier['navn']] as [string, string]));
  expect(fortalt).toHaveLength(rader.length);
  expect(new Map(fortalt)).toEqual(
    new Map(rader.map(({ radId, verdier }) => [radId, radId === en?.radId ? 'Ny' : verdier['navn']])),
  );
});

it('a row from before there were bunker is read, edited and deleted as any other', async () => {
  const tilgang = await byggLeveranse(await byggUtfoerer(), { rader: [] });
  const { leveranse } = tilgang;
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const [en, to] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const [id, posisjon] of [
    [en, 'a0'],
    [to, 'a1'],
  ] as const) {
    // As migration 20261125000000_radbunke leaves them.
    const data = krypter(noekkel, JSON.stringify({ navn: posisjon }), `rad:${id}`);
    await db().radbunke.create({ data: { id, leveranseId: leveranse.id, data } });
    await db().rad.create({
      data: { radId: id, leveranseId: leveranse.id, posisjon, bunkeId: id, plass: 0 },
    });
  }
  const lest = async () => (await hentAlleRader(leveranse)).map(({ verdier }) => verdier);
  expect(await lest()).toEqual([{ navn: 'a0' }, { navn: 'a1' }]);
  krev(await lagreRader(tilgang, [{ type: 'celle', radId: en, felt: 'navn', fra: 'a0', til: 'Ny' }]));
  expect(await lest()).toEqual([{ navn: 'Ny' }, { navn: 'a1' }]);
  krev(await lagreRader(tilgang, [slett(en, 'Ny'), slett(to, 'a1')]));
  expect([await lest(), await innhold(tilgang)]).toEqual([[], []]);
});
