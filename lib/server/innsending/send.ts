import 'server-only';
import { ok, type Resultat } from '@/lib/felles/resultat';
import type { Forsoekssvar } from '@/lib/innsending/utfall';
import { type Innsendingssvar, sendMelding } from '@/lib/myndigheter/skatteetaten/innsending';
import { klient } from '../myndigheter';
import { hentSystembrukertoken, type Paavegneav } from '../systemtilgang/token';
import { medKallplass } from './kallplass';

export interface Sending extends Paavegneav {
  tjeneste: string;
  scope: string;
  url: string;
  idempotencyKey: string;
  bytes: Uint8Array;
}

export interface Sendingssvar {
  svar: Forsoekssvar;
  /** The answer of Skatteetaten itself, when one came. */
  fraSkatteetaten?: Innsendingssvar;
}

interface Rammer {
  /** Runs after the token and before the first byte leaves, to write down that it may arrive, and as what it went. */
  foerKall: (viaAgent: boolean) => Promise<void>;
  /** Ends the call early. */
  avbryt: AbortSignal;
}

/**
 * THE place that sends a delivery: token with system user, then the POST in one of the organisation's places. A 401
 * gets one fresh token, with the same key and bytes. `ingen_plass`: nothing was sent.
 */
export async function send(sending: Sending, rammer: Rammer): Promise<Resultat<Sendingssvar, 'ingen_plass'>> {
  const foerste = await forsoek(sending, false, rammer);
  const svar = foerste.ok ? foerste.verdi.fraSkatteetaten : undefined;
  const avvistToken = svar?.type === 'feilsvar' && svar.status === 401;
  return avvistToken ? forsoek(sending, true, rammer) : foerste;
}

async function forsoek(
  { tjeneste, scope, orgnr, agentOrgnr, viaAgent, ...melding }: Sending,
  friskt: boolean,
  { foerKall, avbryt }: Rammer,
): Promise<Resultat<Sendingssvar, 'ingen_plass'>> {
  const token = await hentSystembrukertoken({ scope, orgnr, agentOrgnr, viaAgent, friskt });
  if (!token.ok) return ok({ svar: { type: 'token', feil: token.feil.type } });
  return medKallplass(tjeneste, orgnr, async (tapt) => {
    await foerKall(token.verdi.viaAgent);
    const svar = await sendMelding(klient(), {
      ...melding,
      token: token.verdi.token,
      avbryt: AbortSignal.any([avbryt, tapt]),
    });
    return { svar, fraSkatteetaten: svar };
  });
}
