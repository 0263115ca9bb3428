import 'server-only';
import { type CipherKey, createCipheriv, randomFillSync } from 'node:crypto';
import { NONCE, VERSJON } from './dekrypter.mjs';

export { dekrypter } from './dekrypter.mjs';

const MERKE = 16;
/** Nonces are drawn many at a time: the drawing costs a third of what a row does. Each is used once. */
const nonser = Buffer.alloc(256 * NONCE);
let neste = nonser.length;

function nyNonce(): Buffer {
  if (neste === nonser.length) {
    randomFillSync(nonser);
    neste = 0;
  }
  return nonser.subarray(neste, (neste += NONCE));
}

/**
 * AES-256-GCM. Layout: version (1 byte), nonce (12), ciphertext, tag (16). `sted` says what the text is and where it
 * belongs (`rad:<id>`), so that a value moved to another place in the database cannot be read there.
 */
export function krypter(
  noekkel: CipherKey,
  klartekst: string | Uint8Array,
  sted: string,
): Uint8Array<ArrayBuffer> {
  const nonce = nyNonce();
  const chiffer = createCipheriv('aes-256-gcm', noekkel, nonce).setAAD(Buffer.from(sted));
  const kropp = typeof klartekst === 'string' ? chiffer.update(klartekst, 'utf8') : chiffer.update(klartekst);
  // Nothing is left in a stream cipher: this makes the tag.
  chiffer.final();
  const ut = new Uint8Array(1 + NONCE + kropp.length + MERKE);
  ut[0] = VERSJON;
  ut.set(nonce, 1);
  ut.set(kropp, 1 + NONCE);
  ut.set(chiffer.getAuthTag(), 1 + NONCE + kropp.length);
  return ut;
}
