import 'server-only';
import { VENT_PAA_UTFALL_MS } from '@/lib/innsending/grenser';
import { db } from '../db';

const SPOER_HVERT_MS = 120;

/** Waits until the first attempt has ended, at most 8 s; after that the page follows along by itself. */
export async function ventPaaUtfall(innsendingId: string): Promise<void> {
  const slutt = Date.now() + VENT_PAA_UTFALL_MS;
  while (Date.now() < slutt) {
    const { antallForsoek } = await db().innsending.findUniqueOrThrow({
      where: { id: innsendingId },
      select: { antallForsoek: true },
    });
    if (antallForsoek > 0) return;
    await new Promise((videre) => setTimeout(videre, SPOER_HVERT_MS));
  }
}
