import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/**
 * The clock of the sending. The server's own and the database's are both read here, so that a test can move days on
 * without waiting: leases go by the database's clock, so that machines whose clocks differ agree.
 */
const husk = globalThis as { __klokkeskyvMs?: number };

const skyvMs = (): number => husk.__klokkeskyvMs ?? 0;

export const naa = (): Date => new Date(Date.now() + skyvMs());

/** The database's clock, as SQL. */
export const dbNaa = (): Prisma.Sql => Prisma.sql`(now() + ${skyvMs()} * interval '1 millisecond')`;

/** Moves both clocks on, for tests of what takes hours. */
export function skyvKlokken(ms: number): void {
  husk.__klokkeskyvMs = skyvMs() + ms;
}
