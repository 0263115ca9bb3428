import 'server-only';
import { type LestRad, lesRad } from '@/lib/ordning/validering';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import type { Leveranse } from '../tilgang/leveranse';
import { hentUtelatte } from './forrigeRader';
import { kontekstFor } from './kontekst';
import { hentAlleRader } from './rader';

/** The oppgaver of a delivery that was sent, read anew from the stored rows, in the order in which they were sent. */
export async function hentSendteOppgaver(leveranse: Leveranse): Promise<LestRad[]> {
  const utelatte = await hentUtelatte(leveranse.id, db());
  const [ordning, kontekst] = [ordningMed(leveranse.ordning), kontekstFor(leveranse)];
  return (await hentAlleRader(leveranse))
    .filter(({ radId }) => !utelatte.has(radId))
    .map((rad) => lesRad(ordning, rad, kontekst))
    .filter((lest) => !lest.tom);
}
