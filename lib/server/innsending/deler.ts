import 'server-only';
import { type Delbilde, leveransestatusAv } from '@/lib/innsending/leveransestatus';
import { gjeldendeDel, skalResten } from '@/lib/innsending/rekkefoelge';
import { erEndelig, type Tilstand } from '@/lib/innsending/tilstand';
import type { Innsending } from '@/prisma/generated/client';
import type { Transaksjon } from '../db';
import { varsleOm } from '../epostvarsel/varsleOm';

type Delnoekkel = Pick<Innsending, 'leveranseId' | 'omgang'>;

/** The parts of one omgang, in order, as they stand in this transaction. */
export const delerAv = (tx: Transaksjon, { leveranseId, omgang }: Delnoekkel) =>
  tx.innsending.findMany({
    where: { leveranseId, omgang },
    orderBy: { del: 'asc' },
    omit: { melding: true, svar: true },
  });

/** The omgang that counts. Call with the delivery locked. */
export async function sisteOmgang(tx: Transaksjon, leveranseId: string): Promise<number> {
  const { _max } = await tx.innsending.aggregate({ where: { leveranseId }, _max: { omgang: true } });
  return _max.omgang ?? 0;
}

/** A part has come to a state that is not tried: gives the part whose turn it is now, if there is one. */
export async function avslutteDel(
  tx: Transaksjon,
  innsending: Delnoekkel,
  tilstand: Tilstand,
): Promise<string | undefined> {
  if (!erEndelig(tilstand)) return undefined;
  const deler = await delerAv(tx, innsending);
  const steder = deler.map((del) => ({ ...del, tilstand: del.tilstand as Tilstand }));
  if (skalResten(steder) === 'fortsette') return gjeldendeDel(steder)?.id;
  await tx.innsending.updateMany({
    where: { leveranseId: innsending.leveranseId, omgang: innsending.omgang, tilstand: 'klar' },
    data: { tilstand: 'avbrutt', endret: new Date() },
  });
  return undefined;
}

/** Brings the delivery's status in step with its parts. A delivery of which nothing was received is a draft again. */
export async function oppdaterStatus(
  tx: Transaksjon,
  leveranseId: string,
  omgang: number,
  endret: Date,
): Promise<void> {
  const deler = await delerAv(tx, { leveranseId, omgang });
  const status = leveransestatusAv(deler as unknown as Delbilde[]);
  await tx.leveranse.update({
    where: { id: leveranseId },
    data: { status, endret, ...(status === 'utkast' && { sendt: null }) },
  });
  const tilbakevist = status === 'utkast' && deler.some(({ tilstand }) => tilstand === 'tilbakevist');
  await varsleOm(tx, leveranseId, tilbakevist ? 'tilbakevist' : status);
}
