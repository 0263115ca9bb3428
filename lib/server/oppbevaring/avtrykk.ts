import 'server-only';
import { createHash } from 'node:crypto';
import type { Transaksjon } from '../db';

export interface Slettebevis {
  rader: number;
  innsendinger: number;
  /** SHA-256 of everything that goes, encrypted as it stood, in the order of its ids. */
  sha256: string;
}

/** Some kilobytes each. */
const SIDE = 200;

/**
 * What is about to be deleted, counted and hashed. Who holds an old backup can show with it that exactly this, and all
 * of it, was deleted; nothing can be read out of it.
 */
export async function slettebevis(
  tx: Transaksjon,
  leveranse: { id: string; hode: Uint8Array },
): Promise<Slettebevis> {
  const hash = createHash('sha256').update(leveranse.hode);
  const rader = await tx.rad.count({ where: { leveranseId: leveranse.id } });
  for (let etter = '00000000-0000-0000-0000-000000000000'; ;) {
    const side = await tx.$queryRaw<{ id: string; data: Uint8Array }[]>`
      SELECT "id", "data" FROM "Radbunke" WHERE "leveranseId" = ${leveranse.id}::uuid AND "id" > ${etter}::uuid
      ORDER BY "id" LIMIT ${SIDE}`;
    for (const { id, data } of side) hash.update(id).update(data);
    const siste = side.at(-1);
    if (!siste || side.length < SIDE) break;
    etter = siste.id;
  }
  const innsendinger = await tx.innsending.findMany({
    where: { leveranseId: leveranse.id },
    orderBy: { id: 'asc' },
    select: { id: true, melding: true, svar: true, tilbakemeldinger: { orderBy: { id: 'asc' } } },
  });
  for (const { id, melding, svar, tilbakemeldinger } of innsendinger) {
    hash.update(id).update(melding);
    if (svar) hash.update(svar);
    for (const { innhold } of tilbakemeldinger) hash.update(innhold);
  }
  return { rader, innsendinger: innsendinger.length, sha256: hash.digest('hex') };
}
