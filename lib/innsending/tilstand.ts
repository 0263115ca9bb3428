/**
 * Where an innsending stands. `klar`: stored, not tried yet. `venter`: certainly not received, tried again by itself.
 * `ukjent`: may have been received, tried again with the same key. `maa_avklares`: a person decides. The rest are final.
 */
export const TILSTANDER = [
  'klar',
  'venter',
  'ukjent',
  'maa_avklares',
  'mottatt',
  'tilbakevist',
  'avbrutt',
] as const;
export type Tilstand = (typeof TILSTANDER)[number];

/** States that the worker may act on. */
export const PROEVES: readonly Tilstand[] = ['klar', 'venter', 'ukjent'];
export const kanProeves = (tilstand: string): boolean => (PROEVES as readonly string[]).includes(tilstand);

/** Final: nothing more happens to it, and the part after it may be sent. */
export const ENDELIGE: readonly Tilstand[] = ['mottatt', 'tilbakevist', 'avbrutt'];
export const erEndelig = (tilstand: string): boolean => (ENDELIGE as readonly string[]).includes(tilstand);

/** Why it stands there; every one has a text in messages/*.json under `utfall`. */
export const AARSAKER = [
  'systembruker_mangler',
  'maskinporten_avvist',
  'maskinporten_utilgjengelig',
  'ikke_godkjent_token',
  'ikke_autorisert',
  'noekkel_brukt',
  'uventet_svar',
  'ingen_forbindelse',
  'ingen_svar',
  'opptatt',
  'feil_hos_skatteetaten',
  'uforstaaelig_svar',
  'tilbakevist',
  'gitt_opp',
  'melding_endret',
  'fremmed_kvittering',
  'kvittering_avviker',
  'avklart_mottatt',
  'avklart_ikke_mottatt',
] as const;
export type Aarsak = (typeof AARSAKER)[number];

/** Reasons for which the same key and bytes can only come to the same again. */
const NYTTELOEST: readonly Aarsak[] = ['noekkel_brukt', 'melding_endret'];

/** Whether a person may have it tried again, with its own key and bytes. */
export const kanGjenopptas = ({ tilstand, aarsak }: { tilstand: string; aarsak: string | null }): boolean =>
  ['maa_avklares', 'venter', 'ukjent'].includes(tilstand) &&
  !(NYTTELOEST as readonly (string | null)[]).includes(aarsak);
