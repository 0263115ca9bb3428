import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '@/lib/env';
import { db } from '../db';
import { logg } from '../logg';
import { hentTilganger } from '../tilgang/hentTilganger';
import { MAKS_ALDER_MS, startOekt } from './oekt';

interface Idportenprofil {
  sub: string;
  pid?: string;
  acr?: string;
  sid?: string;
}

const ACR = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];

/** ID-porten may log in weaker than was asked for: the level is checked here, not assumed. */
const holderNivaa = (acr: string | undefined): boolean =>
  acr !== undefined && ACR.indexOf(acr) >= Math.max(ACR.indexOf(env().IDPORTEN_ACR), 0);

function idporten(): OAuthConfig<Idportenprofil> {
  const { IDPORTEN_WELL_KNOWN_URL, IDPORTEN_CLIENT_ID, IDPORTEN_CLIENT_JWK, IDPORTEN_SCOPE, IDPORTEN_ACR } =
    env();
  return {
    id: 'idporten',
    name: 'ID-porten',
    type: 'oauth',
    wellKnown: IDPORTEN_WELL_KNOWN_URL,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: IDPORTEN_SCOPE, acr_values: IDPORTEN_ACR } },
    clientId: IDPORTEN_CLIENT_ID,
    client: { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256' },
    jwks: { keys: [IDPORTEN_CLIENT_JWK as { kty: string }] },
    httpOptions: { timeout: env().HTTP_TIMEOUT_MS },
    profile: (profil) => ({ id: profil.sub }),
  };
}

/**
 * next-auth carries nothing but the id of the session in its (encrypted) cookie; the session itself stands in the
 * database, so that it can be ended from outside (back-channel logout) and no personal data rests in the browser.
 */
export const authOptions = (): AuthOptions => ({
  secret: env().AUTH_SECRET,
  providers: [idporten()],
  session: { strategy: 'jwt', maxAge: MAKS_ALDER_MS / 1000 },
  pages: { signIn: '/innlogging-feilet', signOut: '/', error: '/innlogging-feilet' },
  logger: {
    // next-auth's own words may hold tokens and claims: only its code is written.
    error: (kode) => logg().error({ kode }, 'login failed'),
    warn: (kode) => logg().warn({ kode }, 'login'),
    debug: () => undefined,
  },
  callbacks: {
    signIn: ({ profile }) => {
      const { pid, acr } = (profile ?? {}) as Idportenprofil;
      if (!pid) return '/innlogging-feilet?error=uten_foedselsnummer';
      return holderNivaa(acr) || '/innlogging-feilet?error=sikkerhetsnivaa';
    },
    jwt: async ({ token, account, profile }) => {
      if (!account) return { oektId: token['oektId'] };
      const { pid, acr, sid } = profile as Idportenprofil;
      const oekt = await startOekt({
        pid: pid ?? '',
        acr: acr ?? '',
        sid,
        tokener: { idToken: account.id_token ?? '', refreshToken: account.refresh_token },
      });
      const hentet = await hentTilganger(oekt.innsenderId, account.access_token ?? '');
      const naa = new Date();
      await db().oekt.update({
        where: { id: oekt.id },
        data: { tilgangProevd: naa, ...(hentet.ok && { tilgangHentet: naa }) },
      });
      return { oektId: oekt.id };
    },
    session: ({ session, token }) => ({ expires: session.expires, oektId: token['oektId'] }),
  },
});
