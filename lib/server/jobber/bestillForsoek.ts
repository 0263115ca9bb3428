import 'server-only';
import type { Transaksjon } from '../db';

export const FORSOEK = 'forsoek_innsending';

/**
 * Puts an attempt on the queue, in the transaction that needs it. One job an innsending: a new order replaces the
 * old. Should a job be lost all the same, the worker's sweep finds the innsending by its own due time.
 */
export async function bestillForsoek(tx: Transaksjon, innsendingId: string, tidspunkt?: Date): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${FORSOEK}, json_build_object('innsendingId', ${innsendingId}::text),
    run_at := coalesce(${tidspunkt ?? null}::timestamptz, now()), job_key := ${`innsending:${innsendingId}`}, max_attempts := 5)`;
}
