import 'server-only';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { api } from '../myndigheter';

/** Whose delivery is followed, and where its documents lie. */
export interface Foelgesak {
  leveranseId: string;
  oppgavegiverId: string;
  orgnr: string;
  inntektsaar: number;
  tjeneste: string;
  scope: string;
  dokumentSti: string;
}

export async function hentFoelgesak(innsendingId: string): Promise<Foelgesak> {
  const { leveranse } = await db().innsending.findUniqueOrThrow({
    where: { id: innsendingId },
    select: { leveranse: { include: { oppgavegiver: { select: { orgnr: true } } } } },
  });
  return {
    leveranseId: leveranse.id,
    oppgavegiverId: leveranse.oppgavegiverId,
    orgnr: leveranse.oppgavegiver.orgnr,
    inntektsaar: leveranse.inntektsaar,
    ...api(ordningMed(leveranse.ordning)),
  };
}
