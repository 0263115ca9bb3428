import 'server-only';
import { createHmac } from 'node:crypto';
import { env, type Rategrense } from '@/lib/env';
import { db } from '../db';
import { feilkode, logg } from '../logg';

const VINDU_MS = 60_000;

/**
 * Counts one request of this kind by this person or address, across all instances, and says how many seconds to wait
 * when there have been too many within the minute; undefined when there have not. One statement on a table that is not
 * written to the database's log. When the database cannot tell, nobody is held back.
 *
 * @param hvem an innsenderId or an address; only a keyed hash of it is stored
 */
export async function forMange(
  slag: Rategrense,
  hvem: string,
  naa = Date.now(),
): Promise<number | undefined> {
  const grense = env().RATEGRENSER[slag];
  if (grense === 0) return undefined;
  const vindu = Math.floor(naa / VINDU_MS) * VINDU_MS;
  const hash = createHmac('sha256', env().AUTH_SECRET).update(`rategrense:${slag}:${hvem}`).digest();
  const noekkel = Uint8Array.from(hash);
  try {
    const [telt] = await db().$queryRaw<{ antall: number }[]>`
      INSERT INTO "Rategrense" AS r ("noekkel", "vindu", "antall") VALUES (${noekkel}, ${new Date(vindu)}, 1)
      ON CONFLICT ("noekkel", "vindu") DO UPDATE SET "antall" = r."antall" + 1 RETURNING "antall"`;
    if ((telt?.antall ?? 0) <= grense) return undefined;
    if (telt?.antall === grense + 1) logg().warn({ slag, grense }, 'rate limit reached');
    return Math.ceil((vindu + VINDU_MS - naa) / 1000);
  } catch (feil) {
    logg().warn({ feil: feilkode(feil) }, 'rate limit not counted');
    return undefined;
  }
}
