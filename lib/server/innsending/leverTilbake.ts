import 'server-only';
import { KALLPLASS_VENT_MS } from '@/lib/innsending/grenser';
import { db } from '../db';
import { bestillForsoek } from '../jobber/bestillForsoek';
import { naa } from '../klokke';
import type { TattInnsending } from './lease';

/**
 * All of the organisation's places were taken: the innsending is due again in a short while, and it was no attempt.
 * What the taking of the lease wrote is put back.
 */
export async function leverTilbake(innsending: TattInnsending, eier: string): Promise<void> {
  const { id, antallForsoek, kanVaereMottatt, kanAvbrytes } = innsending;
  const nesteForsoek = new Date(naa().getTime() + KALLPLASS_VENT_MS * (0.5 + Math.random()));
  const uproevd = antallForsoek === 0 && kanAvbrytes;
  await db().$transaction(async (tx) => {
    const { count } = await tx.innsending.updateMany({
      where: { id, leaseEier: eier },
      data: {
        leaseEier: null,
        leaseTil: null,
        nesteForsoek,
        kanVaereMottatt,
        kanAvbrytes,
        ...(uproevd && { foersteForsoek: null }),
      },
    });
    if (count === 1) await bestillForsoek(tx, id, nesteForsoek);
  });
}
