import 'server-only';
import { ok, type Resultat } from '@/lib/felles/resultat';
import type { Tokenfeil } from '@/lib/myndigheter/maskinporten/token';
import { maskinporten } from '../myndigheter';
import { EXTERNAL_REF } from './rad';

/** On whose behalf the portal speaks to Skatteetaten. */
export interface Paavegneav {
  /** The oppgavegiver. */
  orgnr: string;
  /** The accountant whose system user for clients may be used instead. */
  agentOrgnr?: string | null | undefined;
  /** What it went as the last time, which is tried first. */
  viaAgent?: boolean | null | undefined;
}

/**
 * A token for the oppgavegiver's own system user, or, where it has none, for the accountant's: then the token names the
 * accountant and the message names the client. Whichever was used before comes first, so that a retry goes as the
 * attempt before it.
 */
export async function hentSystembrukertoken(
  bestilling: Paavegneav & { scope: string; friskt?: boolean },
): Promise<Resultat<{ token: string; viaAgent: boolean }, Tokenfeil>> {
  const { scope, orgnr, agentOrgnr, viaAgent = false, friskt = false } = bestilling;
  const spoer = async (agent: boolean) => {
    const eier = agent ? { orgnr: agentOrgnr ?? '', externalRef: EXTERNAL_REF.klienter } : { orgnr };
    const svar = await maskinporten().hentToken({ scope, friskt, ...eier });
    return svar.ok ? ok({ token: svar.verdi.token, viaAgent: agent }) : svar;
  };
  if (!agentOrgnr) return spoer(false);
  const foerst = viaAgent === true;
  const svar = await spoer(foerst);
  if (svar.ok || svar.feil.type !== 'systembruker_mangler') return svar;
  return spoer(!foerst);
}
