import 'server-only';
import type { Leveransestatus } from '@/lib/leveranse/status';
import type { Transaksjon } from '../db';

/** The delivery for the rest of the transaction: saves, deletion and sending of one draft take turns here. */
export async function laasLeveranse(
  tx: Transaksjon,
  leveranseId: string,
): Promise<{ status: Leveransestatus; revisjon: number } | undefined> {
  const [rad] = await tx.$queryRaw<{ status: Leveransestatus; revisjon: number }[]>`
    SELECT "status", "revisjon" FROM "Leveranse" WHERE "id" = ${leveranseId}::uuid FOR UPDATE`;
  return rad;
}
