import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import type { JWK } from 'jose';
import { avslag } from './feil';
import type { Avslag } from './feil';
import { lesAuthorizationDetails } from './rar';
import type { Systembrukerkrav } from './rar';
import { KLIENTENS_SCOPES } from './scopes';

export interface Krav {
  issuer: string;
  klientId: string;
  jwk: JWK;
  naa: number;
  bruktJti: Map<string, number>;
}
export interface Bevilgning {
  scope: string;
  resource?: string[];
  systembruker?: Systembrukerkrav;
}
type Claims = Record<string, unknown>;

const ALG = ['RS256', 'RS384', 'RS512'];
/** The documented claims. `sub` is not among them, although some samples have it (fakta/integrasjoner.md §1.1). */
const KJENTE = [
  'aud',
  'iss',
  'iat',
  'exp',
  'jti',
  'scope',
  'resource',
  'consumer_org',
  'pid',
  'authorization_details',
];

/** Signature and header: RS* only, exactly one way to find the key, and the key is the client's. */
async function lesSignert(assertion: string, krav: Krav): Promise<{ claims: Claims } | { avslag: Avslag }> {
  let hode;
  try {
    hode = decodeProtectedHeader(assertion);
  } catch {
    return avslag('invalid_grant', 'MP-011: Invalid assertion: not a signed JWT');
  }
  if (!hode.alg || !ALG.includes(hode.alg)) {
    return avslag('invalid_grant', 'MP-011: Invalid assertion: alg must be RS256, RS384 or RS512');
  }
  if (hode.x5c !== undefined)
    return avslag('invalid_grant', 'MP-120: Certificates are not registered here; use kid');
  if (!hode.kid) return avslag('invalid_grant', 'MP-011: Invalid assertion: kid is missing');
  if (hode.kid !== krav.jwk.kid) return avslag('invalid_grant', 'MP-100: No client has a key with this kid');
  try {
    const noekkel = await importJWK({ ...krav.jwk, alg: hode.alg }, hode.alg);
    const { payload } = await compactVerify(assertion, noekkel);
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    if (typeof claims !== 'object' || claims === null) throw new Error('not an object');
    return { claims: claims as Claims };
  } catch {
    return avslag('invalid_grant', 'MP-124: Invalid signature');
  }
}

const erTid = (verdi: unknown): verdi is number => typeof verdi === 'number' && Number.isInteger(verdi);

/** Clock rules: iat within ±10 s, exp − iat ≤ 120 s, not past (fakta/integrasjoner.md §1.1). */
function sjekkTid(claims: Claims, naa: number): Avslag | undefined {
  const { iat, exp } = claims;
  if (!erTid(iat))
    return { error: 'invalid_grant', beskrivelse: 'MP-011: Invalid assertion: iat is missing' };
  if (!erTid(exp))
    return { error: 'invalid_grant', beskrivelse: 'MP-011: Invalid assertion: exp is missing' };
  if (iat > naa + 10) return { error: 'invalid_grant', beskrivelse: 'Issue time is after now' };
  if (iat < naa - 10) return { error: 'invalid_grant', beskrivelse: 'MP-130: Issue time is too long ago' };
  if (exp <= naa) return { error: 'invalid_grant', beskrivelse: 'MP-130: The JWT has expired' };
  if (exp - iat > 120)
    return { error: 'invalid_grant', beskrivelse: 'MP-011: exp is more than 120 seconds after iat' };
  return undefined;
}

function sjekkClaims(claims: Claims, krav: Krav): Avslag | undefined {
  const ukjent = Object.keys(claims).find((navn) => !KJENTE.includes(navn));
  if (ukjent)
    return { error: 'invalid_request', beskrivelse: `MP-011: Invalid assertion: unknown claim ${ukjent}` };
  if (claims.iss !== krav.klientId)
    return { error: 'invalid_grant', beskrivelse: 'MP-100: Client not found' };
  if (claims.aud !== krav.issuer)
    return { error: 'invalid_grant', beskrivelse: `MP-110: aud must be ${krav.issuer}` };
  const tid = sjekkTid(claims, krav.naa);
  if (tid) return tid;
  if (typeof claims.jti !== 'string' || claims.jti === '') {
    return { error: 'invalid_grant', beskrivelse: 'MP-011: Invalid assertion: jti is missing' };
  }
  const ustoettet = ['consumer_org', 'pid'].find((navn) => claims[navn] !== undefined);
  if (ustoettet) {
    return {
      error: 'invalid_request',
      beskrivelse: `MP-011: ${ustoettet} has no meaning in a system-user grant`,
    };
  }
  return undefined;
}

function lesScope(scope: unknown): { scope: string } | { avslag: Avslag } {
  if (typeof scope !== 'string' || scope.trim() === '') {
    return avslag('invalid_request', 'MP-011: Invalid assertion: scope is missing');
  }
  const ukjent = scope.split(' ').find((del) => !KLIENTENS_SCOPES.has(del));
  return ukjent === undefined
    ? { scope }
    : avslag('invalid_scope', `MP-200: ${ukjent} is not registered on the client`);
}

/** One jti, one token: forgets old ones, then takes this one (MP-012). */
function brukJti(jti: string, krav: Krav): boolean {
  // The oldest stand first, so that many tokens do not make each of them slower.
  for (const [gammel, til] of krav.bruktJti) {
    if (til >= krav.naa) break;
    krav.bruktJti.delete(gammel);
  }
  if (krav.bruktJti.has(jti)) return false;
  krav.bruktJti.set(jti, krav.naa + 300);
  return true;
}

/** Checks the JWT grant to the letter (fakta/integrasjoner.md §1.1 and §1.4). */
export async function lesBevilgning(assertion: string, krav: Krav): Promise<Bevilgning | { avslag: Avslag }> {
  const signert = await lesSignert(assertion, krav);
  if ('avslag' in signert) return signert;
  const { claims } = signert;
  const galt = sjekkClaims(claims, krav);
  if (galt) return { avslag: galt };
  const { resource } = claims;
  const resourceOk =
    resource === undefined || (Array.isArray(resource) && resource.every((r) => typeof r === 'string'));
  if (!resourceOk) return avslag('invalid_request', 'MP-011: Invalid assertion: resource must be an array');
  const scope = lesScope(claims.scope);
  if ('avslag' in scope) return scope;
  const rar =
    claims.authorization_details === undefined
      ? undefined
      : lesAuthorizationDetails(claims.authorization_details);
  if (rar && 'avslag' in rar) return rar;
  if (!brukJti(String(claims.jti), krav)) return avslag('invalid_grant', 'MP-012: jti has been used before');
  return {
    scope: scope.scope,
    ...(Array.isArray(resource) ? { resource: resource.map(String) } : {}),
    ...(rar ? { systembruker: rar.krav } : {}),
  };
}
