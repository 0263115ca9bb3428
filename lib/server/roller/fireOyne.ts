import 'server-only';
import type { Transaksjon } from '../db';

/** Whether the organisation has chosen that two persons see to each delivery. */
export const harFireOyne = async (
  tx: Transaksjon,
  { oppgavegiverId }: { oppgavegiverId: string },
): Promise<boolean> => (await tx.oppgavegiver.findUniqueOrThrow({ where: { id: oppgavegiverId } })).fireOyne;

/** Whoever changed the delivery last may not send it, where the organisation has chosen that another one shall. */
export async function trengerAndreOyne(
  tx: Transaksjon,
  leveranse: { id: string; oppgavegiverId: string },
  innsenderId: string,
): Promise<boolean> {
  if (!(await harFireOyne(tx, leveranse))) return false;
  const sist = await tx.hendelse.findFirst({
    where: {
      leveranseId: leveranse.id,
      type: { in: ['rader_endret', 'hode_endret', 'utkast_opprettet'] },
      innsenderId: { not: null },
    },
    orderBy: { id: 'desc' },
  });
  return sist?.innsenderId === innsenderId;
}
