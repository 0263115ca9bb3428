import 'server-only';
import { type AvvikFraIFjor, avvikFraIFjor } from '@/lib/leveranse/avvikFraIFjor';
import { type Oppsummering, oppsummerLeste } from '@/lib/ordning/oppsummering';
import { lesRad } from '@/lib/ordning/validering';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import type { Leveranse } from '../tilgang/leveranse';
import { hentAaretsRader } from './aaretsRader';
import { kontekstFor } from './kontekst';
import type { LestTabell } from './kontrollerMedRader';

export interface Fjoraar {
  /** What was delivered for the year before. */
  oppsummering: Oppsummering;
  avvik: AvvikFraIFjor;
}

/** What was delivered for the year before, and what differs oddly from it; undefined when nothing was, or there is nothing to report. */
export async function hentFjoraaret(leveranse: Leveranse, tabell: LestTabell): Promise<Fjoraar | undefined> {
  if (leveranse.ingenOppgaver) return undefined;
  const ordning = ordningMed(leveranse.ordning);
  const { oppgavegiverId, inntektsaar } = leveranse;
  const iFjor = await hentAaretsRader(
    { oppgavegiverId, ordning: ordning.id, inntektsaar: inntektsaar - 1 },
    db(),
  );
  if (iFjor.length === 0) return undefined;
  const kontekst = { ...kontekstFor(leveranse), inntektsaar: inntektsaar - 1 };
  const leste = iFjor.map((rad) => lesRad(ordning, rad, kontekst));
  return {
    oppsummering: oppsummerLeste(ordning, leste),
    avvik: avvikFraIFjor(ordning, { rader: iFjor, leste }, tabell),
  };
}
