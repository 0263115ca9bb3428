'use server';

import { z } from 'zod';
import { VARSELSLAG, type Varselslag } from '@/lib/leveranse/varselslag';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { brukLenke, lagreVarselvalg } from '@/lib/server/epostvarsel/mottaker';
import { lagHandling } from '@/lib/server/handling';

const MAKS_ADRESSE = 254;
const inn = z.object({
  epost: z.union([z.literal(''), z.email().max(MAKS_ADRESSE)]),
  paa: z.array(z.enum(VARSELSLAG)),
});

const lagre = lagHandling({ tilgang: 'innlogget', rolle: null, inn }, async ({ oekt }, valg) =>
  lagreVarselvalg(oekt.innsenderId, valg, await hentSpraak()),
);

export interface Varselsvar {
  type: 'fjernet' | 'maa_bekreftes' | 'i_bruk' | 'ugyldig' | 'utlogget' | 'utilgjengelig' | 'for_mange';
  /** What was written, so that it need not be written again. */
  epost: string;
  paa: Varselslag[];
  nr: number;
}

/** Stores where the person wants word, and of what. */
export async function lagreVarslerHandling(
  forrige: Varselsvar | null,
  skjema: FormData,
): Promise<Varselsvar> {
  const epost = String(skjema.get('epost') ?? '').trim();
  const paa = VARSELSLAG.filter((slag) => skjema.getAll('paa').includes(slag));
  const svar = await lagre({ epost, paa });
  const type = svar.type === 'ok' ? svar.verdi : svar.type === 'ingen_tilgang' ? 'utlogget' : svar.type;
  return { type, epost, paa, nr: (forrige?.nr ?? 0) + 1 };
}

/** Does what a link in an e-mail says, when the person presses the button: mail programs open links by themselves. */
export async function brukVarsellenkeHandling(
  _forrige: unknown,
  skjema: FormData,
): Promise<'brukt' | 'ugyldig'> {
  return (await brukLenke(String(skjema.get('lenke') ?? ''))) ? 'brukt' : 'ugyldig';
}
