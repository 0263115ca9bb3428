import 'server-only';
import { type Varselhendelse, varselslagFor } from '@/lib/leveranse/varselslag';
import type { Transaksjon } from '../db';
import { harEpost, leggIKoe } from './leggIKoe';

/**
 * To be called where a delivery's status changes, in that transaction: orders an e-mail to the one who made the
 * delivery and the one who sent it, if they want word of this. Says nothing twice, however often it is called.
 */
export async function varsleOm(
  tx: Transaksjon,
  leveranseId: string,
  hendelse: Varselhendelse,
): Promise<void> {
  const slag = varselslagFor(hendelse);
  if (!slag || !harEpost()) return;
  const leveranse = await tx.leveranse.findUniqueOrThrow({
    where: { id: leveranseId },
    include: { innsendinger: { orderBy: { omgang: 'desc' }, take: 1 } },
  });
  const siste = leveranse.innsendinger[0];
  const personer = [leveranse.opprettetAvId, ...(siste ? [siste.sendtAvId] : [])];
  await leggIKoe(
    tx,
    { innsenderId: { in: personer }, bekreftet: { not: null }, NOT: { av: { has: slag } } },
    {
      slag,
      noekkel: `${hendelse}:${leveranseId}:${siste?.omgang ?? 0}`,
      ordning: leveranse.ordning,
      inntektsaar: leveranse.inntektsaar,
      leveranseId,
    },
  );
}
