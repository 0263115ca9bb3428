import 'server-only';
import type { CipherKey } from 'node:crypto';
import type { Radverdier } from '@/lib/ordning/typer';
import { dekrypter, krypter } from '../krypto/aes';

/** So many that a cipher costs little for each row, so few that an edit of one row writes some kilobytes. */
export const RADER_I_BUNKEN = 32;

/** Characters of a radId. */
const RADID = 36;

/** Where a row's cells stand. */
export interface Bunkeplass {
  bunkeId: string;
  plass: number;
}

const bunkested = (bunkeId: string): string => `rad:${bunkeId}`;

/** A row's line in its bunke: JSON has no line break in it. */
export const bunkelinje = (radId: string, verdier: Radverdier): string => radId + JSON.stringify(verdier);

/** @param linjer one a row in the rows' places, empty where a row was deleted */
export const krypterBunke = (
  noekkel: CipherKey,
  bunkeId: string,
  linjer: readonly string[],
): Uint8Array<ArrayBuffer> => krypter(noekkel, linjer.join('\n'), bunkested(bunkeId));

/** The lines. Throws as `dekrypter`. */
export function aapneBunke(noekkel: CipherKey, bunkeId: string, data: Uint8Array): string[] {
  const tekst = dekrypter(noekkel, data, bunkested(bunkeId)).toString('utf8');
  // Written before there were any: the cells alone, of the row with this id.
  return tekst.startsWith('{') ? [bunkeId + tekst] : tekst.split('\n');
}

/** A row's cells as JSON. Throws when what stands in its place is not that row: somebody has moved it. */
export function cellerAv(linjer: readonly string[] | undefined, radId: string, plass: number): string {
  const linje = linjer?.[plass];
  if (!linje?.startsWith(radId)) throw new Error('krypto: a row is not where it was written');
  return linje.slice(RADID);
}
