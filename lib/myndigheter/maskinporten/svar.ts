import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Svar, Transportfeil } from '../http/kall';
import { tekstAv, tolkJson, valgfri } from '../http/tolk';
import {
  erForbigaaende,
  fraTransport,
  proevIgjen,
  uforstaaelig,
  type Utilgjengelig,
} from '../http/utilgjengelig';

/**
 * `systembruker_mangler`: the organisation has not approved system access, or approved another one (MP-303).
 * `avvist`: our configuration is wrong; `beskrivelse` carries Digdir's trace id. Neither helps to repeat.
 */
export type Tokenfeil =
  { type: 'systembruker_mangler' } | { type: 'avvist'; error: string; beskrivelse: string } | Utilgjengelig;

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const feilSchema = z.object({ error: z.string().min(1), error_description: valgfri(z.string()) });

/** Reads Maskinporten's answer; `levetidMs` is its `expires_in`. */
export function tolkTokensvar(
  svar: Svar | Transportfeil,
): Resultat<{ token: string; levetidMs: number }, Tokenfeil> {
  if (svar.type !== 'svar') return feil(fraTransport(svar));
  const tekst = tekstAv(svar);
  if (svar.status === 200) {
    const token = tolkJson(tekst, tokenSchema);
    if (!token) return feil(uforstaaelig(svar.status));
    return ok({ token: token.access_token, levetidMs: token.expires_in * 1000 });
  }
  const avslag = tolkJson(tekst, feilSchema);
  // The status of this one is not documented, so the word decides.
  if (avslag?.error === 'invalid_altinn_customer_configuration')
    return feil({ type: 'systembruker_mangler' });
  if (erForbigaaende(svar.status)) return feil(proevIgjen(svar.status));
  if (!avslag) return feil(uforstaaelig(svar.status));
  const beskrivelse = (avslag.error_description ?? '').slice(0, 1000);
  return feil({ type: 'avvist', error: avslag.error, beskrivelse });
}
