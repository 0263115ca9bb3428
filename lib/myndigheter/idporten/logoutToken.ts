import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import type { FetchImplementation, JWTPayload } from 'jose';
import { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kall, type Klient } from '../http/kall';
import { fraTransport, proevIgjen, uforstaaelig, type Utilgjengelig } from '../http/utilgjengelig';
import type { HentIdportenmetadata } from './oppdagelse';

/** A verified order to end a session. `jti` is for the caller to refuse a second time. */
export interface Utloggingsordre {
  sid: string;
  jti: string;
}

export type Logoutfeil = { type: 'ugyldig' } | Utilgjengelig;

/** Orders are sent at once and only once, so an old one is a replay. */
const MAKS_ALDER_S = 300;
const HENDELSE = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITMER = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];

// An id_token is signed by the same key for the same client: the event and the absent nonce tell them apart.
const kravSchema = z.object({
  sid: z.string().min(1),
  jti: z.string().min(1),
  events: z.looseObject({ [HENDELSE]: z.looseObject({}) }),
  nonce: z.never().optional(),
});

/** Carries the reason through jose, which would otherwise call every failure of the key set the same. */
class Noekkelfeil extends Error {
  constructor(readonly feil: Utilgjengelig) {
    super('the key set could not be fetched');
  }
}

/**
 * Verifier of back-channel logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6): signature by the
 * issuer's keys, iss, aud, age, event, sid, jti, no nonce. Keys are remembered and fetched anew for an unknown kid.
 */
export function lagLogoutkontroll(
  oppsett: Klient & { clientId: string; metadata: HentIdportenmetadata },
): (logoutToken: string) => Promise<Resultat<Utloggingsordre, Logoutfeil>> {
  const hentNoekler: FetchImplementation = async (url, { signal }) => {
    const svar = await kall(oppsett, { url, headers: { accept: 'application/json' }, avbryt: signal });
    if (svar.type !== 'svar') throw new Noekkelfeil(fraTransport(svar));
    if (svar.status !== 200) throw new Noekkelfeil(proevIgjen(svar.status));
    return new Response(new Uint8Array(svar.bytes), { status: 200 });
  };
  const sett = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

  return async (logoutToken) => {
    const metadata = await oppsett.metadata();
    if (!metadata.ok) return metadata;
    const { issuer, jwks_uri: jwksUri } = metadata.verdi;
    const noekler = sett.get(jwksUri) ?? createRemoteJWKSet(new URL(jwksUri), { [customFetch]: hentNoekler });
    sett.set(jwksUri, noekler);
    try {
      const { payload } = await jwtVerify(logoutToken, noekler, {
        issuer,
        audience: oppsett.clientId,
        algorithms: ALGORITMER,
        maxTokenAge: MAKS_ALDER_S,
        clockTolerance: 30,
        currentDate: new Date((oppsett.naa ?? Date.now)()),
      });
      return tilOrdre(payload);
    } catch (error) {
      if (error instanceof Noekkelfeil) return feil(error.feil);
      if (erUlesteNoekler(error)) return feil(uforstaaelig(200));
      if (error instanceof errors.JOSEError) return feil({ type: 'ugyldig' });
      throw error;
    }
  };
}

/** jose's code for a key set that is not JSON is its general one, which verifying itself does not use. */
const erUlesteNoekler = (error: unknown): boolean =>
  error instanceof errors.JOSEError && ['ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);

function tilOrdre(payload: JWTPayload): Resultat<Utloggingsordre, Logoutfeil> {
  const krav = kravSchema.safeParse(payload);
  return krav.success ? ok({ sid: krav.data.sid, jti: krav.data.jti }) : feil({ type: 'ugyldig' });
}
