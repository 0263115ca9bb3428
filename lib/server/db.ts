import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from '@/lib/env';

export type Transaksjon = Prisma.TransactionClient;
export { Prisma };

/** One of each a process; on globalThis, since development reloads modules. */
const husk = globalThis as { __pool?: pg.Pool; __prisma?: PrismaClient };

/** The connections that Prisma uses, for the few queries of many rows that it would make several times slower. */
export function pool(): pg.Pool {
  return (husk.__pool ??= new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 12,
    connectionTimeoutMillis: 5_000,
    // A database that hangs must not leave somebody at "saving" for ever.
    query_timeout: 20_000,
  }));
}

export function db(): PrismaClient {
  return (husk.__prisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  }));
}

const TILKOBLING =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|Connection terminated|timeout exceeded|[Tt]imeout|P1001|P1002|P1017|57P0|P2024|DatabaseNotReachable|ConnectionClosed/;

/** The database is gone or going: nothing was wrong with what was asked, so it may be asked again. */
export const erDatabaseBorte = (feil: unknown): boolean =>
  feil instanceof Error &&
  (TILKOBLING.test(feil.message) || TILKOBLING.test(String((feil as { code?: unknown }).code)));
