import 'server-only';
import { KALLPLASSER, LEASE_MS } from '@/lib/innsending/grenser';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { db } from '../db';
import { dbNaa } from '../klokke';
import { holdFornyet } from './fornyelse';

/**
 * Runs `gjoer` in one of the KALLPLASSER places that an organisation has at a service, across all processes on this
 * database, or gives `ingen_plass` at once when all are taken: nothing was done then, come back in a while. The place
 * is renewed while `gjoer` runs and free again within 20 s when its process was killed. `tapt` ends a call whose place
 * can no longer be held, since another may get it.
 */
export async function medKallplass<T>(
  tjeneste: string,
  orgnr: string,
  gjoer: (tapt: AbortSignal) => Promise<T>,
): Promise<Resultat<T, 'ingen_plass'>> {
  const eier = crypto.randomUUID();
  if (!(await taPlass(tjeneste, orgnr, eier))) {
    // The places are made the first time that the organisation uses the service.
    await lagPlasser(tjeneste, orgnr);
    if (!(await taPlass(tjeneste, orgnr, eier))) return feil('ingen_plass');
  }
  const hold = holdFornyet(() => forny(tjeneste, orgnr, eier));
  try {
    return ok(await gjoer(hold.tapt));
  } finally {
    hold.slipp();
    // A place that cannot be given back runs out by itself; what was done in it stands.
    await slippPlass(tjeneste, orgnr, eier).catch(() => undefined);
  }
}

/** Places that another is taking or giving back just now are passed over, not waited for. */
async function taPlass(tjeneste: string, orgnr: string, eier: string): Promise<boolean> {
  const tatt = await db().$executeRaw`
    UPDATE "Kallplass" SET "eier" = ${eier}::uuid, "til" = ${dbNaa()} + ${`${LEASE_MS} ms`}::interval
    WHERE "tjeneste" = ${tjeneste} AND "orgnr" = ${orgnr} AND "plass" = (
      SELECT "plass" FROM "Kallplass"
      WHERE "tjeneste" = ${tjeneste} AND "orgnr" = ${orgnr} AND ("til" IS NULL OR "til" < ${dbNaa()})
      ORDER BY "plass" LIMIT 1 FOR UPDATE SKIP LOCKED)`;
  return tatt === 1;
}

async function lagPlasser(tjeneste: string, orgnr: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Kallplass" ("tjeneste", "orgnr", "plass")
    SELECT ${tjeneste}, ${orgnr}, generate_series(1, ${KALLPLASSER}::int) ON CONFLICT DO NOTHING`;
}

async function forny(tjeneste: string, orgnr: string, eier: string): Promise<boolean> {
  const fornyet = await db().$executeRaw`
    UPDATE "Kallplass" SET "til" = ${dbNaa()} + ${`${LEASE_MS} ms`}::interval
    WHERE "tjeneste" = ${tjeneste} AND "orgnr" = ${orgnr} AND "eier" = ${eier}::uuid`;
  return fornyet === 1;
}

async function slippPlass(tjeneste: string, orgnr: string, eier: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Kallplass" SET "eier" = NULL, "til" = NULL
    WHERE "tjeneste" = ${tjeneste} AND "orgnr" = ${orgnr} AND "eier" = ${eier}::uuid`;
}
