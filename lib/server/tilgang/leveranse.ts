import 'server-only';
import type { Leveranse } from '@/prisma/generated/client';
import type { Oekt } from '../auth/oekt';
import { db } from '../db';
import { hentUtfoerer, type Utfoerer } from './organisasjoner';

export type { Leveranse };
export interface Leveransetilgang {
  leveranse: Leveranse;
  utfoerer: Utfoerer;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A delivery for somebody who may see it. One that belongs to an organisation, or an ordning, that the person has no
 * right to is the same as one that does not exist: nothing tells which it was.
 */
export async function hentLeveransetilgang(
  oekt: Oekt,
  leveranseId: string,
): Promise<Leveransetilgang | undefined> {
  if (!UUID.test(leveranseId)) return undefined;
  const funnet = await db().leveranse.findUnique({
    where: { id: leveranseId },
    include: { oppgavegiver: { select: { orgnr: true } } },
  });
  if (!funnet) return undefined;
  const { oppgavegiver, ...leveranse } = funnet;
  const utfoerer = await hentUtfoerer(oekt, oppgavegiver.orgnr);
  return utfoerer?.ordninger.includes(leveranse.ordning) ? { leveranse, utfoerer } : undefined;
}
