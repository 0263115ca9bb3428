'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { klarmerkeSchema } from '@/lib/leveranse/klarmerkeSkjema';
import { lagHandling } from '@/lib/server/handling';
import { merkKlar } from '@/lib/server/leveranse/klarmerke';

const inn = z.object({ leveranseId: z.uuid(), merke: klarmerkeSchema });

const klar = lagHandling({ tilgang: 'leveranse', rolle: 'fylle_ut', inn }, (tilgang, { merke }) =>
  merkKlar(tilgang, merke),
);
const tilbake = lagHandling({ tilgang: 'leveranse', rolle: 'sende_inn', inn }, (tilgang, { merke }) =>
  merkKlar(tilgang, merke),
);

/** Key of the text in messages/*.json under `klar.feil`; on success the browser goes to the draft. */
export type Klarfeil = 'ugyldig' | 'kan_ikke' | 'ingen_tilgang' | 'utlogget' | 'utilgjengelig' | 'for_mange';

async function si(handling: typeof klar, status: string, skjema: FormData): Promise<Klarfeil> {
  const leveranseId = skjema.get('leveranseId');
  const svar = await handling({ leveranseId, merke: { status, kommentar: skjema.get('kommentar') ?? '' } });
  if (svar.type !== 'ok') return svar.type;
  if (!svar.verdi.ok) return svar.verdi.feil;
  redirect(`/leveranse/${String(leveranseId)}`);
}

/** The one who prepares says that the draft can be sent. */
export async function klarHandling(_forrige: Klarfeil | null, skjema: FormData): Promise<Klarfeil> {
  return si(klar, 'klar', skjema);
}

/** The one who was to send it says what must be corrected first. */
export async function sendTilbakeHandling(_forrige: Klarfeil | null, skjema: FormData): Promise<Klarfeil> {
  return si(tilbake, 'sendt_tilbake', skjema);
}
