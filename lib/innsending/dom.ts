/**
 * Skatteetaten's later verdict on what was received, as read from its feedback. `maa_vurderes`: there is feedback, but
 * none that may be read by machine (unknown root, DOCTYPE, ids that are not ours): a person must read it.
 */
export const DOMMER = ['godkjent', 'godkjent_med_varsler', 'avvist', 'maa_vurderes'] as const;
export type Dom = (typeof DOMMER)[number];
