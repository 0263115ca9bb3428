import type { Transportfeil } from './kall';

/**
 * The authority could not answer now: another attempt later may succeed. `aarsak` is the transport outcome,
 * `status` (an HTTP status that says try later) or `uforstaaelig` (an answer of another shape).
 */
export interface Utilgjengelig {
  type: 'utilgjengelig';
  aarsak: Transportfeil['type'] | 'status' | 'uforstaaelig';
  status?: number;
}

export const fraTransport = (feil: Transportfeil): Utilgjengelig => ({
  type: 'utilgjengelig',
  aarsak: feil.type,
  ...('status' in feil && { status: feil.status }),
});

export const uforstaaelig = (status: number): Utilgjengelig => ({
  type: 'utilgjengelig',
  aarsak: 'uforstaaelig',
  status,
});

export const proevIgjen = (status: number): Utilgjengelig => ({
  type: 'utilgjengelig',
  aarsak: 'status',
  status,
});

/** Request timeout, too early, too many requests, or trouble on their side. */
export const erForbigaaende = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;
