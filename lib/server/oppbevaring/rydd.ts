import 'server-only';
import { UTKAST_MAANEDER } from '@/lib/leveranse/oppbevaring';
import { env } from '@/lib/env';
import { db } from '../db';
import { naa as klokken } from '../klokke';
import { logg } from '../logg';
import { ryddRester } from './ryddRester';
import { slettInnhold } from './slettInnhold';

const SIDE = 100;

/**
 * The nightly cleaning: everything that has been kept for as long as it must goes, a delivery at a time, and what
 * sessions, accesses and open tabs have left. May be stopped and run again, and by several at once.
 *
 * @returns how many deliveries and drafts were deleted
 */
export async function rydd(naa = klokken()): Promise<number> {
  let slettet = 0;
  for (let etter = '00000000-0000-0000-0000-000000000000'; ;) {
    // All that may be due; slettInnhold knows to the day.
    const kandidater = await db().$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Leveranse" WHERE "innholdSlettet" IS NULL AND "id" > ${etter}::uuid
        AND CASE WHEN "status" = 'utkast' THEN "endret" + make_interval(months => ${UTKAST_MAANEDER})
          ELSE coalesce("sendt", "endret") + make_interval(years => ${env().OPPBEVARING_AAR}) END
          < ${naa}::timestamptz + interval '2 days'
      ORDER BY "id" LIMIT ${SIDE}`;
    for (const { id } of kandidater) if (await slettInnhold(id, naa)) slettet += 1;
    const siste = kandidater.at(-1);
    if (!siste || kandidater.length < SIDE) break;
    etter = siste.id;
  }
  const rester = await ryddRester(naa);
  logg().info({ slettet, ...rester }, 'retention');
  return slettet;
}
