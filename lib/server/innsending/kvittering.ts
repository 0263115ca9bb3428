import 'server-only';
import { ekkoStemmer } from '@/lib/innsending/kvittering';
import type { Forsoekssvar } from '@/lib/innsending/utfall';
import type { Innsendingssvar } from '@/lib/myndigheter/skatteetaten/innsending';
import type { Leveranse } from '@/prisma/generated/client';
import type { Transaksjon } from '../db';
import { foersteLesing } from '../foelging/begynn';
import { naa } from '../klokke';
import { dekrypterHode } from '../leveranse/hode';
import type { TattInnsending } from './lease';

/**
 * A receipt held against what was sent, or undefined when there is none. A forsendelse that is already the receipt of
 * another innsending is not ours, whoever mixed them up: that a person must clear.
 */
export async function vurderKvittering(
  tx: Transaksjon,
  leveranse: Leveranse,
  innsending: TattInnsending,
  svar: Innsendingssvar | undefined,
): Promise<Forsoekssvar | undefined> {
  if (svar?.type !== 'mottatt') return undefined;
  // Two that get the same receipt at the same time come here in turn.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${svar.forsendelseId}, 11))`;
  const fremmed = await tx.kvittering.count({
    where: { forsendelseId: svar.forsendelseId, innsendingId: { not: innsending.id } },
  });
  if (fremmed > 0) return { type: 'mottatt', avvik: 'fremmed_kvittering' };
  const { referanse } = await dekrypterHode(leveranse);
  const stemmer = ekkoStemmer({ referanse: referanse.trim(), antall: innsending.antall }, svar);
  return { type: 'mottatt', avvik: stemmer ? undefined : 'kvittering_avviker' };
}

/** Received, and followed from now on until there is a verdict. */
export async function lagreKvittering(
  tx: Transaksjon,
  innsendingId: string,
  svar: Innsendingssvar | undefined,
): Promise<void> {
  if (svar?.type !== 'mottatt') throw new Error('there is no receipt to store');
  await tx.kvittering.create({
    data: {
      innsendingId,
      dialogId: svar.dialogId,
      forsendelseId: svar.forsendelseId,
      antallOppgaver: svar.antallOppgaver ?? null,
      mottatt: naa(),
      foelgesNeste: foersteLesing(),
    },
  });
}
