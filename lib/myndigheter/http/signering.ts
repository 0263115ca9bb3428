import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';

/** Both Maskinporten and ID-porten refuse an assertion with `exp - iat` above 120 s. */
const LEVETID_S = 100;

/** Signs the claims as a JWT that a token endpoint accepts once. */
export type Signering = (krav: JWTPayload, naaMs: number) => Promise<string>;

/**
 * RS256 with the client's registered key. `iat`, `exp` and a fresh `jti` are added: an issuer refuses a jti it has
 * seen (MP-012). Throws, without key material in the message, when the key is not a private RSA JWK with `kid`.
 */
export function lagSignering(jwk: JWK): Signering {
  const { kid } = jwk;
  if (jwk.kty !== 'RSA' || !jwk.d || !kid)
    throw new Error('the client key is not a private RSA JWK with kid');
  let noekkel: ReturnType<typeof importJWK> | undefined;

  return async (krav, naaMs) => {
    noekkel ??= importJWK(jwk, 'RS256');
    const iat = Math.floor(naaMs / 1000);
    return new SignJWT(krav)
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuedAt(iat)
      .setExpirationTime(iat + LEVETID_S)
      .setJti(crypto.randomUUID())
      .sign(await noekkel);
  };
}
