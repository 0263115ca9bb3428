import { exportJWK, generateKeyPair, SignJWT, createLocalJWKSet, jwtVerify } from 'jose';
import type { JWK, JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';

/** A signing key of one authority, made at start: nothing secret lies in the repository. */
export interface Noekkel {
  privat: JWK;
  offentlig: JWK;
}

/** A fresh RSA pair as JWKs, with `kid`, `use` and `alg` as Digdir wants them registered. */
export async function nyNoekkel(): Promise<Noekkel> {
  const par = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  const felles = { kid: randomUUID(), use: 'sig', alg: 'RS256' };
  return {
    privat: { ...(await exportJWK(par.privateKey)), ...felles },
    offentlig: { ...(await exportJWK(par.publicKey)), ...felles },
  };
}

/** Only the public half of an RSA JWK; whatever else the portal's variable holds is forgotten. */
export function offentligDel(jwk: JWK): JWK {
  const { kty, n, e, kid } = jwk;
  if (kty !== 'RSA' || !n || !e || !kid) throw new Error('The client JWK must be an RSA key with kid');
  return { kty, n, e, kid, use: 'sig', alg: 'RS256' };
}

export async function signer(noekkel: Noekkel, claims: JWTPayload): Promise<string> {
  const { privat } = noekkel;
  const hode = { alg: 'RS256', typ: 'JWT', ...(privat.kid ? { kid: privat.kid } : {}) };
  return new SignJWT(claims).setProtectedHeader(hode).sign(privat);
}

/** The claims of a token that we signed ourselves and that is still valid, else undefined. */
export async function verifiser(noekkel: Noekkel, token: string, issuer: string) {
  try {
    const jwks = createLocalJWKSet({ keys: [noekkel.offentlig] });
    const svar = await jwtVerify(token, jwks, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] });
    return svar.payload;
  } catch {
    return undefined;
  }
}

/** The token of `Authorization: Bearer …`, or undefined. */
export function baerertoken(hode: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(hode ?? '')?.[1];
}
