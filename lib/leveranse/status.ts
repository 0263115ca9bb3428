/**
 * The life of a delivery. `avvist` and the two `godkjent` are Skatteetaten's later verdict; `mottatt` is not one.
 * `delvis_mottatt`: it went in several parts, of which some were received and some refused.
 */
export const LEVERANSESTATUSER = [
  'utkast',
  'sendes',
  'ukjent',
  'maa_avklares',
  'mottatt',
  'godkjent',
  'godkjent_med_varsler',
  'avvist',
  'delvis_mottatt',
] as const;
export type Leveransestatus = (typeof LEVERANSESTATUSER)[number];

/** Only a draft may be changed or deleted; everything else is, or may be, with Skatteetaten. */
export const kanEndres = (status: Leveransestatus): boolean => status === 'utkast';

/** Sent and waiting for an outcome: the page follows along, and nobody may send again. */
export const erUnderveis = (status: Leveransestatus): boolean => status === 'sendes' || status === 'ukjent';

/** Skatteetaten has answered with a receipt. */
export const harKvittering = (status: Leveransestatus): boolean =>
  ['mottatt', 'godkjent', 'godkjent_med_varsler', 'avvist', 'delvis_mottatt'].includes(status);
