import type { Neste, Sted } from './utfall';
import type { Aarsak } from './tilstand';

/** What Skatteetaten can have told a person about a delivery that the portal cannot clear by itself. */
export const AVKLARINGSSVAR = ['har_ikke', 'har'] as const;
export type Avklaringssvar = (typeof AVKLARINGSSVAR)[number];

export const MAKS_KOMMENTAR = 1000;

/** Reasons that no new attempt with the same key and bytes can take away. */
const AVKLARES: readonly (Aarsak | null)[] = ['noekkel_brukt', 'fremmed_kvittering', 'melding_endret'];

export interface Avklaringssted extends Sted {
  aarsak: Aarsak | null;
}

/**
 * Whether only Skatteetaten's word to a person can end it. What certainly was not received is taken back without
 * asking anybody (`kanAvbrytes`).
 */
export const kanAvklares = ({
  tilstand,
  aarsak,
  kanAvbrytes,
}: Omit<Avklaringssted, 'kanVaereMottatt'>): boolean =>
  tilstand === 'maa_avklares' && !kanAvbrytes && AVKLARES.includes(aarsak);

/**
 * The state after a person has said what Skatteetaten answered, or undefined where there is nothing to clear. What the
 * portal itself knows of the attempts is not changed by it.
 */
export function etterAvklaring(sted: Avklaringssted, svar: Avklaringssvar): Neste | undefined {
  if (!kanAvklares(sted)) return undefined;
  const { kanVaereMottatt, kanAvbrytes } = sted;
  return svar === 'har'
    ? { kanVaereMottatt, kanAvbrytes, tilstand: 'mottatt', aarsak: 'avklart_mottatt' }
    : { kanVaereMottatt, kanAvbrytes, tilstand: 'avbrutt', aarsak: 'avklart_ikke_mottatt' };
}
