import 'server-only';
import type { Transaksjon } from '../db';

/** What has happened to a draft. Ids only: what is changed is read from the database by those who may see it. */
export interface Varsel {
  leveranseId: string;
  hva: 'rader' | 'hode' | 'status' | 'tilstede';
}

export const KANAL = 'utkast';

/** Tells every portal process when the transaction is committed, and nobody when it is not. */
export async function varsle(tx: Transaksjon, varsel: Varsel): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${KANAL}, ${JSON.stringify(varsel)})`;
}
