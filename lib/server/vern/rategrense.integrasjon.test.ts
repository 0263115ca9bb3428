import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { db } from '../db';
import { adresseTil } from './adresse';
import { forMange } from './rategrense';

let benk: Proevebenk;
beforeAll(async () => {
  benk = await startProevebenk({ env: { RATEGRENSER: 'innlogging=3,nedlasting=0', PROXYER: '2' } });
});
afterAll(() => benk.stopp());

const MINUTT = Date.UTC(2026, 10, 22, 8, 30);

it('holds back from the first too many until the minute is over, and nobody else', async () => {
  const svar: (number | undefined)[] = [];
  for (let i = 0; i < 5; i += 1) svar.push(await forMange('innlogging', '192.0.2.1', MINUTT + 15_000));
  expect(svar).toEqual([undefined, undefined, undefined, 45, 45]);
  expect(await forMange('innlogging', '192.0.2.2', MINUTT + 15_000)).toBeUndefined();
  expect(await forMange('webhook', '192.0.2.1', MINUTT + 15_000)).toBeUndefined();
  expect(await forMange('innlogging', '192.0.2.1', MINUTT + 60_000)).toBeUndefined();
});

it('counts right when many ask at once', async () => {
  const svar = await Promise.all(
    Array.from({ length: 20 }, () => forMange('innlogging', '192.0.2.9', MINUTT)),
  );
  expect(svar.filter((s) => s === undefined)).toHaveLength(3);
});

it('0 is no limit, and no address is stored', async () => {
  for (let i = 0; i < 10; i += 1) expect(await forMange('nedlasting', '192.0.2.1', MINUTT)).toBeUndefined();
  const [alt] = await db().$queryRaw<
    { tekst: string }[]
  >`SELECT string_agg(r::text, ' ') AS tekst FROM "Rategrense" r`;
  expect(alt?.tekst).toMatch(/\\x[0-9a-f]{64}/);
  expect(alt?.tekst).not.toContain('192.0.2');
});

it.each([
  // Two proxies: the outer one wrote the last but one, about whoever spoke to it.
  ['198.51.100.7, 10.0.0.1', '198.51.100.7'],
  ['1.1.1.1, 198.51.100.7, 10.0.0.1', '198.51.100.7'],
  ['10.0.0.1', 'ukjent'],
  ['', 'ukjent'],
])('X-Forwarded-For "%s" is %s', (verdi, adresse) => {
  expect(adresseTil(new Headers({ 'x-forwarded-for': verdi }))).toBe(adresse);
});
