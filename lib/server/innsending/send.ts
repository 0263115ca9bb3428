import 'server-only';
import type { Forsoekssvar } from '@/lib/innsending/utfall';
import { type Innsendingssvar, sendMelding } from '@/lib/myndigheter/skatteetaten/innsending';
import { klient, maskinporten } from '../myndigheter';

export interface Sending {
  scope: string;
  orgnr: string;
  url: string;
  idempotencyKey: string;
  bytes: Uint8Array;
}

export interface Sendingssvar {
  svar: Forsoekssvar;
  /** The answer of Skatteetaten itself, when one came. */
  fraSkatteetaten?: Innsendingssvar;
}

/**
 * THE place that sends a delivery: token with system user, then the POST. A 401 gets one fresh token, with the same
 * key and bytes. `foerKall` runs after the token and before the first byte leaves, to write down that it may arrive.
 */
export async function send(sending: Sending, foerKall: () => Promise<void>): Promise<Sendingssvar> {
  const foerste = await forsoek(sending, false, foerKall);
  const avvistToken = foerste.fraSkatteetaten?.type === 'feilsvar' && foerste.fraSkatteetaten.status === 401;
  return avvistToken ? forsoek(sending, true, foerKall) : foerste;
}

async function forsoek(
  sending: Sending,
  friskt: boolean,
  foerKall: () => Promise<void>,
): Promise<Sendingssvar> {
  const { scope, orgnr, url, idempotencyKey, bytes } = sending;
  const token = await maskinporten().hentToken({ scope, orgnr, friskt });
  if (!token.ok) return { svar: { type: 'token', feil: token.feil.type } };
  await foerKall();
  const svar = await sendMelding(klient(), { url, token: token.verdi.token, idempotencyKey, bytes });
  return { svar, fraSkatteetaten: svar };
}
