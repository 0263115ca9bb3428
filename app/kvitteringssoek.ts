'use server';

import { z } from 'zod';
import { lagHandling } from '@/lib/server/handling';
import { type Soeketreff, soekLeveranser } from '@/lib/server/leveranse/soekLeveranser';

const inn = z.object({
  tekst: z.string().max(200),
  inntektsaar: z.preprocess(
    (aar) => (aar === '' || aar === null ? undefined : aar),
    z.coerce.number().int().optional(),
  ),
});

const soek = lagHandling({ tilgang: 'organisasjon', rolle: 'lese', inn }, ({ utfoerer }, soekt) =>
  soekLeveranser(utfoerer, soekt),
);

/** What was found, or why nothing could be. What was searched for goes in the body, never in an address. */
export type Soekesvar = { type: 'treff'; treff: Soeketreff[] } | { type: Soekefeil };
/** Keys of texts in messages/*.json under `soek`, or that of too many calls. */
export type Soekefeil = 'feil' | 'tomt' | 'for_mange';

export async function soekKvitteringHandling(
  _forrige: Soekesvar | null,
  skjema: FormData,
): Promise<Soekesvar> {
  const [tekst, inntektsaar] = [skjema.get('tekst') ?? '', skjema.get('inntektsaar')];
  if (tekst === '' && !inntektsaar) return { type: 'tomt' };
  const svar = await soek({ tekst, inntektsaar });
  if (svar.type === 'ok') return { type: 'treff', treff: svar.verdi };
  return { type: svar.type === 'for_mange' ? svar.type : 'feil' };
}
