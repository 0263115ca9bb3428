import 'server-only';
import { createSecretKey, type KeyObject } from 'node:crypto';
import { db } from '../db';
import { pakkUt } from './innpakking';

const husket = new Map<string, KeyObject>();
const MAKS = 1000;

export const noekkelsted = (orgnr: string): string => `oppgavegiver:${orgnr}`;

/** The organisation's data key: encrypts its rows, contact form, messages and answers. */
export async function oppgavegivernoekkel(oppgavegiverId: string): Promise<KeyObject> {
  const kjent = husket.get(oppgavegiverId);
  if (kjent) return kjent;
  const { orgnr, datanoekkel } = await db().oppgavegiver.findUniqueOrThrow({ where: { id: oppgavegiverId } });
  const noekkel = createSecretKey(pakkUt(datanoekkel, noekkelsted(orgnr)));
  if (husket.size >= MAKS) husket.clear();
  husket.set(oppgavegiverId, noekkel);
  return noekkel;
}
