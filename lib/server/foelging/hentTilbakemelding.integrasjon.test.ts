import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { byggMottatt } from '@/prisma/bygg/foelging';
import { lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { db } from '../db';
import { foelg } from './foelg';
import { hentTilbakemelding } from './hentTilbakemelding';
import { foelgemerke } from './merke';

let benk: Proevebenk;
beforeAll(
  async () => void (benk = await startProevebenk({ miljoe: true, env: { FOELGING_BACKOFF_MS: '0' } })),
);
afterAll(() => benk.stopp());

const noenVenter = async (): Promise<void> => {
  const [rad] = await db().$queryRaw<{ antall: number }[]>`
    SELECT count(*)::int AS "antall" FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
    WHERE c.relname = 'Rad' AND NOT l.granted`;
  expect(rad?.antall).toBeGreaterThan(0);
};

it('a verdict that comes while the page is made: the page’s mark is an old one, so that it is made anew', async () => {
  const sendt = await byggMottatt(benk, { scenario: 'tilbakemelding-avvist-rader' });
  await foelg(sendt.innsendingId);
  const tilgang = await lesPaaNytt(sendt.person, sendt.leveranseId);
  const bilde = await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Rad" IN ACCESS EXCLUSIVE MODE`;
      const underveis = hentTilbakemelding(tilgang);
      await vi.waitFor(noenVenter, 5_000);
      await tx.innsending.update({ where: { id: sendt.innsendingId }, data: { dom: 'maa_vurderes' } });
      return { underveis };
    },
    { timeout: 20_000 },
  );
  const vist = await bilde.underveis;
  // What the open page shows, and what its stream says when it opens.
  expect(vist?.deler.map(({ dom }) => dom)).toEqual(['avvist']);
  expect(vist?.merke).not.toBe(await foelgemerke(sendt.leveranseId));
  expect((await hentTilbakemelding(tilgang))?.merke).toBe(await foelgemerke(sendt.leveranseId));
});
