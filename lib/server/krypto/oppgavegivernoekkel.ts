import 'server-only';
import { db } from '../db';
import { pakkUt } from './innpakking';

const husket = new Map<string, Buffer>();
const MAKS = 1000;

export const noekkelsted = (orgnr: string): string => `oppgavegiver:${orgnr}`;

/** The organisation's data key: encrypts its rows, contact form, messages and answers. */
export async function oppgavegivernoekkel(oppgavegiverId: string): Promise<Buffer> {
  const kjent = husket.get(oppgavegiverId);
  if (kjent) return kjent;
  const { orgnr, datanoekkel } = await db().oppgavegiver.findUniqueOrThrow({ where: { id: oppgavegiverId } });
  const noekkel = pakkUt(datanoekkel, noekkelsted(orgnr));
  if (husket.size >= MAKS) husket.clear();
  husket.set(oppgavegiverId, noekkel);
  return noekkel;
}
