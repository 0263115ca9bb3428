import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nyttFoedselsnummer } from '@/prisma/bygg/nummer';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { db } from '../db';
import { dekrypterForInnsender } from '../krypto/portalnoekkel';
import { avsluttOekt, hentOekt, hentTokener, lesOekt, startOekt } from './oekt';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const tokener = { idToken: 'et-id-token', refreshToken: 'et-refresh-token' };
const start = (pid = nyttFoedselsnummer()) =>
  startOekt({ pid, acr: 'idporten-loa-high', sid: 'sid-1', tokener });
const sett = (id: string, data: object) => db().oekt.update({ where: { id }, data });
const siden = (minutter: number, sekunder = 0): Date =>
  new Date(Date.now() - (minutter * 60 + sekunder) * 1000);

describe('a session', () => {
  it('lives while it is used, and 30 minutes after', async () => {
    const { id } = await start();
    expect(await hentOekt(id)).toMatchObject({ id });
    await sett(id, { sistBrukt: siden(29, 50) });
    expect(await hentOekt(id)).toMatchObject({ id });
    // The use was written down.
    const { sistBrukt } = await db().oekt.findUniqueOrThrow({ where: { id } });
    expect(Date.now() - sistBrukt.getTime()).toBeLessThan(10_000);
    await sett(id, { sistBrukt: siden(30, 1) });
    expect(await hentOekt(id)).toBe(undefined);
  });

  it('is not kept alive by being looked at', async () => {
    const { id } = await start();
    const lenge = siden(29, 50);
    await sett(id, { sistBrukt: lenge });
    expect(await lesOekt(id)).toMatchObject({ id });
    expect((await db().oekt.findUniqueOrThrow({ where: { id } })).sistBrukt).toEqual(lenge);
    await sett(id, { sistBrukt: siden(30, 1) });
    expect(await lesOekt(id)).toBe(undefined);
  });

  it('writes no more than once a minute', async () => {
    const { id } = await start();
    const nylig = siden(0, 50);
    await sett(id, { sistBrukt: nylig });
    await hentOekt(id);
    expect((await db().oekt.findUniqueOrThrow({ where: { id } })).sistBrukt).toEqual(nylig);
  });

  it('ends after 120 minutes, however much it is used', async () => {
    const oekt = await start();
    const { utloeper, opprettet } = await db().oekt.findUniqueOrThrow({ where: { id: oekt.id } });
    expect(Math.round((utloeper.getTime() - opprettet.getTime()) / 60_000)).toBe(120);
    await sett(oekt.id, { utloeper: siden(0, 1) });
    expect(await hentOekt(oekt.id)).toBe(undefined);
  });

  it('that was ended is gone, and ending gives the id token once', async () => {
    const { id, innsenderId } = await start();
    expect(await avsluttOekt(id)).toBe('et-id-token');
    expect(await hentOekt(id)).toBe(undefined);
    expect(await avsluttOekt(id)).toBe(undefined);
    const typer = await db().hendelse.findMany({
      where: { kjede: `innsender:${innsenderId}` },
      orderBy: { nr: 'asc' },
    });
    expect(typer.map(({ type }) => type)).toEqual(['innlogget', 'utlogget']);
  });

  it('that never was is none', async () => {
    expect(await hentOekt(crypto.randomUUID())).toBe(undefined);
    expect(await avsluttOekt(crypto.randomUUID())).toBe(undefined);
  });

  it('ending one leaves the person’s other one', async () => {
    const pid = nyttFoedselsnummer();
    const [en, to] = [await start(pid), await start(pid)];
    await avsluttOekt(en.id);
    expect(await hentOekt(to.id)).toMatchObject({ innsenderId: en.innsenderId });
  });
});

it('the same person who logs in many times at once is one innsender', async () => {
  // Of some persons: two logins must meet between two statements, if there are two.
  const personer = Array.from({ length: 12 }, nyttFoedselsnummer);
  const innsendere = await Promise.all(
    personer.map(async (pid) => {
      const oekter = await Promise.all(Array.from({ length: 5 }, () => start(pid)));
      expect(new Set(oekter.map((oekt) => oekt.innsenderId)).size).toBe(1);
      return oekter[0]?.innsenderId;
    }),
  );
  expect(new Set(innsendere).size).toBe(personer.length);
});

it('tokens and fødselsnummer are encrypted, and a token cannot be moved to another session', async () => {
  const pid = nyttFoedselsnummer();
  const [en, to] = [await start(pid), await start()];
  const lagret = await db().oekt.findUniqueOrThrow({ where: { id: en.id }, include: { innsender: true } });
  expect(Buffer.from(lagret.tokener).toString('latin1')).not.toContain('token');
  expect(Buffer.from(lagret.innsender.pid).toString('latin1')).not.toContain(pid);
  expect(await dekrypterForInnsender(lagret.innsender.pid, 'innsender:pid')).toBe(pid);
  expect(await hentTokener(en.id)).toEqual(tokener);
  await sett(to.id, { tokener: lagret.tokener });
  await expect(hentTokener(to.id)).rejects.toThrow();
});
