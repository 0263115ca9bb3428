import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { byggMottatt, foelgebilde } from '@/prisma/bygg/foelging';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { type BygdInnsending, nyOrganisasjon } from '@/prisma/bygg/sending';
import { startFoelger } from './foelger';
import { taForfalte } from './ta';

let benk: Proevebenk;
beforeAll(
  async () => void (benk = await startProevebenk({ miljoe: true, env: { FOELGING_BACKOFF_MS: '50' } })),
);
afterAll(() => benk.stopp());

const FRIST = { timeout: 30_000, interval: 100 };

it('two followers share what is due, and every delivery is read to its verdict once', async () => {
  const person = await nyOrganisasjon(benk);
  const sendte: BygdInnsending[] = [];
  for (let i = 0; i < 6; i += 1) sendte.push(await byggMottatt(benk, { person, ms: 1_500 }));
  const stopp = [startFoelger(), startFoelger()];
  try {
    await vi.waitFor(async () => {
      for (const sendt of sendte)
        expect(await foelgebilde(sendt)).toMatchObject({ dom: 'godkjent', neste: null });
    }, FRIST);
  } finally {
    for (const en of stopp) en();
  }
  for (const sendt of sendte) expect((await foelgebilde(sendt)).dokumenter).toEqual([['godkjent', null]]);
});

it('a follower that starts anew goes on where the last one was', async () => {
  const sendt = await byggMottatt(benk, { ms: 2_000 });
  const foerste = startFoelger();
  await vi.waitFor(async () => expect((await foelgebilde(sendt)).antall).toBeGreaterThan(0), FRIST);
  foerste();
  const andre = startFoelger();
  try {
    await vi.waitFor(async () => expect((await foelgebilde(sendt)).dom).toBe('godkjent'), FRIST);
  } finally {
    andre();
  }
});

it('those who take what is due at once never take the same', async () => {
  const person = await nyOrganisasjon(benk);
  const ider: string[] = [];
  for (let i = 0; i < 5; i += 1) ider.push((await byggMottatt(benk, { person })).innsendingId);
  await new Promise((videre) => setTimeout(videre, 100));
  const tatt = await Promise.all(Array.from({ length: 6 }, () => taForfalte(2)));
  const egne = tatt.flat().filter(({ innsendingId }) => ider.includes(innsendingId));
  expect(egne.map(({ innsendingId }) => innsendingId).sort()).toEqual([...ider].sort());
});
