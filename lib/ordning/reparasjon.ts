import { formaterDag } from '@/lib/felles/dato';
import { utenMellomrom } from './felttype';
import { lesCelle } from './felttyper';
import type { Avvikskode, Felt, FeltAv, Kontekst } from './typer';

/** The rules whose breach may be a zero that a spreadsheet has taken away, or signs that are no part of the number. */
const REPARERBARE: ReadonlySet<Avvikskode> = new Set<Avvikskode>([
  'foedselsnummer_lengde',
  'eier_lengde',
  'maalepunkt_lengde',
  'antall_sifre',
  'dato_ugyldig',
]);

export const kanRepareres = (kode: Avvikskode): boolean => REPARERBARE.has(kode);

/** What people set between digits: `028250-10109`, and the sign Excel is told by that something is text. */
const SKILLETEGN = /[-\u2010-\u2015.'\u2019]/g;
/** An organisation number as it stands on an invoice. */
const PAA_FAKTURA = /^(?:NO)?(\d{9})(?:MVA)?$/i;

/** The digits, when nothing but ways of writing them stands around and between. */
const barSifre = (raa: string): string =>
  utenMellomrom(raa).replace(SKILLETEGN, '').replace(PAA_FAKTURA, '$1');

const DOEGN = 86_400_000;
/** The day that spreadsheets count from, as they all do since their common leap year error of 1900. */
const DAG_NULL = Date.UTC(1899, 11, 30);

/** A spreadsheet's number of a day, when that day is in the income year: nobody types such a number as a date. */
function fraDagnummer(raa: string, { inntektsaar }: Kontekst): string | undefined {
  const tekst = raa.trim();
  if (!/^\d{5}$/.test(tekst)) return undefined;
  const iso = new Date(DAG_NULL + Number(tekst) * DOEGN).toISOString();
  return iso.startsWith(`${inntektsaar}-`) ? formaterDag(iso) : undefined;
}

/** A code that lacks only its zero in front, when the register knows the code with it. */
function medNullForan(
  raa: string,
  felt: FeltAv<'sifre'>,
  { registre, inntektsaar }: Kontekst,
): string | undefined {
  const kode = `0${utenMellomrom(raa)}`;
  if (!registre || !/^\d+$/.test(kode) || kode.length !== felt.antall) return undefined;
  const kjent =
    felt.register === 'kommune'
      ? registre.erKjentKommune(kode, inntektsaar)
      : felt.stedfelt !== undefined && registre.poststed(kode) !== undefined;
  return kjent ? kode : undefined;
}

/**
 * What the cell must have been, when that is certain: the same digits without signs between them, or ten digits with
 * a zero in front, that become a number with every check digit right and a legal date; a code that a register knows
 * with its zero; a spreadsheet's number of a day in the income year. Undefined when a person must look. It is only a
 * proposal: nothing is ever repaired in silence.
 */
export function finnReparasjon(raa: string | undefined, felt: Felt, kontekst: Kontekst): string | undefined {
  if (felt.type === 'dato') return fraDagnummer(raa ?? '', kontekst);
  if (felt.type === 'sifre') return medNullForan(raa ?? '', felt, kontekst);
  if (felt.type !== 'foedselsnummer' && felt.type !== 'eier' && felt.type !== 'maalepunktId')
    return undefined;
  const sifre = barSifre(raa ?? '');
  const tapte = felt.type !== 'maalepunktId' && sifre.length === 10;
  const reparert = tapte ? `0${sifre}` : sifre;
  if (!/^\d+$/.test(reparert) || reparert === utenMellomrom(raa ?? '')) return undefined;
  const lest = lesCelle(reparert, felt, kontekst);
  return lest?.ok && !lest.feil ? reparert : undefined;
}
