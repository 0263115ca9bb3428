'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
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

/** Key of a text in messages/*.json under `systemtilgang.feil`, or that of too many calls. */
export type Tilgangsfeil = Bestillingsfeil | 'byttet' | 'for_mange';

/** Makes the request in Altinn; the page then shows where it is approved. */
export async function beOmTilgangHandling(
  _forrige: Tilgangsfeil | null,
  skjema: FormData,
): Promise<Tilgangsfeil | null> {
  const svar = await be(Object.fromEntries(skjema));
  if (svar.type === 'for_mange') return svar.type;
  if (svar.type !== 'ok') return 'altinn';
  if (!svar.verdi.ok) return svar.verdi.feil;
  revalidatePath('/organisasjon/systemtilgang');
  return null;
}

/** Why there is no check list: keys of `tilgangsside.klar`, or that of too many calls. */
export type Sjekkfeil = 'ikkeSjekket' | 'for_mange';

/** The check list once more. */
export async function sjekkKlarHandling(nummer: string): Promise<Resultat<Sjekkliste, Sjekkfeil>> {
  const svar = await sjekk({ orgnr: nummer });
  // Another organisation, or nobody: the page must not turn into theirs.
  if (svar.type === 'for_mange') return feil(svar.type);
  if (svar.type !== 'ok' || !svar.verdi) return feil('ikkeSjekket');
  revalidatePath('/organisasjon/systemtilgang');
  return ok(svar.verdi);
}
