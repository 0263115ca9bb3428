import 'server-only';
import { type AvvikFraIFjor, avvikFraIFjor } from '@/lib/leveranse/avvikFraIFjor';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import type { Leveranse } from '../tilgang/leveranse';
import { hentAaretsRader } from './aaretsRader';
import { kontekstFor } from './kontekst';
import { hentAlleRader } from './rader';

/** What differs oddly from what was delivered for the year before; undefined when nothing was, or there is nothing to report. */
export async function hentAvvikFraIFjor(leveranse: Leveranse): Promise<AvvikFraIFjor | undefined> {
  if (leveranse.ingenOppgaver) return undefined;
  const { oppgavegiverId, ordning, inntektsaar } = leveranse;
  const iFjor = await hentAaretsRader({ oppgavegiverId, ordning, inntektsaar: inntektsaar - 1 }, db());
  if (iFjor.length === 0) return undefined;
  return avvikFraIFjor(ordningMed(ordning), kontekstFor(leveranse), iFjor, await hentAlleRader(leveranse));
}
