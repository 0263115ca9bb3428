import 'server-only';
import { db } from '../db';
import { dbNaa } from '../klokke';

/**
 * Something may have happened in a dialog: its deliveries are read as soon as possible, also those that have a verdict.
 * A dialog that is none of ours changes nothing, and neither does one that is due already.
 */
export async function meldDialog(dialogId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "Kvittering" SET "foelgesNeste" = ${dbNaa()}, "foelgesForsoek" = 0
    WHERE "dialogId" = ${dialogId}::uuid AND ("foelgesNeste" IS NULL OR "foelgesNeste" > ${dbNaa()})`;
}
