import type { Leveransestatus } from '../leveranse/status';
import type { Dom } from './dom';
import type { Tilstand } from './tilstand';

/** What counts of one part of a delivery: where its innsending stands, and the verdict once there is one. */
export interface Delbilde {
  tilstand: Tilstand;
  dom: Dom | null;
}

/**
 * The status of a delivery, from all the parts of its last omgang (at least one). What needs a person is said first,
 * then what is not known. A delivery of which nothing was received is a draft again; one of which only some parts were
 * received never is, since the received ones would then be sent twice.
 */
export function leveransestatusAv(deler: readonly Delbilde[]): Leveransestatus {
  const noen = (...tilstander: Tilstand[]): boolean =>
    deler.some(({ tilstand }) => tilstander.includes(tilstand));
  if (noen('maa_avklares')) return 'maa_avklares';
  if (noen('ukjent')) return 'ukjent';
  if (noen('klar', 'venter')) return 'sendes';
  if (!noen('mottatt')) return 'utkast';
  if (noen('tilbakevist', 'avbrutt')) return 'delvis_mottatt';
  return domOver(deler);
}

/** One rejected part is enough to act upon; acceptance is said only of the whole. */
function domOver(deler: readonly Delbilde[]): Leveransestatus {
  if (deler.some(({ dom }) => dom === 'avvist')) return 'avvist';
  const alleGodkjent = deler.every(({ dom }) => dom === 'godkjent' || dom === 'godkjent_med_varsler');
  if (!alleGodkjent) return 'mottatt';
  return deler.some(({ dom }) => dom === 'godkjent_med_varsler') ? 'godkjent_med_varsler' : 'godkjent';
}
