/**
 * Which failures of fetch prove that no byte of the request left. Node's fetch (undici) throws
 * `TypeError: fetch failed` with the system error as `cause`; several addresses give an AggregateError of them.
 * Everything unlisted counts as sent: a reset during the TLS handshake looks like one after the request.
 */
const FOER_SENDING: Record<string, readonly string[]> = {
  connect: ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EADDRNOTAVAIL'],
  getaddrinfo: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'],
};

/** undici's own connect limit, and certificates refused before the request is written. */
const UTEN_SYSTEMKALL = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** True only when it is certain that nothing was sent. */
export function erForbindelsesfeil(error: unknown): boolean {
  const aarsak = aarsakTil(error);
  if (aarsak instanceof AggregateError && aarsak.errors.length > 0) return aarsak.errors.every(erFoerSending);
  return erFoerSending(aarsak);
}

/** The technical code (`ECONNRESET`, `UND_ERR_SOCKET` …), for logs; never text, which may quote addresses. */
export function feilkode(error: unknown): string {
  const { code } = felter(aarsakTil(error));
  return typeof code === 'string' ? code : 'UKJENT';
}

function erFoerSending(error: unknown): boolean {
  const { code, syscall } = felter(error);
  if (typeof code !== 'string') return false;
  if (UTEN_SYSTEMKALL.has(code)) return true;
  return typeof syscall === 'string' && (FOER_SENDING[syscall]?.includes(code) ?? false);
}

const aarsakTil = (error: unknown): unknown => (error instanceof Error && error.cause) || error;

const felter = (error: unknown): { code?: unknown; syscall?: unknown } =>
  typeof error === 'object' && error !== null ? error : {};
