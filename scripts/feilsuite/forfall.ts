import { db } from '@/lib/server/db';
import { kanTas } from '@/lib/server/innsending/lease';
import { dbNaa } from '@/lib/server/klokke';

/** An innsending that the worker would try now. */
export interface Forfalt {
  id: string;
  leveranseId: string;
  idempotencyKey: string;
}

/** Those of these deliveries that are due and held by nobody. */
export const hentForfalte = (leveranser: readonly string[]): Promise<Forfalt[]> =>
  db().$queryRaw<Forfalt[]>`
    SELECT i."id", i."leveranseId", i."idempotencyKey" FROM "Innsending" AS i
    WHERE i."leveranseId" = ANY(${leveranser}::uuid[]) AND i."nesteForsoek" <= ${dbNaa()} AND ${kanTas()} ORDER BY i."id"`;

/** Milliseconds until the next of them is due; undefined when none waits for anything but a person. */
export async function tilNesteForfall(leveranser: readonly string[]): Promise<number | undefined> {
  const [rad] = await db().$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM min(greatest("nesteForsoek", coalesce("leaseTil", "nesteForsoek"))) - ${dbNaa()}) * 1000)::float8 AS "ms"
    FROM "Innsending"
    WHERE "leveranseId" = ANY(${leveranser}::uuid[]) AND "tilstand" IN ('klar', 'venter', 'ukjent')`;
  return rad?.ms == null ? undefined : Math.max(Math.ceil(rad.ms), 0) + 5;
}

const PROEV_MS = 25;

/** After a fault in the database: until it answers again. */
export async function ventPaaDatabasen(): Promise<void> {
  for (;;) {
    try {
      await db().$queryRaw`SELECT 1`;
      return;
    } catch {
      await new Promise((videre) => setTimeout(videre, PROEV_MS));
    }
  }
}
