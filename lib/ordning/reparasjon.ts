import { utenMellomrom } from './felttype';
import { lesCelle } from './felttyper';
import type { Avvikskode, Felt, Kontekst } from './typer';

/** The rules whose breach may be a zero that a spreadsheet has taken away, or signs that are no part of the number. */
const REPARERBARE: ReadonlySet<Avvikskode> = new Set<Avvikskode>([
  'foedselsnummer_lengde',
  'eier_lengde',
  'maalepunkt_lengde',
]);

export const kanRepareres = (kode: Avvikskode): boolean => REPARERBARE.has(kode);

/** What people set between digits: `028250-10109`, and the sign Excel is told by that something is text. */
const SKILLETEGN = /[-\u2010-\u2015.'\u2019]/g;
/** An organisation number as it stands on an invoice. */
const PAA_FAKTURA = /^(?:NO)?(\d{9})(?:MVA)?$/i;

/** The digits, when nothing but ways of writing them stands around and between. */
const barSifre = (raa: string): string =>
  utenMellomrom(raa).replace(SKILLETEGN, '').replace(PAA_FAKTURA, '$1');

/**
 * What the cell must have been, when that is certain: the same digits without signs between them, or ten digits with
 * a zero in front, that become a number with every check digit right and a legal date. Undefined when a person must
 * look. It is only a proposal: nothing is ever repaired in silence.
 */
export function finnReparasjon(raa: string | undefined, felt: Felt, kontekst: Kontekst): string | undefined {
  if (felt.type !== 'foedselsnummer' && felt.type !== 'eier' && felt.type !== 'maalepunktId')
    return undefined;
  const sifre = barSifre(raa ?? '');
  const tapte = felt.type !== 'maalepunktId' && sifre.length === 10;
  const reparert = tapte ? `0${sifre}` : sifre;
  if (!/^\d+$/.test(reparert) || reparert === utenMellomrom(raa ?? '')) return undefined;
  const lest = lesCelle(reparert, felt, kontekst);
  return lest?.ok && !lest.feil ? reparert : undefined;
}
