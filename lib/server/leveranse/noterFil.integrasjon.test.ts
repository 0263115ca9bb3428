import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse, lesPaaNytt } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import type { Oere } from '@/lib/felles/beloep';
import type { Filsum } from '@/lib/leveranse/filsum';
import { db } from '../db';
import { hentBevis } from '../innsending/hentBevis';
import { noterFil } from './noterFil';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

const fil = (antall: number, oere: number): Filsum => ({
  antall,
  summer: { utbetaltBeloep: oere as Oere },
});

async function nyttUtkast() {
  const person = await byggUtfoerer();
  const tilgang = await byggLeveranse(person);
  const { id } = tilgang.leveranse;
  const iBeviset = async () => (await hentBevis((await lesPaaNytt(person, id)).leveranse)).fil;
  return { tilgang, id, iBeviset };
}

it('the file that fills the table is in the proof, and those after it are added', async () => {
  const { tilgang, iBeviset } = await nyttUtkast();
  expect(await iBeviset()).toBeUndefined();
  await noterFil(tilgang, 'erstatt', fil(2, 300));
  await noterFil(tilgang, 'leggTil', fil(3, 50));
  expect(await iBeviset()).toEqual(fil(5, 350));
  await noterFil(tilgang, 'erstatt', fil(1, 7));
  expect(await iBeviset()).toEqual(fil(1, 7));
});

it('rows of a file after rows that were typed prove nothing', async () => {
  const { tilgang, iBeviset } = await nyttUtkast();
  await noterFil(tilgang, 'leggTil', fil(3, 50));
  expect(await iBeviset()).toBeUndefined();
});

it('nothing is noted of a field that is no sum, or on what is sent', async () => {
  const { tilgang, id, iBeviset } = await nyttUtkast();
  await noterFil(tilgang, 'erstatt', { antall: 1, summer: { navn: 1 as Oere } });
  await db().leveranse.update({ where: { id }, data: { status: 'sendes' } });
  await noterFil(tilgang, 'erstatt', fil(1, 7));
  expect(await iBeviset()).toBeUndefined();
});

it('a correction of only some rows is held against no file', async () => {
  const { tilgang, id, iBeviset } = await nyttUtkast();
  await noterFil(tilgang, 'erstatt', fil(2, 300));
  await db().leveranse.update({ where: { id }, data: { omfang: 'endrede' } });
  expect(await iBeviset()).toBeUndefined();
});
