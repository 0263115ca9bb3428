import type { Aarsak } from './tilstand';

/** What one attempt came to, as far as the policy cares: the clients' answers without their contents. */
export type Forsoekssvar =
  | { type: 'mottatt' }
  | { type: 'feilsvar'; status: number }
  | { type: 'uforstaaelig' }
  | { type: 'ingen_forbindelse' }
  | { type: 'ingen_svar' }
  | { type: 'for_stort_svar' }
  | { type: 'omdirigert' }
  | { type: 'ikke_tillatt_vert' }
  | { type: 'token'; feil: 'systembruker_mangler' | 'avvist' | 'utilgjengelig' };

export type Utfall =
  | { tilstand: 'mottatt' }
  | { tilstand: 'tilbakevist'; aarsak: 'tilbakevist' }
  | { tilstand: 'venter' | 'ukjent' | 'maa_avklares'; aarsak: Aarsak };

const TILBAKEVIST = [400, 404, 405, 413, 422];
const OPPTATT = [408, 425, 429];

/**
 * The outcome of an attempt. `kanVaereMottatt` is whether an earlier attempt may have arrived: then "not received"
 * cannot be said, however this one ended, and the state stays `ukjent` until an answer tells.
 */
export function utfallAv(svar: Forsoekssvar, kanVaereMottatt: boolean): Utfall {
  const venter = (aarsak: Aarsak): Utfall => ({ tilstand: kanVaereMottatt ? 'ukjent' : 'venter', aarsak });
  switch (svar.type) {
    case 'mottatt':
      return { tilstand: 'mottatt' };
    case 'token':
      if (svar.feil === 'utilgjengelig') return venter('maskinporten_utilgjengelig');
      return {
        tilstand: 'maa_avklares',
        aarsak: svar.feil === 'avvist' ? 'maskinporten_avvist' : 'systembruker_mangler',
      };
    case 'ingen_forbindelse':
      return venter('ingen_forbindelse');
    case 'ikke_tillatt_vert':
      return { tilstand: 'maa_avklares', aarsak: 'uventet_svar' };
    case 'ingen_svar':
      return { tilstand: 'ukjent', aarsak: 'ingen_svar' };
    case 'for_stort_svar':
    case 'omdirigert':
    case 'uforstaaelig':
      return { tilstand: 'ukjent', aarsak: 'uforstaaelig_svar' };
    case 'feilsvar':
      return avStatus(svar.status, venter);
  }
}

function avStatus(status: number, venter: (aarsak: Aarsak) => Utfall): Utfall {
  if (TILBAKEVIST.includes(status)) return { tilstand: 'tilbakevist', aarsak: 'tilbakevist' };
  if (OPPTATT.includes(status)) return venter('opptatt');
  if (status >= 500) return venter('feil_hos_skatteetaten');
  // A fresh token has been tried already when a 401 comes here.
  if (status === 401) return { tilstand: 'maa_avklares', aarsak: 'ikke_godkjent_token' };
  if (status === 403) return { tilstand: 'maa_avklares', aarsak: 'ikke_autorisert' };
  // GLD_019: the key was used with other bytes. Never a new key by machine: that could be a second delivery.
  if (status === 409) return { tilstand: 'maa_avklares', aarsak: 'noekkel_brukt' };
  return { tilstand: 'maa_avklares', aarsak: 'uventet_svar' };
}

/** Answers that say for certain that this message was not taken: refused, or turned away at the door. */
const IKKE_MOTTATT = [400, 401, 403, 404, 405, 413, 422, 425, 429];

/** Whether it is certain that this attempt was not received. A 5xx is not: a gateway may have given up waiting. */
export function erSikkertIkkeMottatt(svar: Forsoekssvar): boolean {
  if (svar.type === 'feilsvar') return IKKE_MOTTATT.includes(svar.status);
  return ['token', 'ingen_forbindelse', 'ikke_tillatt_vert'].includes(svar.type);
}

/** Whether the attempt may have been received, and so whether "it was not sent" can still be said afterwards. */
export function kanHaVaertMottatt(svar: Forsoekssvar): boolean {
  return ['ingen_svar', 'for_stort_svar', 'omdirigert', 'uforstaaelig', 'mottatt'].includes(svar.type);
}
