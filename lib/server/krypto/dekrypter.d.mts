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

/** Where a row's cells belong. */
export function radsted(radId: string): string;

/**
 * A page of rows as JSON lines, `[radId, posisjon, verdier]`. What is stored is JSON already: it is deciphered and
 * passed on without being parsed and written again.
 *
 * @param valg.side one line a row: id, place and the encrypted cells in hexadecimal digits, with a space between
 */
export default function tilLinjer(valg: { noekkel: KeyObject; side: string }): Uint8Array<ArrayBuffer>;
