import 'server-only';
import { env } from '@/lib/env';
import { lagFornyToken } from '@/lib/myndigheter/idporten/fornyToken';
import { lagLogoutkontroll } from '@/lib/myndigheter/idporten/logoutToken';
import { type HentIdportenmetadata, lagIdportenmetadata } from '@/lib/myndigheter/idporten/oppdagelse';
import { klient } from '../myndigheter';

interface Idporten {
  metadata: HentIdportenmetadata;
  fornyToken: ReturnType<typeof lagFornyToken>;
  kontrollerLogout: ReturnType<typeof lagLogoutkontroll>;
}

const husk = globalThis as { __idporten?: { for: string; klienter: Idporten } };

/** The portal's own clients of ID-porten, which remember its metadata and keys; made once a process. */
export function idporten(): Idporten {
  const { IDPORTEN_WELL_KNOWN_URL: wellKnownUrl, IDPORTEN_CLIENT_ID: clientId } = env();
  if (husk.__idporten?.for === wellKnownUrl) return husk.__idporten.klienter;
  const metadata = lagIdportenmetadata({ ...klient(), wellKnownUrl });
  const felles = { ...klient(), clientId, metadata };
  const klienter = {
    metadata,
    fornyToken: lagFornyToken({ ...felles, clientJwk: env().IDPORTEN_CLIENT_JWK }),
    kontrollerLogout: lagLogoutkontroll(felles),
  };
  husk.__idporten = { for: wellKnownUrl, klienter };
  return klienter;
}
