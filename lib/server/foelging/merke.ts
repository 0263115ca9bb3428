import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '../db';

/** Short fingerprint of where the following of a delivery stands; an open page is told when it changes. */
export async function foelgemerke(leveranseId: string): Promise<string> {
  const deler = await db().innsending.findMany({
    where: { leveranseId },
    orderBy: [{ omgang: 'asc' }, { del: 'asc' }],
    select: {
      tilstand: true,
      dom: true,
      kvittering: { select: { foelgesHinder: true } },
      _count: { select: { tilbakemeldinger: true } },
    },
  });
  return createHash('sha256').update(JSON.stringify(deler)).digest('base64url').slice(0, 16);
}
