import 'server-only';
import { type CipherKey, createCipheriv, randomBytes } from 'node:crypto';
import { NONCE, VERSJON } from './dekrypter.mjs';

export { dekrypter } from './dekrypter.mjs';

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
