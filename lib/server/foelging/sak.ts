import 'server-only';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { kvittertReferanse } from '../innsending/kvittertReferanse';
import { api } from '../myndigheter';
import type { Paavegneav } from '../systemtilgang/token';

/** Whose delivery is followed, and where its documents lie. */
export interface Foelgesak extends Paavegneav {
  leveranseId: string;
  oppgavegiverId: string;
  inntektsaar: number;
  /** The reporter's own, as the receipt repeated it. */
  referanse: string | null;
  tjeneste: string;
  scope: string;
  dokumentSti: string;
}

export async function hentFoelgesak(innsendingId: string): Promise<Foelgesak> {
  const { leveranse, agentOrgnr, viaAgent, svar } = await db().innsending.findUniqueOrThrow({
    where: { id: innsendingId },
    select: {
      agentOrgnr: true,
      viaAgent: true,
      svar: true,
      leveranse: { include: { oppgavegiver: { select: { orgnr: true } } } },
    },
  });
  return {
    leveranseId: leveranse.id,
    oppgavegiverId: leveranse.oppgavegiverId,
    orgnr: leveranse.oppgavegiver.orgnr,
    agentOrgnr,
    viaAgent,
    inntektsaar: leveranse.inntektsaar,
    referanse: await kvittertReferanse(leveranse.oppgavegiverId, { id: innsendingId, svar }),
    ...api(ordningMed(leveranse.ordning)),
  };
}
