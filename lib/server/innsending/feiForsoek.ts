import 'server-only';
import { ARBEIDER_SAMTIDIGE } from '@/lib/innsending/grenser';
import { db } from '../db';
import { dbNaa } from '../klokke';
import { kanTas } from './lease';
import { antallLoepende } from './loepende';
import { utfoerForsoek } from './utfoerForsoek';

/** Takes up innsendinger that are due and held by nobody: after a kill, or when the queue has lost their job. */
export async function feiForsoek(): Promise<void> {
  // Beside the queue's own: attempts that hang must not let every sweep add more of them.
  const plass = 2 * ARBEIDER_SAMTIDIGE - antallLoepende();
  if (plass <= 0) return;
  const forfalte = await db().$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "Innsending" AS i
    WHERE i."nesteForsoek" < ${dbNaa()} - interval '3 seconds' AND ${kanTas()}
    ORDER BY i."nesteForsoek", i."id" LIMIT ${plass}`;
  await Promise.all(forfalte.map(({ id }) => utfoerForsoek(id)));
}
