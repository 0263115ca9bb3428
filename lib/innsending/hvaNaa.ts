import type { Dom } from './dom';

/** What to say of what comes next; each has a text in messages/*.json under `kvittering.hvaNaaTekst`. */
export type HvaNaa = Dom | 'venter' | 'utenKvittering';

/** By urgency: what must be acted upon, then what is waited for, then what is settled. */
const VEKT = ['avvist', 'maa_vurderes', 'venter', 'godkjent_med_varsler', 'godkjent'] as const;

/** Of the verdicts so far on the parts that have a receipt, null where there is none yet. */
export const hvaNaa = (dommer: readonly (Dom | null)[]): HvaNaa =>
  VEKT.find((en) => dommer.some((dom) => (dom ?? 'venter') === en)) ?? 'utenKvittering';
