import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { loggInn } from '@/testmiljo/testhjelp/innlogging';
import { hentTokener, type Oekt, startOekt } from '../auth/oekt';
import { db } from '../db';
import { etterproev } from './etterproev';
import { fornyTilganger } from './fornyTilganger';
import { hentTilganger } from './hentTilganger';
import { hentUtfoerer } from './organisasjoner';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

let orgnr: string;
let pid: string;
let oekt: Oekt;
beforeEach(async () => {
  const ny = await benk.miljoe.organisasjon();
  ({ orgnr } = ny);
  ({ pid } = ny.person);
  const tokener = await loggInn(benk.miljoe, pid);
  const { id, innsenderId } = await startOekt({
    pid,
    acr: 'idporten-loa-high',
    tokener: { idToken: tokener.id_token, refreshToken: tokener.refresh_token },
  });
  await hentTilganger(innsenderId, tokener.access_token);
  oekt = await sett(id, { tilgangHentet: new Date() });
});

const sett = (id: string, data: object): Promise<Oekt> => db().oekt.update({ where: { id }, data });
const siden = (minutter: number): Date => new Date(Date.now() - minutter * 60_000);
const eldes = async (minutter: number): Promise<void> =>
  void (oekt = await sett(oekt.id, { tilgangHentet: siden(minutter) }));
const trekkTilbake = (): Promise<unknown> =>
  benk.miljoe.organisasjon({ orgnr, person: { pid }, roller: [], pakker: ['posttjenester'] });
const antallKall = async (): Promise<number> =>
  (await benk.miljoe.get<{ perTjeneste: Record<string, number> }>(`kall?pid=${pid}`)).perTjeneste[
    'altinn-parter'
  ] ?? 0;
const spurt = async (hva: () => Promise<unknown>): Promise<number> => {
  const foer = await antallKall();
  await hva();
  return (await antallKall()) - foer;
};

describe('when Altinn is asked again', () => {
  it.each([
    ['leser', 14, 0],
    ['leser', 16, 1],
    ['skriver', 4, 0],
    ['skriver', 6, 1],
    ['sender', 0, 1],
  ] as const)('%s, %i minutes after the last answer: %i times', async (formaal, minutter, ganger) => {
    await eldes(minutter);
    expect(await spurt(() => etterproev(oekt, formaal))).toBe(ganger);
  });

  it('and the answer counts at once, for the next request too', async () => {
    await eldes(6);
    await trekkTilbake();
    expect(await hentUtfoerer(oekt, orgnr)).toMatchObject({ oppgavegiver: { orgnr } });
    const svar = await etterproev(oekt, 'skriver');
    expect(svar.tillit).toBe('fersk');
    expect(await hentUtfoerer(svar.oekt, orgnr)).toBe(undefined);
    expect(await spurt(() => etterproev(svar.oekt, 'skriver'))).toBe(0);
  });

  it('a right that came back is there again', async () => {
    await trekkTilbake();
    await etterproev(oekt, 'sender');
    expect(await hentUtfoerer(oekt, orgnr)).toBe(undefined);
    await benk.miljoe.organisasjon({ orgnr, person: { pid } });
    await etterproev(oekt, 'sender');
    expect(await hentUtfoerer(oekt, orgnr)).toMatchObject({ oppgavegiver: { orgnr } });
  });

  it('a session without an answer from its login gets one', async () => {
    oekt = await sett(oekt.id, { tilgangHentet: null });
    expect(await hentUtfoerer(oekt, orgnr)).toBe(undefined);
    expect(await hentUtfoerer((await etterproev(oekt, 'leser')).oekt, orgnr)).toMatchObject({
      oppgavegiver: { orgnr },
    });
  });
});

