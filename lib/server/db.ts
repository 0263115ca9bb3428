import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/prisma/generated/client';
import { env } from '@/lib/env';

export type Transaksjon = Prisma.TransactionClient;
export type { Prisma };

/** One client a process; on globalThis, since development reloads modules. */
const husk = globalThis as { __prisma?: PrismaClient };

export function db(): PrismaClient {
  return (husk.__prisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 12,
      connectionTimeoutMillis: 5_000,
      // A database that hangs must not leave somebody at "saving" for ever.
      query_timeout: 20_000,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  }));
}

const TILKOBLING =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|Connection terminated|timeout exceeded|[Tt]imeout|P1001|P1002|P1017|57P0|P2024|DatabaseNotReachable|ConnectionClosed/;

/** The database is gone or going: nothing was wrong with what was asked, so it may be asked again. */
export const erDatabaseBorte = (feil: unknown): boolean =>
  feil instanceof Error &&
  (TILKOBLING.test(feil.message) || TILKOBLING.test(String((feil as { code?: unknown }).code)));
