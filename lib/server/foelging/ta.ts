import 'server-only';
import { FOELGELEASE_MS } from '@/lib/innsending/foelging';
import { db, Prisma } from '../db';
import { dbNaa } from '../klokke';

/** A reading that somebody has taken on. `til` is when another may take it, and tells the two apart. */
export interface Foelgeoppdrag {
  innsendingId: string;
  dialogId: string;
  forsendelseId: string;
  mottatt: Date;
  /** Readings so far, this one included. */
  antall: number;
  til: Date;
}

/**
 * Takes up to `antall` readings that are due, oldest first, or only one innsending's. Taking moves the due time on by
 * a lease, so that no other takes it meanwhile and a killed process's are due again by themselves.
 */
export function taForfalte(antall: number, innsendingId?: string): Promise<Foelgeoppdrag[]> {
  const bareDenne = innsendingId ? Prisma.sql`AND "innsendingId" = ${innsendingId}::uuid` : Prisma.empty;
  return db().$queryRaw<Foelgeoppdrag[]>`
    UPDATE "Kvittering" SET "foelgesNeste" = ${dbNaa()} + ${`${FOELGELEASE_MS} ms`}::interval,
      "foelgesForsoek" = "foelgesForsoek" + 1
    WHERE "innsendingId" = ANY (ARRAY(
      SELECT "innsendingId" FROM "Kvittering" WHERE "foelgesNeste" <= ${dbNaa()} ${bareDenne}
      ORDER BY "foelgesNeste" LIMIT ${antall} FOR UPDATE SKIP LOCKED))
    RETURNING "innsendingId", "dialogId", "forsendelseId", "mottatt", "foelgesForsoek" AS "antall",
      "foelgesNeste" AS "til"`;
}
