import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byggLeveranse } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { hentRadlinjer } from './hentRadlinjer';
import { hentAlleRader } from './rader';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

describe('hentRadlinjer', () => {
  // Around the sizes of the first page and of one page after it.
  it.each([0, 1, 199, 200, 201, 5_200, 5_201])('gives %i rows as they are stored', async (antall) => {
    const rader = Array.from({ length: antall }, (_, i) => ({ navn: `"Åse\n\\ ${i}` }));
    const { leveranse } = await byggLeveranse(await byggUtfoerer(), { rader });
    const biter: Uint8Array[] = [];
    for await (const bit of hentRadlinjer(leveranse)) biter.push(bit);
    const linjer = Buffer.concat(biter).toString('utf8').split('\n');
    expect(linjer.pop()).toBe('');
    const lest = linjer.map((linje) => JSON.parse(linje) as unknown);
    const lagret = await hentAlleRader(leveranse);
    expect(lest).toEqual(lagret.map((rad) => [rad.radId, rad.posisjon, rad.verdier]));
    expect(lagret.map(({ verdier }) => verdier)).toEqual(rader);
  });
});
