import 'server-only';
import { env } from '@/lib/env';
import type { Prisma } from '@/prisma/generated/client';
import type { Transaksjon } from '../db';

export const EPOSTVARSEL = 'send_epostvarsel';

export interface NyttVarsel {
  slag: string;
  /** What it is about: the same to the same person is sent once. */
  noekkel: string;
  ordning?: string;
  inntektsaar?: number;
  leveranseId?: string;
}

/** E-mail is off when there is nowhere to send it. */
export const harEpost = (): boolean => env().SMTP_URL !== undefined;

/** Orders an e-mail to each of these, in the transaction that needs it. Sending it is the worker's, whatever happens. */
export async function leggIKoe(
  tx: Transaksjon,
  mottakere: Prisma.EpostmottakerWhereInput,
  varsel: NyttVarsel,
): Promise<void> {
  if (!harEpost()) return;
  const funnet = await tx.epostmottaker.findMany({ where: mottakere, select: { id: true } });
  const nye = await tx.epostvarsel.createManyAndReturn({
    data: funnet.map(({ id }) => ({ mottakerId: id, ...varsel })),
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of nye) {
    await tx.$executeRaw`SELECT graphile_worker.add_job(${EPOSTVARSEL}, json_build_object('id', ${id}::text),
      job_key := ${`epostvarsel:${id}`}, max_attempts := 12)`;
  }
}
