import type { z } from 'zod';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { husk } from './husk';
import { kall, type Klient } from './kall';
import { tekstAv, tolkJson } from './tolk';
import { fraTransport, proevIgjen, uforstaaelig, type Utilgjengelig } from './utilgjengelig';

/** Digdir's own advice for Maskinporten and ID-porten. */
const DOEGN_MS = 24 * 60 * 60 * 1000;

/** A reader of an issuer's metadata document (RFC 8414, OpenID Discovery), asked for at most once a day. */
export function lagMetadata<S extends z.ZodType>(
  klient: Klient,
  wellKnownUrl: string,
  schema: S,
): () => Promise<Resultat<z.output<S>, Utilgjengelig>> {
  const hent = async (): Promise<Resultat<z.output<S>, Utilgjengelig>> => {
    const svar = await kall(klient, { url: wellKnownUrl, headers: { accept: 'application/json' } });
    if (svar.type !== 'svar') return feil(fraTransport(svar));
    if (svar.status !== 200) return feil(proevIgjen(svar.status));
    const metadata = tolkJson(tekstAv(svar), schema);
    return metadata === undefined ? feil(uforstaaelig(svar.status)) : ok(metadata);
  };
  return husk(hent, DOEGN_MS, klient.naa ?? Date.now);
}
