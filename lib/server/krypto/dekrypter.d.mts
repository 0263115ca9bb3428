import type { CipherKey, DecipherGCM, KeyObject } from 'node:crypto';

export const VERSJON: number;
export const NONCE: number;
export const MERKE: number;

/** Ready for the ciphertext; its `final` throws as `dekrypter`. @param hode begins with version and nonce */
export function lagDechiffer(
  noekkel: CipherKey,
  hode: Uint8Array,
  merke: Uint8Array,
  aad: Uint8Array,
): DecipherGCM;

/** Throws when the key is another, the bytes were changed, or they stand in another place. */
export function dekrypter(noekkel: CipherKey, kryptert: Uint8Array, sted: string): Buffer;

/** Where the cells of a Radbunke belong. */
export function bunkested(bunkeId: string): string;

/**
 * The lines of a Radbunke: a row's id and its cells as JSON, in the places of its rows; empty where a row was deleted.
 * Throws as `dekrypter`.
 */
export function aapneBunke(noekkel: CipherKey, bunkeId: string, data: Uint8Array): string[];

/** A row's cells as JSON. Throws when what stands in its place is not that row: somebody has moved it. */
export function cellerAv(linjer: readonly string[] | undefined, radId: string, plass: number): string;

/**
 * A page of rows as JSON lines, `[radId, posisjon, verdier]`. What is stored is JSON already: it is deciphered and
 * passed on without being parsed and written again.
 *
 * @param valg.side one line a row: id, place in the table, bunke and place in it, with a space between; for one of the
 *   rows of each bunke also its encrypted bytes in hexadecimal digits
 */
export default function tilLinjer(valg: { noekkel: KeyObject; side: string }): Uint8Array<ArrayBuffer>;
