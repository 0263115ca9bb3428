'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { ROLLER } from '@/lib/leveranse/rolle';
import { type Handlingssvar, lagHandling } from '@/lib/server/handling';
import { settFireOyne, settRolle } from '@/lib/server/roller/settRolle';

const orgnr = z.string().regex(/^\d{9}$/);
const gi = lagHandling(
  {
    tilgang: 'organisasjon',
    rolle: 'sende_inn',
    inn: z.object({ orgnr, innsenderId: z.uuid(), rolle: z.enum(ROLLER) }),
  },
  async ({ utfoerer }, { orgnr: siden, ...ny }) =>
    utfoerer.oppgavegiver.orgnr === siden && (await settRolle(utfoerer, ny)).ok,
);
const velg = lagHandling(
  {
    tilgang: 'organisasjon',
    rolle: 'sende_inn',
    inn: z.object({ orgnr, fireOyne: z.stringbool() }),
  },
  async ({ utfoerer }, { orgnr: siden, fireOyne }) => {
    if (utfoerer.oppgavegiver.orgnr !== siden) return false;
    await settFireOyne(utfoerer, fireOyne);
    return true;
  },
);

/** Key of a text in messages/*.json under `roller`, or that of too many calls. */
export type Rollesvar = 'endret' | 'ikkeEndret' | 'for_mange';

const svarFor = (svar: Handlingssvar<boolean>): Rollesvar => {
  if (svar.type === 'for_mange') return svar.type;
  revalidatePath('/organisasjon/roller');
  return svar.type === 'ok' && svar.verdi ? 'endret' : 'ikkeEndret';
};

export async function giRolleHandling(_forrige: Rollesvar | null, skjema: FormData): Promise<Rollesvar> {
  return svarFor(await gi(Object.fromEntries(skjema)));
}

export async function velgFireOyneHandling(_forrige: Rollesvar | null, skjema: FormData): Promise<Rollesvar> {
  return svarFor(await velg(Object.fromEntries(skjema)));
}