describe('the refresh token', () => {
  it('is traded many times, and what ID-porten gives in its place is stored encrypted', async () => {
    for (let i = 0; i < 3; i += 1) expect(await fornyTilganger(oekt.id)).toBe('fersk');
    const { tokener } = await db().oekt.findUniqueOrThrow({ where: { id: oekt.id } });
    const { refreshToken = '' } = (await hentTokener(oekt.id)) ?? {};
    expect(refreshToken).not.toBe('');
    expect(Buffer.from(tokener).toString('latin1')).not.toContain(refreshToken);
  });

  it('is traded once for requests at the same time', async () => {
    await eldes(10);
    expect(
      await spurt(async () => {
        const svar = await Promise.all(Array.from({ length: 8 }, () => etterproev(oekt, 'sender')));
        expect(svar.map(({ tillit }) => tillit)).toEqual(svar.map(() => 'fersk'));
      }),
    ).toBe(1);
  });

  it('is traded once also when another portal is at it', async () => {
    await eldes(10);
    await db().$executeRaw`
      UPDATE "Oekt" SET "fornyesTil" = now() + interval '20 seconds' WHERE "id" = ${oekt.id}::uuid`;
    const venter = fornyTilganger(oekt.id);
    expect(
      await spurt(async () => {
        await sett(oekt.id, { tilgangHentet: new Date(Date.now() + 1), fornyesTil: null });
        expect(await venter).toBe('fersk');
      }),
    ).toBe(0);
  });

  it('held by a portal that died is free again after a while', async () => {
    await sett(oekt.id, { fornyesTil: siden(1) });
    expect(await fornyTilganger(oekt.id)).toBe('fersk');
  });

  it('of an ended session is not traded', async () => {
    await sett(oekt.id, { avsluttet: new Date() });
    expect(await spurt(async () => expect(await fornyTilganger(oekt.id)).toBe('logg_inn'))).toBe(0);
  });
});

describe('when Altinn cannot be asked', () => {
  it.each(['altinn-nede', 'parter-500', 'parter-403', 'veksling-avvist', 'veksling-403'] as const)(
    '%s: an old answer is still written on, and sending must wait',
    async (navn) => {
      await eldes(6);
      await benk.miljoe.scenario(navn, { pid, antall: 5 });
      for (const formaal of ['skriver', 'sender'] as const) {
        expect(await etterproev(oekt, formaal)).toMatchObject({ tillit: 'proev_igjen' });
      }
      expect(await hentUtfoerer(oekt, orgnr)).toMatchObject({ oppgavegiver: { orgnr } });
      await benk.miljoe.post('nullstill', { pid });
      expect(await etterproev(oekt, 'sender')).toMatchObject({ tillit: 'fersk' });
    },
  );

  it('an answer from a moment ago is good enough to send on', async () => {
    await benk.miljoe.scenario('parter-500', { pid });
    expect(await etterproev(oekt, 'sender')).toMatchObject({ tillit: 'fersk' });
  });

  it('those who write do not try again and again', async () => {
    await eldes(6);
    await benk.miljoe.scenario('parter-500', { pid });
    await etterproev(oekt, 'skriver');
    oekt = await db().oekt.findUniqueOrThrow({ where: { id: oekt.id } });
    expect(await spurt(() => etterproev(oekt, 'skriver'))).toBe(0);
    expect(await spurt(() => etterproev(oekt, 'sender'))).toBe(1);
  });

  it('a refresh token that ID-porten refuses, or none, asks for a new login', async () => {
    const ny = async (refreshToken?: string): Promise<Oekt> => {
      const { id } = await startOekt({ pid, acr: 'x', tokener: { idToken: 'id', refreshToken } });
      return sett(id, { tilgangHentet: siden(6) });
    };
    const avvist = await ny('brukt-opp');
    expect(await etterproev(avvist, 'sender')).toMatchObject({ tillit: 'logg_inn' });
    expect((await hentTokener(avvist.id))?.refreshToken).toBe(undefined);
    expect(await etterproev(await ny(), 'sender')).toMatchObject({ tillit: 'logg_inn' });
  });

  it('ID-porten is down: later it may work, and the token is kept', async () => {
    await eldes(6);
    await benk.miljoe.scenario('idporten-nede', { antall: 1 });
    expect(await etterproev(oekt, 'sender')).toMatchObject({ tillit: 'proev_igjen' });
    expect(await etterproev(oekt, 'sender')).toMatchObject({ tillit: 'fersk' });
  });
});
