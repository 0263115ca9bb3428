'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { lagHandling } from '@/lib/server/handling';
import { opprettRettelse } from '@/lib/server/leveranse/opprettRettelse';

const rett = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'fylle_ut',
    inn: z.object({ leveranseId: z.uuid(), del: z.coerce.number().int().positive().optional() }),
  },
  (tilgang, { del }) => opprettRettelse(tilgang, del),
);

/** Key of the text in messages/*.json under `rettelse.startfeil`; on success the browser goes to the draft. */
export type Rettefeil = 'utlogget' | 'utilgjengelig' | 'for_mange' | 'ikke_mottatt' | 'alt_sendt';

/** Begins, or goes on with, the draft that corrects this delivery, or one refused part of it. */
export async function opprettRettelseHandling(
  _forrige: Rettefeil | null,
  skjema: FormData,
): Promise<Rettefeil> {
  const svar = await rett({
    leveranseId: skjema.get('leveranseId'),
    del: skjema.get('del') ?? undefined,
  });
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig' || svar.type === 'for_mange')
    return svar.type;
  if (svar.type !== 'ok') redirect('/');
  if (!svar.verdi.ok) return svar.verdi.feil;
  redirect(`/leveranse/${svar.verdi.verdi}`);
}
