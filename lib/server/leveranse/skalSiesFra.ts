import 'server-only';
import { dekkerRolle } from '@/lib/leveranse/rolle';
import { db } from '../db';
import { harFireOyne } from '../roller/fireOyne';
import type { Leveransetilgang } from '../tilgang/leveranse';

/**
 * Whether somebody who fills in a draft has another to tell that it is ready: the organisation has four eyes, the
 * person may not send, or it has been said before.
 */
export async function skalSiesFra({ leveranse, utfoerer }: Leveransetilgang): Promise<boolean> {
  if (!dekkerRolle(utfoerer.rolle, 'fylle_ut')) return false;
  if (utfoerer.rolle === 'fylle_ut' || leveranse.klarstatus) return true;
  return db().$transaction((tx) => harFireOyne(tx, leveranse));
}
