import type { Leveransestatus } from './status';

/** What a person can have word of by e-mail; each can be turned off. */
export const VARSELSLAG = ['mottatt', 'godkjent', 'avvist', 'maa_avklares', 'frist'] as const;
export type Varselslag = (typeof VARSELSLAG)[number];

/**
 * What may have come of a delivery. A refused one is a draft again, and its status does not say why; feedback that only
 * a person can read changes no status.
 */
export type Varselhendelse = Leveransestatus | 'tilbakevist' | 'maa_vurderes';

const SLAG: Readonly<Partial<Record<Varselhendelse, Varselslag>>> = {
  mottatt: 'mottatt',
  godkjent: 'godkjent',
  godkjent_med_varsler: 'godkjent',
  avvist: 'avvist',
  tilbakevist: 'avvist',
  maa_avklares: 'maa_avklares',
  delvis_mottatt: 'maa_avklares',
  maa_vurderes: 'maa_avklares',
};

/** The kind of word that is sent of this; none of what is still under way. */
export const varselslagFor = (hendelse: Varselhendelse): Varselslag | undefined => SLAG[hendelse];

/** Days before a deadline on which it is told of, the earliest first. */
export const FRISTDAGER = [14, 3] as const;

/** The last of FRISTDAGER that has been reached with so many days left; none before the first, or after the deadline. */
export const naaddFristdag = (dagerIgjen: number): number | undefined =>
  dagerIgjen < 0 ? undefined : FRISTDAGER.findLast((dager) => dagerIgjen <= dager);
