import 'server-only';
import type { Transaksjon } from '../db';

interface Sletting {
  revisjon: number;
  redigererId: string;
}

/** Deletes rows and leaves a SlettetRad for each, in one statement. */
export async function slettRader(
  leveranseId: string,
  radIder: readonly string[],
  { revisjon, redigererId }: Sletting,
  tx: Transaksjon,
): Promise<void> {
  if (radIder.length === 0) return;
  await tx.$executeRaw`
    WITH borte AS (
      DELETE FROM "Rad" WHERE "leveranseId" = ${leveranseId}::uuid AND "radId" = ANY(${radIder}::uuid[])
      RETURNING "radId"
    )
    INSERT INTO "SlettetRad" ("leveranseId", "radId", "revisjon", "slettetAv")
    SELECT ${leveranseId}::uuid, "radId", ${revisjon}, ${redigererId}::uuid FROM borte
    ON CONFLICT ("leveranseId", "radId")
      DO UPDATE SET "revisjon" = EXCLUDED."revisjon", "slettetAv" = EXCLUDED."slettetAv"`;
}

/** Which redigerer deleted each of these rows; those that were never deleted are not here. */
export async function hentSlettetAv(
  leveranseId: string,
  radIder: readonly string[],
  tx: Transaksjon,
): Promise<Map<string, string>> {
  if (radIder.length === 0) return new Map();
  const funnet = await tx.$queryRaw<{ radId: string; slettetAv: string }[]>`
    SELECT "radId", "slettetAv" FROM "SlettetRad"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "radId" = ANY(${radIder}::uuid[])`;
  return new Map(funnet.map(({ radId, slettetAv }) => [radId, slettetAv]));
}

/** These rows stand again. */
export async function glemSletting(
  leveranseId: string,
  radIder: readonly string[],
  tx: Transaksjon,
): Promise<void> {
  if (radIder.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM "SlettetRad"
    WHERE "leveranseId" = ${leveranseId}::uuid AND "radId" = ANY(${radIder}::uuid[])`;
}
