import 'server-only';
import { cache } from 'react';
import type { Systemtilgangsslag } from '@/lib/leveranse/systemtilgang';
import { finnGodkjent, sjekk } from './sjekk';
import { lesRad, type Systembrukerrad } from './rad';

/**
 * As Altinn says now, for somebody who is looking; what was stored last where Altinn does not answer. Asked once a page,
 * however many of its parts want to know.
 */
export const hentSystemtilgang = cache(spoer);

async function spoer(
  oppgavegiver: { id: string; orgnr: string },
  slag: Systemtilgangsslag,
): Promise<Systembrukerrad | null> {
  const rad = await lesRad(oppgavegiver.id, slag);
  if (!rad) return finnGodkjent(oppgavegiver, slag);
  const sjekket = await sjekk(rad);
  // Closed here does not mean that nobody approved it another way.
  const lukket = !['venter', 'ukjent', 'godkjent'].includes(sjekket.status) && !sjekket.systembrukerId;
  return lukket ? ((await finnGodkjent(oppgavegiver, slag)) ?? sjekket) : sjekket;
}
