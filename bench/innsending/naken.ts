import { importJWK, type JWK, SignJWT } from 'jose';

/** All that a script needs to post a message by itself. */
export interface Skript {
  clientId: string;
  jwk: JWK;
  issuer: string;
  tokenUrl: string;
}

export async function lagSkript(env: Record<string, string>): Promise<Skript> {
  const svar = await fetch(env['MASKINPORTEN_WELL_KNOWN_URL'] ?? '');
  const { issuer, token_endpoint } = (await svar.json()) as { issuer: string; token_endpoint: string };
  const jwk = JSON.parse(env['MASKINPORTEN_CLIENT_JWK'] ?? '{}') as JWK;
  return { clientId: env['MASKINPORTEN_CLIENT_ID'] ?? '', jwk, issuer, tokenUrl: token_endpoint };
}

export async function hentToken(skript: Skript, scope: string, orgnr: string): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const systembruker = {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
  };
  const krav = { aud: skript.issuer, iss: skript.clientId, scope, authorization_details: [systembruker] };
  const assertion = await new SignJWT(krav)
    .setProtectedHeader({ alg: 'RS256', kid: skript.jwk.kid ?? '' })
    .setIssuedAt(iat)
    .setExpirationTime(iat + 100)
    .setJti(crypto.randomUUID())
    .sign(await importJWK(skript.jwk, 'RS256'));
  const svar = await fetch(skript.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
  });
  return ((await svar.json()) as { access_token: string }).access_token;
}

/** The bare minimum: a key, the bytes, an answer. Throws unless it is a receipt. */
export async function post(url: string, token: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const svar = await fetch(url, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      idempotencyKey: crypto.randomUUID(),
    },
    body: bytes,
  });
  const { forsendelseId } = (await svar.json()) as { forsendelseId?: string };
  if (svar.status !== 200 || !forsendelseId) throw new Error(`the bare script was answered ${svar.status}`);
}
