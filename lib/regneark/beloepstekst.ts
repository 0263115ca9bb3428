import { MINUS } from '@/lib/felles/beloep';
import type { Funnkode } from './funn';

const VALUTA = /^(?:kr\.?|nok)(?=[\s\d(−–-])|(?:kr\.?|kroner|nok|[,.][-–−—])$/gi;

/**
 * An amount with the ways of writing that systems and people wrap around it taken off: `kr 1 200,-` is `1 200`,
 * `(500,00)` and `500,00-` are `-500,00`. Both are told of. Whatever is not surely such a text stays as it is, and the
 * rules of the field judge it.
 */
export function tilBeloepstekst(raa: string, meld: (kode: Funnkode) => void): string {
  const uten = raa.trim().replace(VALUTA, '').trim();
  const tekst = uten.replace(VALUTA, '').trim();
  const positiv = /^\((.+)\)$/.exec(tekst)?.[1] ?? /^(.+)[-\u2212\u2013]$/.exec(tekst)?.[1];
  const kjerne = (positiv ?? tekst).trim();
  const endret = positiv !== undefined || tekst !== raa.trim();
  if (!endret || !/^[-\u2212\u2013]?\d[\d\s.,]*$/.test(kjerne)) return raa;
  if (positiv === undefined) {
    meld('valuta_fjernet');
    return kjerne;
  }
  // Two signs could mean either.
  if (MINUS.test(kjerne)) return raa;
  meld('negativ_skrivemaate');
  return `-${kjerne}`;
}
