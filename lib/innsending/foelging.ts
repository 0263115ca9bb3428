import { ventetid } from './ventetid';

/** Whoever follows a delivery has this long; then anybody may take over. */
export const FOELGELEASE_MS = 120_000;
const MAKS_MS = 60 * 60_000;
/** Skatteetaten names no limit; two months after receipt nobody waits for a machine's answer any more. */
const SLUTT_MS = 60 * 24 * 60 * 60_000;
/** Doublings that are skipped where a person must do something first: an hour's pace, soon. */
const SAKTE = 6;

/** Why nothing can be read now, or any more; each has a text in messages/*.json. */
export const HINDRE = ['systembruker_mangler', 'maskinporten_avvist', 'ikke_tilgang', 'gitt_opp'] as const;
export type Hinder = (typeof HINDRE)[number];

/**
 * Milliseconds before the dialog is read again, after `antall` readings: doubles from `foersteMs` to an hour.
 * `tilfeldig` is in [0, 1).
 */
export const lesepause = (antall: number, foersteMs: number, tilfeldig: number, sakte: boolean): number =>
  ventetid(sakte ? antall + SAKTE : antall, foersteMs, tilfeldig, MAKS_MS);

export const erForSent = (mottatt: Date, naa: Date): boolean => naa.getTime() - mottatt.getTime() >= SLUTT_MS;
