import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Proevemiljoe } from './miljoe';

/** A browser's memory, as far as logging in needs one: cookies by name and path, and no following of redirects. */
export class Nettleser {
  private kaker: { navn: string; verdi: string; sti: string }[] = [];

  private lagre(svar: Response): void {
    for (const linje of svar.headers.getSetCookie()) {
      const [navn = '', verdi = ''] = (linje.split(';')[0] ?? '').split(/=(.*)/s);
      const sti = /path=([^;]+)/i.exec(linje)?.[1] ?? '/';
      this.kaker = this.kaker.filter((kake) => kake.navn !== navn || kake.sti !== sti);
      if (verdi !== '') this.kaker.push({ navn, verdi, sti });
    }
  }

  async hent(adresse: string, skjema?: Record<string, string>): Promise<Response> {
    const { pathname } = new URL(adresse);
    const cookie = this.kaker
      .filter((kake) => pathname.startsWith(kake.sti))
      .map((kake) => `${kake.navn}=${kake.verdi}`)
      .join('; ');
    const svar = await fetch(adresse, {
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), accept: 'text/html' },
      ...(skjema ? { method: 'POST', body: new URLSearchParams(skjema) } : {}),
    });
    this.lagre(svar);
    return svar;
  }

  /** Follows redirects until a page comes, or an address that begins with `til`. */
  async foelg(adresse: string, til: string): Promise<{ adresse: string; svar?: Response }> {
    let naa = adresse;
    for (let i = 0; i < 10; i += 1) {
      if (naa.startsWith(til)) return { adresse: naa };
      const svar = await this.hent(naa);
      const location = svar.headers.get('location');
      if (location === null) return { adresse: naa, svar };
      naa = new URL(location, naa).href;
    }
    throw new Error('Too many redirects');
  }
}

export const PORTAL = 'http://localhost:3000';
export const CALLBACK = `${PORTAL}/api/auth/callback/idporten`;

/** The portal's request to ID-porten. `undefined` removes a parameter. */
export function lagInnlogging(miljoe: Proevemiljoe, mer: Record<string, string | undefined> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const parametre: Record<string, string | undefined> = {
    client_id: miljoe.env.IDPORTEN_CLIENT_ID,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid profile altinn:accessmanagement/authorizedparties',
    acr_values: 'idporten-loa-high',
    state: randomUUID(),
    nonce: randomUUID(),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...mer,
  };
  const satt = Object.entries(parametre).flatMap(([navn, verdi]) =>
    verdi === undefined ? [] : [[navn, verdi]],
  );
  return { verifier, parametre, adresse: `${miljoe.url}/idporten/authorize?${new URLSearchParams(satt)}` };
}

export async function klientassertion(
  miljoe: Proevemiljoe,
  mer: Record<string, unknown> = {},
): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const id = miljoe.env.IDPORTEN_CLIENT_ID;
  const aud = `${miljoe.url}/idporten`;
  const claims = { iss: id, sub: id, aud, iat, exp: iat + 60, jti: randomUUID(), ...mer };
  const { idportenJwk: jwk } = miljoe;
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '' }).sign(jwk);
}

export interface Tokensvar {
  access_token: string;
  id_token: string;
  refresh_token: string;
  expires_in: number;
  error?: string;
}

export async function hentIdportentoken(
  miljoe: Proevemiljoe,
  skjema: Record<string, string>,
  assertion?: string,
): Promise<{ status: number; svar: Tokensvar }> {
  const svar = await fetch(`${miljoe.url}/idporten/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: miljoe.env.IDPORTEN_CLIENT_ID ?? '',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion ?? (await klientassertion(miljoe)),
      ...skjema,
    }),
  });
  return { status: svar.status, svar: (await svar.json()) as Tokensvar };
}

/** A whole login as the given person, from the portal's request to the tokens. */
export async function loggInn(
  miljoe: Proevemiljoe,
  pid: string,
  mer: Record<string, string | undefined> = {},
) {
  const nettleser = new Nettleser();
  const { verifier, parametre, adresse } = lagInnlogging(miljoe, mer);
  const side = await nettleser.foelg(adresse, PORTAL);
  const valgt = await nettleser.hent(side.adresse, { pid });
  const videre = new URL(valgt.headers.get('location') ?? '', side.adresse).href;
  const tilbake = new URL((await nettleser.foelg(videre, PORTAL)).adresse);
  const { svar } = await hentIdportentoken(miljoe, {
    grant_type: 'authorization_code',
    code: tilbake.searchParams.get('code') ?? '',
    redirect_uri: CALLBACK,
    code_verifier: verifier,
  });
  return { nettleser, parametre, tilbake, ...svar };
}
