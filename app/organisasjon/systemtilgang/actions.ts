'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { ordninger } from '@/lib/ordninger/register';
import { lagHandling } from '@/lib/server/handling';
import { beOmSystemtilgang, type Bestillingsfeil } from '@/lib/server/systemtilgang/beOmSystemtilgang';
import { sjekkKlar, type Sjekkliste } from '@/lib/server/systemtilgang/sjekkliste';

/** The page says whose it is: another one may have been chosen in another window. */
const orgnr = z.string().regex(/^\d{9}$/);
const inn = z.union([
  z.object({ orgnr, ordning: z.enum(ordninger.map(({ id }) => id)) }),
  z.object({ orgnr, rolle: z.enum(['regnskapsfoerer', 'revisor']) }),
]);

const be = lagHandling(
  { tilgang: 'organisasjon', rolle: 'sende_inn', som: 'sender', inn },
  async ({ utfoerer }, valg) => {
    if (utfoerer.oppgavegiver.orgnr !== valg.orgnr) return { ok: false, feil: 'byttet' } as const;
    if ('rolle' in valg) return beOmSystemtilgang(utfoerer, { slag: 'klienter', rolle: valg.rolle });
    if (!utfoerer.ordninger.includes(valg.ordning)) return { ok: false, feil: 'altinn' } as const;
    return beOmSystemtilgang(utfoerer, { slag: 'egen', ordning: valg.ordning });
  },
);
const sjekk = lagHandling(
  { tilgang: 'organisasjon', rolle: 'lese', inn: z.object({ orgnr }) },
  async ({ oekt, utfoerer }, valg) =>
    utfoerer.oppgavegiver.orgnr === valg.orgnr ? sjekkKlar(oekt, utfoerer) : undefined,
);

/** Key of a text in messages/*.json under `systemtilgang.feil`. */
export type Tilgangsfeil = Bestillingsfeil | 'byttet';

/** Makes the request in Altinn; the page then shows where it is approved. */
export async function beOmTilgangHandling(
  _forrige: Tilgangsfeil | null,
  skjema: FormData,
): Promise<Tilgangsfeil | null> {
  const svar = await be(Object.fromEntries(skjema));
  if (svar.type !== 'ok') return 'altinn';
  if (!svar.verdi.ok) return svar.verdi.feil;
  revalidatePath('/organisasjon/systemtilgang');
  return null;
}

/** The check list once more; undefined when it could not be made. */
export async function sjekkKlarHandling(nummer: string): Promise<Sjekkliste | undefined> {
  const svar = await sjekk({ orgnr: nummer });
  if (svar.type !== 'ok') return undefined;
  revalidatePath('/organisasjon/systemtilgang');
  return svar.verdi;
}
