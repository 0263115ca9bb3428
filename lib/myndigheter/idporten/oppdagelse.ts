import { z } from 'zod';
import type { Resultat } from '@/lib/felles/resultat';
import type { Klient } from '../http/kall';
import { lagMetadata } from '../http/metadata';
import { valgfri } from '../http/tolk';
import type { Utilgjengelig } from '../http/utilgjengelig';

const metadataSchema = z.object({
  issuer: z.string().min(1),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: valgfri(z.url()),
});

/** ID-porten's discovery document, field names as in OpenID Connect Discovery. */
export type Idportenmetadata = z.output<typeof metadataSchema>;
export type HentIdportenmetadata = () => Promise<Resultat<Idportenmetadata, Utilgjengelig>>;

/** Reader of the discovery document (IDPORTEN_WELL_KNOWN_URL), fetched at most once a day. */
export const lagIdportenmetadata = (oppsett: Klient & { wellKnownUrl: string }): HentIdportenmetadata =>
  lagMetadata(oppsett, oppsett.wellKnownUrl, metadataSchema);
