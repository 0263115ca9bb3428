import 'server-only';
import { db } from '../db';
import { dbNaa } from '../klokke';
import { radMedId } from './rad';
import { sjekk } from './sjekk';

/** So that two portals do not ask the same, and a call that hangs is not made again meanwhile. */
const RESERVER = '2 minutes';

/** Asks Altinn for those that are due. Each is put off first: whoever takes it has the time for it. */
export async function feiSystemtilganger(): Promise<void> {
  const forfalte = await db().$queryRaw<{ id: string }[]>`
    UPDATE "Systembruker" SET "nesteSjekk" = ${dbNaa()} + ${RESERVER}::interval WHERE "id" IN (
      SELECT "id" FROM "Systembruker" WHERE "nesteSjekk" < ${dbNaa()} ORDER BY "nesteSjekk" LIMIT 10 FOR UPDATE SKIP LOCKED
    ) RETURNING "id"`;
  for (const { id } of forfalte) {
    const rad = await radMedId(id);
    if (!rad) continue;
    const etter = await sjekk(rad);
    // No answer: asked again in an hour, however long ago it was asked for.
    if (etter === rad) {
      await db().$executeRaw`
        UPDATE "Systembruker" SET "nesteSjekk" = ${dbNaa()} + interval '1 hour' WHERE "id" = ${id}::uuid AND "status" IN ('venter', 'ukjent', 'godkjent')`;
    }
  }
}
