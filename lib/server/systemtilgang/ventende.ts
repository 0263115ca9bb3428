import 'server-only';
import { kanSende, ordningstilgang } from '@/lib/leveranse/systemtilgang';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { lesRad, tilSystemtilgang } from './rad';

export interface Ventende {
  leveranseId: string;
  ordning: string;
  inntektsaar: number;
}

/** Deliveries that stopped because the approval was missing, now that it is there. A person sends each with one click. */
export async function hentVentende({ oppgavegiver, ordninger }: Utfoerer): Promise<Ventende[]> {
  const rad = await lesRad(oppgavegiver.id, 'egen');
  if (!rad) return [];
  const klare = ordninger.filter((id) => kanSende(ordningstilgang(ordningMed(id), tilSystemtilgang(rad))));
  const funnet = await db().leveranse.findMany({
    where: {
      oppgavegiverId: oppgavegiver.id,
      status: 'maa_avklares',
      ordning: { in: klare },
      innsendinger: { some: { tilstand: 'maa_avklares', aarsak: 'systembruker_mangler' } },
    },
    select: { id: true, ordning: true, inntektsaar: true },
    orderBy: { endret: 'asc' },
  });
  return funnet.map(({ id, ...resten }) => ({ leveranseId: id, ...resten }));
}
