import type { Idportenmetadata } from './oppdagelse';

export interface Utlogging {
  clientId: string;
  /** Registered in advance on the client. */
  postLogoutRedirectUri: string;
  /** Printable ASCII, comes back on the redirect. */
  state: string;
  idTokenHint?: string | undefined;
}

/**
 * Where the browser goes to end the session at ID-porten (OpenID Connect RP-Initiated Logout). `undefined` when the
 * provider offers none. Holds the id_token, which holds the person's number: redirect to it, never log it.
 */
export function utloggingUrl(metadata: Idportenmetadata, utlogging: Utlogging): string | undefined {
  if (metadata.end_session_endpoint === undefined) return undefined;
  const url = new URL(metadata.end_session_endpoint);
  if (utlogging.idTokenHint !== undefined) url.searchParams.set('id_token_hint', utlogging.idTokenHint);
  url.searchParams.set('client_id', utlogging.clientId);
  url.searchParams.set('post_logout_redirect_uri', utlogging.postLogoutRedirectUri);
  url.searchParams.set('state', utlogging.state);
  return url.href;
}
