import { z } from 'zod';
import { kall, type Klient, type Transportfeil } from '../http/kall';
import { tekstAv, tolkJson, valgfri } from '../http/tolk';
import { tolkFeilsvar, type Feilsvar } from './feilsvar';

export interface Melding {
  /** From `innsendingUrl`. */
  url: string;
  /** Maskinporten token with system user, not exchanged in Altinn. */
  token: string;
  /** UUID, stored before the call; the same for every attempt with the same bytes. */
  idempotencyKey: string;
  bytes: Uint8Array;
  avbryt?: AbortSignal | undefined;
}

/** Received by Skatteetaten. That is not acceptance: content is checked later. */
export interface Mottatt {
  type: 'mottatt';
  dialogId: string;
  forsendelseId: string;
  oppgavegiversLeveranseReferanse: string | undefined;
  antallOppgaver: number | undefined;
  /** The answer untouched. */
  raatt: string;
}

/** A 2xx that is no receipt. The delivery may well have been received: never treat it as not sent. */
export interface Uforstaaelig {
  type: 'uforstaaelig';
  status: number;
  raatt: string;
}

export type Innsendingssvar = Mottatt | Feilsvar | Uforstaaelig | Transportfeil;

// Looser than the example on purpose: new fields come unannounced (om/versjoner.md), only the ids are needed.
const kvitteringSchema = z.object({
  dialogId: z.guid(),
  forsendelseId: z.guid(),
  oppgavegiversLeveranseReferanse: valgfri(z.string()),
  antallOppgaver: valgfri(z.number().int()),
});

/** The reporter's reference as a stored receipt repeats it; undefined when it does not, or is no receipt. */
export const lesEkkoetReferanse = (raatt: string): string | undefined =>
  tolkJson(raatt, kvitteringSchema)?.oppgavegiversLeveranseReferanse;

/**
 * POST of one leveranse, once (seeds: `POST innsending`). The bytes go out exactly as given; answers and transport
 * outcomes come back as they are, and what to do about them is decided elsewhere.
 */
export async function sendMelding(klient: Klient, melding: Melding): Promise<Innsendingssvar> {
  const svar = await kall(klient, {
    url: melding.url,
    metode: 'POST',
    headers: {
      Authorization: `Bearer ${melding.token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      idempotencyKey: melding.idempotencyKey,
    },
    kropp: melding.bytes,
    avbryt: melding.avbryt,
  });
  if (svar.type !== 'svar') return svar;
  const raatt = tekstAv(svar);
  if (svar.status < 200 || svar.status > 299) return tolkFeilsvar(svar.status, raatt);
  const kvittering = tolkJson(raatt, kvitteringSchema);
  if (!kvittering) return { type: 'uforstaaelig', status: svar.status, raatt };
  return { type: 'mottatt', ...kvittering, raatt };
}
