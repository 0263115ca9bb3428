import 'server-only';
import { VENT_PAA_UTFALL_MS } from '@/lib/innsending/grenser';
import { db } from '../db';
import { lytt } from '../direkte/lytt';
import { Venterom } from '../direkte/venterom';

/** Told of by the one who stores the outcome; asked all the same, should the connection that listens be lost. */
const SPOER_HVERT_MS = 500;

/** Waits until the first attempt has ended, at most 8 s; after that the page follows along by itself. */
export async function ventPaaUtfall(innsendingId: string): Promise<void> {
  const slutt = Date.now() + VENT_PAA_UTFALL_MS;
  const venterom = new Venterom();
  let avslutt: (() => void) | undefined;
  try {
    for (;;) {
      const { antallForsoek, leveranseId } = await db().innsending.findUniqueOrThrow({
        where: { id: innsendingId },
        select: { antallForsoek: true, leveranseId: true },
      });
      const igjen = slutt - Date.now();
      if (antallForsoek > 0 || igjen <= 0) return;
      if (avslutt) await venterom.neste(Math.min(SPOER_HVERT_MS, igjen));
      // Listened first and asked once more: what happened in between would not be told.
      else avslutt = lytt(leveranseId, venterom.si);
    }
  } finally {
    avslutt?.();
  }
}
