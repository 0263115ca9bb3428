import 'server-only';
import type { Transaksjon } from '../db';
import type { Bunkeplass } from './bunke';
import { fjernCeller } from './radbunker';

interface Sletting {
  revisjon: number;
  redigererId: string;
}

/** Deletes rows with their cells, and leaves a SlettetRad for each. Under the lock of the draft. */
export async function slettRader(
  leveranse: { id: string; oppgavegiverId: string },
  radIder: readonly string[],
  { revisjon, redigererId }: Sletting,
  tx: Transaksjon,
): Promise<void> {
  if (radIder.length === 0) return;
  const plasser = await tx.$queryRaw<Bunkeplass[]>`
    WITH borte AS (
      DELETE FROM "Rad" WHERE "leveranseId" = ${leveranse.id}::uuid AND "radId" = ANY(${radIder}::uuid[])
      RETURNING "radId", "bunkeId", "plass"
    ), merket AS (
      INSERT INTO "SlettetRad" ("leveranseId", "radId", "revisjon", "slettetAv")
      SELECT ${leveranse.id}::uuid, "radId", ${revisjon}, ${redigererId}::uuid FROM borte
      ON CONFLICT ("leveranseId", "radId")
        DO UPDATE SET "revisjon" = EXCLUDED."revisjon", "slettetAv" = EXCLUDED."slettetAv"
    )
    SELECT "bunkeId", "plass" FROM borte`;
  await fjernCeller(leveranse, plasser, tx);
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
