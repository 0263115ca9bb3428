import 'server-only';
import { erForSent, type Hinder, lesepause } from '@/lib/innsending/foelging';
import type { Dom } from '@/lib/innsending/dom';
import { env } from '@/lib/env';
import { db, Prisma } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { dbNaa, naa } from '../klokke';
import type { Foelgesak } from './sak';
import type { Funn } from './samle';
import type { Foelgeoppdrag } from './ta';

/**
 * When the dialog is read next: not again after a clear verdict whose documents are all here; slowly where a person
 * has something to do; never after sixty days. Nothing is written when the reading has been ordered anew meanwhile.
 */
export async function planlegg(
  oppdrag: Foelgeoppdrag,
  sak: Foelgesak,
  { mangler, hinder }: Pick<Funn, 'mangler' | 'hinder'>,
  dom: Dom | null,
): Promise<void> {
  const ferdig = dom !== null && dom !== 'maa_vurderes' && !mangler;
  const forSent = erForSent(oppdrag.mottatt, naa());
  const sakte = hinder !== null || dom !== null;
  const pause = lesepause(oppdrag.antall, env().FOELGING_BACKOFF_MS, Math.random(), sakte);
  const neste = ferdig || forSent ? Prisma.sql`NULL` : Prisma.sql`${dbNaa()} + ${`${pause} ms`}::interval`;
  const nyttHinder: Hinder | null = ferdig ? null : forSent && dom === null ? 'gitt_opp' : hinder;
  await db().$transaction(async (tx) => {
    const skrevet = await tx.$queryRaw<{ foer: string | null }[]>`
      UPDATE "Kvittering" k SET "foelgesNeste" = ${neste}, "foelgesHinder" = ${nyttHinder}
      FROM (SELECT "foelgesHinder" AS foer FROM "Kvittering"
        WHERE "innsendingId" = ${oppdrag.innsendingId}::uuid FOR UPDATE) AS gammel
      WHERE k."innsendingId" = ${oppdrag.innsendingId}::uuid AND k."foelgesNeste" = ${oppdrag.til}
      RETURNING gammel.foer`;
    const [rad] = skrevet;
    if (!rad || rad.foer === nyttHinder) return;
    await varsle(tx, { leveranseId: sak.leveranseId, hva: 'status' });
    if (nyttHinder !== 'gitt_opp') return;
    await skrivHendelse(tx, {
      kjede: `org:${sak.orgnr}`,
      type: 'foelging_avsluttet',
      leveranseId: sak.leveranseId,
      data: { innsendingId: oppdrag.innsendingId, lesninger: oppdrag.antall },
    });
  });
}
