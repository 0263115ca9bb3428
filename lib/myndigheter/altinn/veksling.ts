import { decodeJwt } from 'jose';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { kall } from '../http/kall';
import { uforstaaelig } from '../http/utilgjengelig';
import { altinnAdresse, altinnTekst, type Altinnfeil, type Altinnoppsett } from './svar';

export interface Altinntoken {
  token: string;
  /** Milliseconds since 1970, when the token says so. From ID-porten it ends with the access token, about 2 min. */
  utloeperMs: number | undefined;
}

/**
 * Exchanges a Maskinporten token or an ID-porten **access** token for Altinn's own (GET exchange/{leverandoer}).
 * The answer is the raw JWT, in quotes from some versions. 403: the ID-porten token has no Altinn scope.
 */
export async function vekslToken(
  oppsett: Altinnoppsett,
  token: string,
  leverandoer: 'id-porten' | 'maskinporten',
): Promise<Resultat<Altinntoken, Altinnfeil>> {
  const svar = altinnTekst(
    await kall(oppsett, {
      url: altinnAdresse(oppsett, `/authentication/api/v1/exchange/${leverandoer}`),
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  if (!svar.ok) return svar;
  const vekslet = svar.verdi.tekst.trim().replace(/^"|"$/g, '');
  // Neither an error page nor an empty body may pass for a token (RFC 6750, b64token).
  if (!/^[\w.~+/=-]+$/.test(vekslet)) return feil(uforstaaelig(svar.verdi.status));
  return ok({ token: vekslet, utloeperMs: utloepAv(vekslet) });
}

function utloepAv(token: string): number | undefined {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? undefined : exp * 1000;
  } catch {
    return undefined;
  }
}
