import 'server-only';
import type { LestRad } from '@/lib/ordning/validering';
import { db } from '../db';
import type { Leveranse } from '../tilgang/leveranse';
import { type Kontroll, kontroller } from './kontroller';
import type { LagretRad } from './rader';

/** Every row of a table and its reading, in the same order. */
export interface LestTabell {
  rader: readonly LagretRad[];
  leste: readonly LestRad[];
}

/** The judgement together with the rows that it was made of, for a page that shows more of them than their sums. */
export async function kontrollerMedRader(
  leveranse: Leveranse,
): Promise<{ kontroll: Kontroll; tabell: LestTabell }> {
  const rader: LagretRad[] = [];
  const leste: LestRad[] = [];
  const kontroll = await kontroller(leveranse, db(), (rad, lest) => {
    rader.push(rad);
    leste.push(lest);
  });
  return { kontroll, tabell: { rader, leste } };
}
