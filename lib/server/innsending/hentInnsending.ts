import 'server-only';
import type { Aarsak, Tilstand } from '@/lib/innsending/tilstand';
import { type Feilsvar, tolkFeilsvar } from '@/lib/myndigheter/skatteetaten/feilsvar';
import type { Innsending, Kvittering } from '@/prisma/generated/client';
import { db } from '../db';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';

export interface Innsendingsbilde {
  id: string;
  tilstand: Tilstand;
  aarsak: Aarsak | null;
  antall: number;
  /** In øre. */
  summer: readonly number[];
  sha256: string;
  antallForsoek: number;
  nesteForsoek: Date;
  /** An attempt may have arrived without an answer coming back. */
  kanVaereMottatt: boolean;
  /** It is certain that nothing was received. */
  kanAvbrytes: boolean;
  opprettet: Date;
  /** Skatteetaten's refusal, read from the stored answer. Holds the values that were sent. */
  feilsvar: Feilsvar | undefined;
  kvittering: Kvittering | null;
}

/** The last innsending of a delivery, or undefined when it was never sent. */
export async function hentInnsending(leveranse: {
  id: string;
  oppgavegiverId: string;
}): Promise<Innsendingsbilde | undefined> {
  const innsending = await db().innsending.findFirst({
    where: { leveranseId: leveranse.id },
    orderBy: { opprettet: 'desc' },
    include: { kvittering: true },
  });
  if (!innsending) return undefined;
  return {
    id: innsending.id,
    tilstand: innsending.tilstand as Tilstand,
    aarsak: innsending.aarsak as Aarsak | null,
    antall: innsending.antall,
    summer: innsending.summer.map(Number),
    sha256: innsending.sha256,
    antallForsoek: innsending.antallForsoek,
    nesteForsoek: innsending.nesteForsoek,
    kanVaereMottatt: innsending.kanVaereMottatt,
    kanAvbrytes: innsending.kanAvbrytes,
    opprettet: innsending.opprettet,
    feilsvar: await lesFeilsvar(innsending, leveranse.oppgavegiverId),
    kvittering: innsending.kvittering,
  };
}

async function lesFeilsvar(innsending: Innsending, oppgavegiverId: string): Promise<Feilsvar | undefined> {
  if (!innsending.svar || !innsending.svarStatus || innsending.svarStatus === 200) return undefined;
  const noekkel = await oppgavegivernoekkel(oppgavegiverId);
  const raatt = dekrypter(noekkel, innsending.svar, `svar:${innsending.id}`).toString('utf8');
  return tolkFeilsvar(innsending.svarStatus, raatt);
}
