import type { JWK } from 'jose';
import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Klient } from '../http/kall';
import { lagSignering } from '../http/signering';
import { postSkjema } from '../http/skjema';
import { tekstAv, tolkJson, valgfri } from '../http/tolk';
import {
  erForbigaaende,
  fraTransport,
  proevIgjen,
  uforstaaelig,
  type Utilgjengelig,
} from '../http/utilgjengelig';
import type { HentIdportenmetadata } from './oppdagelse';

export interface Fornyet {
  accessToken: string;
  /** Milliseconds since 1970. */
  utloeperMs: number;
  /** Replaces the one that was used, when ID-porten rotates it. */
  refreshToken: string | undefined;
  idToken: string | undefined;
}

/** `avvist` (usually `invalid_grant`): the person must sign in again. */
export type Fornyfeil = { type: 'avvist'; error: string } | Utilgjengelig;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: valgfri(z.string().min(1)),
  id_token: valgfri(z.string().min(1)),
});
const feilSchema = z.object({ error: z.string().min(1) });

/** Refresh-token grant at ID-porten, the client known by private_key_jwt whose `aud` is the issuer, one string. */
export function lagFornyToken(
  oppsett: Klient & { clientId: string; clientJwk: JWK; metadata: HentIdportenmetadata },
): (refreshToken: string) => Promise<Resultat<Fornyet, Fornyfeil>> {
  const signer = lagSignering(oppsett.clientJwk);
  const { clientId } = oppsett;

  return async (refreshToken) => {
    const metadata = await oppsett.metadata();
    if (!metadata.ok) return metadata;
    const { issuer, token_endpoint: url } = metadata.verdi;
    const start = (oppsett.naa ?? Date.now)();
    const svar = await postSkjema(oppsett, url, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await signer({ iss: clientId, sub: clientId, aud: issuer }, start),
    });
    if (svar.type !== 'svar') return feil(fraTransport(svar));
    if (erForbigaaende(svar.status)) return feil(proevIgjen(svar.status));
    const tekst = tekstAv(svar);
    if (svar.status !== 200) {
      const error = tolkJson(tekst, feilSchema)?.error;
      return feil(error === undefined ? uforstaaelig(svar.status) : { type: 'avvist', error });
    }
    const token = tolkJson(tekst, tokenSchema);
    if (!token) return feil(uforstaaelig(svar.status));
    return ok({
      accessToken: token.access_token,
      utloeperMs: start + token.expires_in * 1000,
      refreshToken: token.refresh_token,
      idToken: token.id_token,
    });
  };
}
