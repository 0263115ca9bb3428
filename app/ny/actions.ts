'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { lagHandling } from '@/lib/server/handling';
import { opprettUtkast } from '@/lib/server/leveranse/opprettUtkast';
import { startFraIFjor } from '@/lib/server/leveranse/startFraIFjor';

const inn = z.object({ ordning: z.string().min(1), inntektsaar: z.coerce.number().int() });

const opprett = lagHandling({ tilgang: 'organisasjon', rolle: 'fylle_ut', inn }, ({ utfoerer }, valg) =>
  opprettUtkast(utfoerer, valg),
);

/** Key of the text in messages/*.json under `ny.feil`; on success the browser is sent to the draft instead. */
export type Nyfeil = 'ordning' | 'inntektsaar' | 'utlogget' | 'utilgjengelig' | 'for_mange';

export async function opprettUtkastHandling(_forrige: Nyfeil | null, skjema: FormData): Promise<Nyfeil> {
  const ordning = skjema.get('ordning');
  if (!ordning) return 'ordning';
  const svar = await opprett({ ordning, inntektsaar: skjema.get('inntektsaar') });
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig' || svar.type === 'for_mange')
    return svar.type;
  if (svar.type === 'ingen_tilgang') redirect('/');
  if (svar.type === 'ugyldig') return 'inntektsaar';
  if (!svar.verdi.ok) return svar.verdi.feil;
  redirect(`/leveranse/${svar.verdi.verdi}`);
}

const start = lagHandling({ tilgang: 'organisasjon', rolle: 'fylle_ut', inn }, ({ utfoerer }, valg) =>
  startFraIFjor(utfoerer, valg),
);

/** Begins a year with whom the year before was about; on success the browser goes to the draft. */
export async function startFraIFjorHandling(
  _forrige: Nyfeil | 'ingen_i_fjor' | null,
  skjema: FormData,
): Promise<Nyfeil | 'ingen_i_fjor'> {
  const svar = await start({ ordning: skjema.get('ordning') ?? '', inntektsaar: skjema.get('inntektsaar') });
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig' || svar.type === 'for_mange')
    return svar.type;
  if (svar.type === 'ingen_tilgang') redirect('/');
  if (svar.type === 'ugyldig') return 'inntektsaar';
  if (!svar.verdi.ok) return svar.verdi.feil;
  redirect(`/leveranse/${svar.verdi.verdi}`);
}
