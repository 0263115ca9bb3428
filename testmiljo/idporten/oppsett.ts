import { createHash, randomBytes } from 'node:crypto';
import type { OidcKontekst } from 'oidc-provider';
import type { Noekkel } from '../felles/noekler';
import type { Klient } from '../oppsett';
import { lagAdapter } from './adapter';
import { ACR, lagPolicy } from './policy';
import { SCOPES } from './scopes';
import { feilside, lagUtloggingsside, utloggetside } from './sider';
import type { lastProvider } from './url-parse';

export interface Grunnlag {
  issuer: string;
  portalUrl: string;
  klient: { [felt in keyof Klient]-?: NonNullable<Klient[felt]> };
  noekkel: Noekkel;
  backchannelLogoutUri: string | undefined;
}

export const INTERAKSJON = '/idporten/interaksjon';
const ASSERTION_MAKS_S = 120;

/** The portal as ID-porten knows it (fakta/integrasjoner.md §4). */
const klientmetadata = ({ klient, portalUrl, backchannelLogoutUri }: Grunnlag) => ({
  client_id: klient.id,
  client_name: 'Oppgaveportalen',
  application_type: 'web',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${portalUrl}/api/auth/callback/idporten`],
  post_logout_redirect_uris: [`${portalUrl}/`, portalUrl],
  token_endpoint_auth_method: 'private_key_jwt',
  jwks: { keys: [klient.jwk, ...klient.ogsaa] },
  scope: SCOPES.join(' '),
  subject_type: 'pairwise',
  require_auth_time: true,
  // Without a registered logout address ID-porten's id_token has no sid; here it always has one.
  backchannel_logout_uri: backchannelLogoutUri ?? `${portalUrl}/api/utlogging/bak`,
  backchannel_logout_session_required: true,
});

/** There is no consent page: whatever scope the client may ask for is granted at once. */
async function giTilgang({ oidc }: OidcKontekst) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId,
  });
  grant.addOIDCScope(oidc.params.scope ?? 'openid');
  await grant.save();
  return grant;
}

/** Stable for a person and a client, and not the person's number. */
const pseudonym = (_ctx: unknown, pid: string, klient: { clientId: string }): string =>
  createHash('sha256').update(`${klient.clientId}|${pid}`).digest('base64url');

const lagAssertionkrav =
  (bibliotek: Awaited<ReturnType<typeof lastProvider>>) =>
  async (_ctx: unknown, claims: Record<string, unknown>): Promise<void> => {
    const { aud, iat, exp } = claims;
    const nei = (hva: string) => new bibliotek.errors.InvalidClientAuth(hva);
    if (typeof aud !== 'string') throw nei('aud must be one string');
    if (typeof iat !== 'number' || typeof exp !== 'number') throw nei('iat and exp are required');
    if (exp - iat > ASSERTION_MAKS_S) throw nei('exp must be at most 120 seconds after iat');
  };

/** The configuration that makes oidc-provider behave as ID-porten does. */
export function lagOppsett(grunnlag: Grunnlag, bibliotek: Awaited<ReturnType<typeof lastProvider>>): object {
  return {
    adapter: lagAdapter(),
    clients: [klientmetadata(grunnlag)],
    jwks: { keys: [grunnlag.noekkel.privat] },
    acrValues: [...ACR],
    scopes: SCOPES,
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: pseudonym,
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'RS384', 'RS512'] },
    assertJwtClientAuthClaimsAndHeader: lagAssertionkrav(bibliotek),
    claims: { openid: ['sub', 'pid', 'locale', 'amr', 'acr', 'auth_time'], profile: [] },
    conformIdTokenClaims: false,
    findAccount: (_ctx: unknown, pid: string) => ({
      accountId: pid,
      claims: () => ({ sub: pid, pid, locale: 'nb' }),
    }),
    loadExistingGrant: giTilgang,
    issueRefreshToken: () => true,
    // The strictest reading: each one counts once, and one that is used again ends them all.
    rotateRefreshToken: true,
    pkce: { required: () => true },
    // The library's own refuses loopback addresses, where the portal is.
    fetch: (url: string, valg: RequestInit) => fetch(url, { ...valg, dispatcher: undefined } as RequestInit),
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    ttl: {
      AccessToken: 120,
      RefreshToken: 600,
      IdToken: 120,
      AuthorizationCode: 60,
      Session: 7200,
      Grant: 7200,
      Interaction: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: lagUtloggingsside(grunnlag.issuer, `${grunnlag.portalUrl}/api/utlogging/front`),
        postLogoutSuccessSource: utloggetside,
      },
    },
    interactions: {
      policy: lagPolicy(bibliotek),
      url: (_ctx: unknown, interaksjon: { uid: string }) => `${INTERAKSJON}/${interaksjon.uid}`,
    },
    renderError: feilside,
    routes: { authorization: '/authorize', token: '/token', end_session: '/logout', jwks: '/jwks.json' },
  };
}
