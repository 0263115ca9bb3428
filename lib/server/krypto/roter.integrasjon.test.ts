import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { byggLeveranse, krev, nyeRader } from '@/prisma/bygg/leveranse';
import { nyDatanoekkel, startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import type { Leveransetilgang } from '../tilgang/leveranse';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

/** A process that starts with these DATA_KEYS; it remembers nothing of another one. */
async function nyProsess(noekler: string) {
  vi.stubEnv('DATA_KEYS', noekler);
  vi.resetModules();
  const deler = await Promise.all([
    import('../leveranse/rader'),
    import('../leveranse/lagreRader'),
    import('./roter'),
    import('./portalnoekkel'),
  ]);
  const [rader, lagre, roter, portal] = deler;
  // Read once a process: before another one changes the environment.
  await roter.hentNoekkelstatus();
  return { ...rader, ...lagre, ...roter, ...portal };
}

it('keys are changed while rows are written and read by two processes, and the old key can be taken away', async () => {
  const gammel = process.env['DATA_KEYS'] ?? '';
  const personer = await Promise.all(Array.from({ length: 20 }, () => byggUtfoerer()));
  const utkast = await Promise.all(personer.map((person) => byggLeveranse(person, { rader: [] })));
  const ny = nyDatanoekkel('n1.ny');
  try {
    // Some have come to know the new key only as one that unwraps, others wrap with it already.
    const [foerst, siden] = [await nyProsess(`${gammel},${ny}`), await nyProsess(`${ny},${gammel}`)];
    const hash = await foerst.oppslagshash('pid', '1');
    expect(await siden.hentNoekkelstatus()).toMatchObject([
      { id: 'n1.ny', pakker: 0, foerste: true },
      { id: 'n1', pakker: 22 },
    ]);
    let ferdig = false;
    let runder = 0;
    const trafikk = [foerst, siden].map(async (prosess) => {
      // At least one whole round when the rotation is over.
      for (let rest = 2; rest > 0; runder += 1) {
        for (const tilgang of utkast) await skrivOgLes(prosess, tilgang);
        if (ferdig) rest -= 1;
      }
    });
    const rotert = await Promise.all([siden.roterNoekler(), siden.roterNoekler()]);
    ferdig = true;
    await Promise.all(trafikk);
    expect(rotert[0] + rotert[1]).toBe(22);
    expect(await siden.roterNoekler()).toBe(0);
    expect(await siden.hentNoekkelstatus()).toMatchObject([{ pakker: 22 }, { id: 'n1', pakker: 0 }]);

    const uten = await nyProsess(ny);
    expect(await uten.oppslagshash('pid', '1')).toEqual(hash);
    for (const tilgang of utkast) expect(await uten.hentAlleRader(tilgang.leveranse)).toHaveLength(runder);
  } finally {
    vi.unstubAllEnvs();
  }
});

async function skrivOgLes(
  prosess: Awaited<ReturnType<typeof nyProsess>>,
  tilgang: Leveransetilgang,
): Promise<void> {
  const navn = `Rad ${crypto.randomUUID()}`;
  krev(await prosess.lagreRader(tilgang, nyeRader([{ navn }])));
  const rader = await prosess.hentAlleRader(tilgang.leveranse);
  expect(rader.map(({ verdier }) => verdier['navn'])).toContain(navn);
}

it('an interrupted rotation leaves what can be read, and goes on', async () => {
  const gammel = process.env['DATA_KEYS'] ?? '';
  const { leveranse } = await byggLeveranse(await byggUtfoerer());
  const ny = nyDatanoekkel('n3');
  try {
    const uten = await nyProsess(ny);
    // Without the old key nothing can be unwrapped: it stops, and has broken nothing.
    await expect(uten.roterNoekler()).rejects.toThrow('DATA_KEYS has no key with the id');
    expect((await uten.hentNoekkelstatus()).filter(({ iBruk }) => !iBruk)).not.toEqual([]);
  } finally {
    vi.unstubAllEnvs();
  }
  const igjen = await nyProsess(gammel);
  expect(await igjen.hentAlleRader(leveranse)).not.toEqual([]);
});
