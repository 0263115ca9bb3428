import { db } from '@/lib/server/db';

/** A lease that went from one owner to another without having been let go. */
export interface Overtakelse {
  innsendingId: string;
  tid: Date;
}

/** Lets the test database write down every takeover, whichever process does it. */
export async function startLeaselogg(): Promise<void> {
  await db().$executeRaw`CREATE TABLE overtakelse ("innsendingId" uuid, "tid" timestamptz)`;
  await db().$executeRaw`
    CREATE FUNCTION noter_overtakelse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO overtakelse VALUES (NEW."id", clock_timestamp()); RETURN NULL; END $$`;
  await db().$executeRaw`
    CREATE TRIGGER overtakelse AFTER UPDATE OF "leaseEier" ON "Innsending" FOR EACH ROW
    WHEN (OLD."leaseEier" IS NOT NULL AND NEW."leaseEier" IS NOT NULL AND OLD."leaseEier" <> NEW."leaseEier")
    EXECUTE FUNCTION noter_overtakelse()`;
}

/** The takeovers among these deliveries. */
export const hentOvertakelser = (leveranser: readonly string[]): Promise<Overtakelse[]> =>
  db().$queryRaw<Overtakelse[]>`
    SELECT o."innsendingId", o."tid" FROM overtakelse o JOIN "Innsending" i ON i."id" = o."innsendingId"
    WHERE i."leveranseId" = ANY(${leveranser}::uuid[])`;
