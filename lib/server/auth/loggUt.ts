import 'server-only';
import { env } from '@/lib/env';
import { utloggingUrl } from '@/lib/myndigheter/idporten/utlogging';
import { idporten } from './idporten';
import { avsluttOekt } from './oekt';

/** Ends the session and gives the address at ID-porten that ends it there, when ID-porten can be reached. */
export async function loggUt(oektId: string): Promise<string | undefined> {
  const idToken = await avsluttOekt(oektId);
  const { IDPORTEN_CLIENT_ID, PORTAL_URL } = env();
  const metadata = await idporten().metadata();
  if (!metadata.ok) return undefined;
  return utloggingUrl(metadata.verdi, {
    clientId: IDPORTEN_CLIENT_ID,
    postLogoutRedirectUri: `${PORTAL_URL}/`,
    state: crypto.randomUUID(),
    idTokenHint: idToken || undefined,
  });
}
