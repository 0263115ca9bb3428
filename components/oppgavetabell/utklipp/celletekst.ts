import { lesBeloep } from '@/lib/felles/beloep';
import { skrivTall } from '@/lib/regneark/tall';

/** Digits with whatever they are grouped, split and signed by. */
const TALLIKT = /^[-\u2212\u2013]?[\d.,'\u2019]*\d[\d.,'\u2019]*$/;
const FORKORTET = /^[-\u2212]?\d([.,]\d+)?e[+-]?\d+$/i;
const VALUTA = /^(kr\.?|nok)|(kr\.?|nok|,-)$/gi;

interface Lest {
  verdi: number;
  desimaler: number;
}

/** Every number that the text may be: with comma or with full stop as the decimal sign. */
function lesinger(tall: string): Lest[] {
  const uten = tall.replace(/['\u2019]/g, '').replace(/^[\u2212\u2013]/, '-');
  return [uten.replaceAll('.', '').replace(',', '.'), uten.replaceAll(',', '')]
    .filter((tekst) => /^-?(\d+\.?\d*|\.\d+)$/.test(tekst))
    .map((tekst) => ({ verdi: Number(tekst), desimaler: (tekst.split('.')[1] ?? '').length }));
}

/** Shown as it is, or rounded to the decimals that are shown. */
const stemmer = ({ verdi, desimaler }: Lest, raa: number): boolean =>
  Math.abs(verdi - raa) <= 0.5 * 10 ** -desimaler + 4 * Number.EPSILON * Math.abs(raa);

const likt = ({ verdi }: Lest, raa: number): boolean => verdi === Number(raa.toPrecision(15));

/**
 * The text of a cell with a number behind it. What is shown stands, unless it is shortened, rounded or dressed up:
 * then the number itself is written, as long as it is exact. A number that has lost digits is shown as what it is,
 * `7,07057500051628E+17`, so that the rules stop it: digits are never made up.
 */
export function velgTekst(vist: string, raa: string | undefined): string {
  const tall = Number(raa);
  if (raa === undefined || raa.trim() === '' || !Number.isFinite(tall)) return vist;
  const tett = vist.replace(/\s/g, '').replace(VALUTA, '');
  // Zeros in front are the format of a code, such as a postnummer.
  if (/^0\d/.test(tett)) return vist;
  const skrevet = skrivTall(raa);
  if (FORKORTET.test(tett)) return skrevet.tekst;
  if (!TALLIKT.test(tett)) return vist;
  if (skrevet.forkortet) return skrevet.tekst;
  const treff = lesinger(tett).filter((lest) => stemmer(lest, tall));
  if (treff.length === 0) return vist;
  return treff.some((lest) => likt(lest, tall)) && lesBeloep(vist, 2).ok ? vist : skrevet.tekst;
}
