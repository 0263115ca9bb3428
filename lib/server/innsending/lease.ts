import 'server-only';
import { LEASE_FORNYES_MS, LEASE_MS } from '@/lib/innsending/grenser';
import type { Innsending } from '@/prisma/generated/client';
import { db } from '../db';
import { dbNaa } from '../klokke';

/**
 * Takes an innsending for one attempt, or gives undefined when it is not due or another holds it. The database's
 * clock decides, so that machines whose clocks differ agree.
 */
export async function taLease(innsendingId: string, eier: string): Promise<Innsending | undefined> {
  const tatt = await db().$executeRaw`
    UPDATE "Innsending" SET "leaseEier" = ${eier}::uuid, "leaseTil" = ${dbNaa()} + ${`${LEASE_MS} ms`}::interval,
      "foersteForsoek" = coalesce("foersteForsoek", ${dbNaa()})
    WHERE "id" = ${innsendingId}::uuid AND "tilstand" IN ('klar', 'venter', 'ukjent')
      AND ("leaseTil" IS NULL OR "leaseTil" < ${dbNaa()}) AND "nesteForsoek" <= ${dbNaa()} + interval '50 ms'`;
  return tatt === 1 ? db().innsending.findUniqueOrThrow({ where: { id: innsendingId } }) : undefined;
}

/** Renews until `stopp` is called. A lease that was lost is not renewed: the other one has it now. */
export function holdLease(innsendingId: string, eier: string): () => void {
  const forny = (): void => {
    void db().$executeRaw`UPDATE "Innsending" SET "leaseTil" = ${dbNaa()} + ${`${LEASE_MS} ms`}::interval
        WHERE "id" = ${innsendingId}::uuid AND "leaseEier" = ${eier}::uuid`.catch(() => undefined);
  };
  const klokke = setInterval(forny, LEASE_FORNYES_MS);
  return () => clearInterval(klokke);
}
