import 'server-only';
import { db } from '../db';
import { varsle } from './varsle';

/** Others who have the draft open now: tabs of the same person, and other persons. */
export interface Tilstedebilde {
  faner: number;
  personer: number;
}

interface Fane {
  redigererId: string;
  leveranseId: string;
  innsenderId: string;
}

/** The tab has the draft open, now. To be said again at least every 45 seconds. */
export async function meldTilstede({ redigererId, leveranseId, innsenderId }: Fane): Promise<void> {
  await db().$transaction(async (tx) => {
    const nye = await tx.$executeRaw`
      INSERT INTO "Tilstede" ("redigererId", "leveranseId", "innsenderId", "sistSett")
      VALUES (${redigererId}::uuid, ${leveranseId}::uuid, ${innsenderId}::uuid, now())
      ON CONFLICT ("redigererId") DO NOTHING`;
    if (nye > 0) await varsle(tx, { leveranseId, hva: 'tilstede' });
    else
      await tx.$executeRaw`UPDATE "Tilstede" SET "sistSett" = now() WHERE "redigererId" = ${redigererId}::uuid`;
  });
}

/** The tab is closed. What crashed processes have left is cleared away with it. */
export async function meldBorte({ redigererId, leveranseId }: Fane): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM "Tilstede"
      WHERE "redigererId" = ${redigererId}::uuid OR "sistSett" < now() - interval '1 hour'`;
    await varsle(tx, { leveranseId, hva: 'tilstede' });
  });
}

/** Who else is there. */
export async function hentTilstede({ redigererId, leveranseId, innsenderId }: Fane): Promise<Tilstedebilde> {
  const [bilde] = await db().$queryRaw<Tilstedebilde[]>`
    SELECT count(*) FILTER (WHERE "innsenderId" = ${innsenderId}::uuid)::int AS "faner",
      count(DISTINCT "innsenderId") FILTER (WHERE "innsenderId" <> ${innsenderId}::uuid)::int AS "personer"
    FROM "Tilstede"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "redigererId" <> ${redigererId}::uuid
      AND "sistSett" > now() - interval '45 seconds'`;
  return bilde ?? { faner: 0, personer: 0 };
}
