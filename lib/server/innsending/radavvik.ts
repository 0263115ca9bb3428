import 'server-only';
import { avvistRad } from '@/lib/innsending/avvistRad';
import type { Feilsvar } from '@/lib/myndigheter/skatteetaten/feilsvar';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';

export interface Radavvik {
  /** Number of the oppgave in the delivery, counted from 1. */
  oppgave: number;
  melding: string | undefined;
}

/** The remarks of a refusal that are certain to be about one oppgave, found in the stored message itself. */
export async function radavvik(
  innsendingId: string,
  { spesifisering }: Feilsvar,
): Promise<readonly Radavvik[]> {
  if (!spesifisering.some(({ sti, angittVerdi }) => sti && angittVerdi !== undefined)) return [];
  const { melding, foersteOppgave, leveranse } = await db().innsending.findUniqueOrThrow({
    where: { id: innsendingId },
    include: { leveranse: { select: { ordning: true, oppgavegiverId: true } } },
  });
  const noekkel = await oppgavegivernoekkel(leveranse.oppgavegiverId);
  const bytes = dekrypter(noekkel, melding, `melding:${innsendingId}`);
  const sendt = JSON.parse(bytes.toString('utf8')) as { leveranse: Record<string, unknown> };
  const oppgaver = sendt.leveranse[ordningMed(leveranse.ordning).api.noekler.oppgaver];
  if (!Array.isArray(oppgaver)) return [];
  return spesifisering.flatMap((merknad) => {
    const indeks = avvistRad(oppgaver, merknad);
    return indeks === undefined ? [] : [{ oppgave: foersteOppgave + indeks + 1, melding: merknad.melding }];
  });
}
