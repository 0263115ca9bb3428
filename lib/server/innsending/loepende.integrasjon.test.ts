import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { bilde, byggInnsending, mottattFor, nyOrganisasjon } from '@/prisma/bygg/sending';
import { db } from '../db';
import { avsluttForsoek } from './loepende';
import { utfoerForsoek } from './utfoerForsoek';

let benk: Proevebenk;
beforeAll(
  async () => void (benk = await startProevebenk({ miljoe: true, env: { HTTP_TIMEOUT_MS: '30000' } })),
);
afterAll(() => benk.stopp());

const lease = async (id: string) => {
  const { leaseEier, leaseTil } = await db().innsending.findUniqueOrThrow({ where: { id } });
  return { leaseEier, leaseTil };
};

it('at shutdown a call that hangs is cut and stored as unknown, one that has not begun lets go, and nothing new begins', async () => {
  const underveis = await byggInnsending(await nyOrganisasjon(benk));
  const foerKallet = await byggInnsending(await nyOrganisasjon(benk));
  const ny = await byggInnsending(await nyOrganisasjon(benk));
  await benk.miljoe.scenario('svar-forsinket', { orgnr: underveis.person.orgnr, ms: 8000 });
  await benk.miljoe.scenario('maskinporten-treg', { orgnr: foerKallet.person.orgnr, ms: 8000 });
  const forsoek = [underveis, foerKallet].map(({ innsendingId }) =>
    utfoerForsoek(innsendingId).catch(() => undefined),
  );
  await vi.waitFor(async () => {
    expect(await mottattFor(benk, underveis.person.orgnr)).toHaveLength(1);
    expect((await lease(foerKallet.innsendingId)).leaseEier).not.toBe(null);
  }, 10_000);

  const foer = performance.now();
  await avsluttForsoek(300);
  expect(performance.now() - foer).toBeLessThan(2_500);

  const INGEN = { leaseEier: null, leaseTil: null };
  // Stored a moment later on a busy machine, but let go of in any case.
  await vi.waitFor(async () => expect(await lease(underveis.innsendingId)).toEqual(INGEN), 5_000);
  expect(await lease(foerKallet.innsendingId)).toEqual(INGEN);
  expect(await bilde(underveis)).toMatchObject({ kanVaereMottatt: true, kanAvbrytes: false });
  expect(await bilde(foerKallet)).toMatchObject({
    tilstand: 'klar',
    kanVaereMottatt: false,
    antallForsoek: 0,
  });
  await utfoerForsoek(ny.innsendingId);
  expect(await mottattFor(benk, ny.person.orgnr)).toEqual([]);
  await Promise.all(forsoek);
  // Its lease was gone when the token came: it sent nothing.
  expect(await mottattFor(benk, foerKallet.person.orgnr)).toEqual([]);
}, 60_000);
