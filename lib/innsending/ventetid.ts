const KVARTER_MS = 15 * 60_000;
const GI_OPP_MS = 24 * 60 * 60_000;

/**
 * Milliseconds before attempt `antall + 1`: doubles from `foersteMs` to `maksMs`, of which the upper half is left to
 * chance so that many portals do not return at once. `tilfeldig` is in [0, 1).
 */
export function ventetid(antall: number, foersteMs: number, tilfeldig: number, maksMs = KVARTER_MS): number {
  // The exponent is bounded: zero times infinity is no number.
  const dobling = 2 ** Math.min(Math.max(antall - 1, 0), 40);
  const hel = Math.min(foersteMs * dobling, maksMs);
  return Math.round(hel / 2 + (hel / 2) * tilfeldig);
}

/** A day after the first attempt a person is asked; a deadline that has passed changes nothing. */
export const skalGisOpp = (foersteForsoek: Date, naa: Date): boolean =>
  naa.getTime() - foersteForsoek.getTime() >= GI_OPP_MS;
