import 'server-only';
import { env, ordningsvariabel, tillatteVerter } from '@/lib/env';
import type { Klient } from '@/lib/myndigheter/http/kall';
import type { Altinnoppsett } from '@/lib/myndigheter/altinn/svar';
import { type Enhetsregister, lagEnhetsregister } from '@/lib/myndigheter/enhetsregisteret/enhet';
import { lagMaskinporten, type Maskinporten } from '@/lib/myndigheter/maskinporten/token';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';

/** The authorities' clients as the environment sets them up; made once a process. */
const husk = globalThis as {
  __klient?: Klient;
  __maskinporten?: Maskinporten;
  __enhetsregister?: Enhetsregister;
};

type Apifelt = 'TJENESTE' | 'SCOPE' | 'DOKUMENT_STI';

function apiverdi(ordning: Ordning, felt: Apifelt): string | undefined {
  for (const navn of ordning.api.variabelnavn) {
    const verdi = ordningsvariabel(navn, felt);
    if (verdi) return verdi;
  }
  return undefined;
}

/** Host name part, scope and document path of an ordning: the environment's, else the declaration's. */
export const api = (ordning: Ordning) => ({
  tjeneste: apiverdi(ordning, 'TJENESTE') ?? ordning.api.tjeneste,
  scope: apiverdi(ordning, 'SCOPE') ?? ordning.api.scope,
  dokumentSti: apiverdi(ordning, 'DOKUMENT_STI') ?? ordning.api.dokumentSti,
});

export function klient(): Klient {
  return (husk.__klient ??= {
    tillatte: tillatteVerter(
      env(),
      ordninger.map((ordning) => api(ordning).tjeneste),
    ),
    timeoutMs: env().HTTP_TIMEOUT_MS,
  });
}

export function maskinporten(): Maskinporten {
  const { MASKINPORTEN_WELL_KNOWN_URL, MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK } = env();
  return (husk.__maskinporten ??= lagMaskinporten({
    ...klient(),
    wellKnownUrl: MASKINPORTEN_WELL_KNOWN_URL,
    clientId: MASKINPORTEN_CLIENT_ID,
    clientJwk: MASKINPORTEN_CLIENT_JWK,
  }));
}

export const altinn = (): Altinnoppsett => ({ ...klient(), altinnUrl: env().ALTINN_URL });

export const enhetsregister = (): Enhetsregister =>
  (husk.__enhetsregister ??= lagEnhetsregister({ ...klient(), url: env().ENHETSREGISTERET_URL }));
