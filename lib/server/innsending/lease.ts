import 'server-only';
import { LEASE_MS } from '@/lib/innsending/grenser';
import type { Innsending } from '@/prisma/generated/client';
import { db, Prisma } from '../db';
import { dbNaa } from '../klokke';
import { type Hold, holdFornyet } from './fornyelse';

/**
 * What may be taken of "Innsending" AS i: to be tried, held by nobody, and every part before it has ended. The
 * database's clock decides, so that machines whose clocks differ agree.
 */
export const kanTas = (): Prisma.Sql => Prisma.sql`
  i."tilstand" IN ('klar', 'venter', 'ukjent') AND (i."leaseTil" IS NULL OR i."leaseTil" < ${dbNaa()})
  AND NOT EXISTS (SELECT 1 FROM "Innsending" f WHERE f."leveranseId" = i."leveranseId" AND f."omgang" = i."omgang"
    AND f."del" < i."del" AND f."tilstand" NOT IN ('mottatt', 'tilbakevist', 'avbrutt'))`;

/** An innsending that is tried. Its message, which may be 10 MB, is read when it is sent. */
export type TattInnsending = Omit<Innsending, 'melding'>;

/** Takes an innsending for one attempt, or gives undefined when it is not due or another holds it. */
export async function taLease(innsendingId: string, eier: string): Promise<TattInnsending | undefined> {
  const tatt = await db().$executeRaw`
    UPDATE "Innsending" AS i SET "leaseEier" = ${eier}::uuid, "leaseTil" = ${dbNaa()} + ${`${LEASE_MS} ms`}::interval,
      "foersteForsoek" = coalesce(i."foersteForsoek", ${dbNaa()})
    WHERE i."id" = ${innsendingId}::uuid AND i."nesteForsoek" <= ${dbNaa()} + interval '50 ms' AND ${kanTas()}`;
  if (tatt !== 1) return undefined;
  return db().innsending.findUniqueOrThrow({ where: { id: innsendingId }, omit: { melding: true } });
}

/** Renews until it is let go. A lease that was lost is not renewed: the other one has it now. */
export function holdLease(innsendingId: string, eier: string): Hold {
  return holdFornyet(async () => {
    const fornyet = await db().$executeRaw`
      UPDATE "Innsending" SET "leaseTil" = ${dbNaa()} + ${`${LEASE_MS} ms`}::interval
      WHERE "id" = ${innsendingId}::uuid AND "leaseEier" = ${eier}::uuid`;
    return fornyet === 1;
  });
}

/** Lets go of what these owners hold, as it is: anybody may try at once. */
export async function slippLeaser(eiere: readonly string[]): Promise<void> {
  if (eiere.length === 0) return;
  await db().innsending.updateMany({
    where: { leaseEier: { in: [...eiere] } },
    data: { leaseEier: null, leaseTil: null },
  });
}
