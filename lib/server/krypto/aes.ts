import 'server-only';
import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSJON = 1;
const NONCE = 12;
const MERKE = 16;

/**
 * AES-256-GCM. Layout: version (1 byte), nonce (12), ciphertext, tag (16). `sted` says what the text is and where it
 * belongs (`rad:<id>`), so that a value moved to another place in the database cannot be read there.
 */
export function krypter(
  noekkel: CipherKey,
  klartekst: string | Uint8Array,
  sted: string,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE);
  const chiffer = createCipheriv('aes-256-gcm', noekkel, nonce).setAAD(Buffer.from(sted));
  const kropp = typeof klartekst === 'string' ? chiffer.update(klartekst, 'utf8') : chiffer.update(klartekst);
  return Uint8Array.from(
    Buffer.concat([Buffer.of(VERSJON), nonce, kropp, chiffer.final(), chiffer.getAuthTag()]),
  );
}

/** Throws when the key is another, the bytes were changed, or they stand in another place. */
export function dekrypter(noekkel: CipherKey, kryptert: Uint8Array, sted: string): Buffer {
  const bytes = Buffer.from(kryptert.buffer, kryptert.byteOffset, kryptert.byteLength);
  if (bytes[0] !== VERSJON) throw new Error('krypto: unknown version');
  const slutt = bytes.length - MERKE;
  const dechiffer = createDecipheriv('aes-256-gcm', noekkel, bytes.subarray(1, 1 + NONCE))
    .setAAD(Buffer.from(sted))
    .setAuthTag(bytes.subarray(slutt));
  const klartekst = dechiffer.update(bytes.subarray(1 + NONCE, slutt));
  // Nothing is left in a stream cipher: this checks the tag, and throws.
  dechiffer.final();
  return klartekst;
}
