import { utenMellomrom } from './felttype';
import { lesCelle } from './felttyper';
import type { Avvikskode, Felt, Kontekst } from './typer';

/** The rules whose breach may be a leading zero that a spreadsheet has taken away. */
const REPARERBARE: ReadonlySet<Avvikskode> = new Set<Avvikskode>(['foedselsnummer_lengde', 'eier_lengde']);

export const kanRepareres = (kode: Avvikskode): boolean => REPARERBARE.has(kode);

/**
 * What the cell must have been, when that is certain: ten digits that become a fødselsnummer with a legal date and
 * both check digits right by a zero in front. Undefined when a person must look. It is only
 * a proposal: nothing is ever repaired in silence.
 */
export function finnReparasjon(raa: string | undefined, felt: Felt, kontekst: Kontekst): string | undefined {
  if (felt.type !== 'foedselsnummer' && felt.type !== 'eier') return undefined;
  const sifre = utenMellomrom(raa ?? '');
  if (!/^\d{10}$/.test(sifre)) return undefined;
  const reparert = `0${sifre}`;
  const lest = lesCelle(reparert, felt, kontekst);
  return lest?.ok && !lest.feil ? reparert : undefined;
}
