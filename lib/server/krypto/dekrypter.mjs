import { createDecipheriv } from 'node:crypto';

/*
 * Plain JavaScript that imports nothing of ours: worker threads run this very file. Its types stand in
 * dekrypter.d.mts.
 */

/** Layout of what is encrypted: version (1 byte), nonce, ciphertext, tag. See aes.ts, which writes it. */
export const VERSJON = 1;
export const NONCE = 12;
const MERKE = 16;

const SLUTT = Buffer.from(']\n');

export function dekrypter(noekkel, kryptert, sted) {
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

export const radsted = (radId) => `rad:${radId}`;

export default function tilLinjer({ noekkel, side }) {
  const deler = side.split('\n').flatMap((rad) => {
    const [radId, posisjon, data] = rad.split(' ');
    // Neither id nor place can hold a character that JSON would escape (lib/leveranse/operasjon.ts).
    const start = Buffer.from(`["${radId}","${posisjon}",`);
    return [start, dekrypter(noekkel, Buffer.from(data, 'hex'), radsted(radId)), SLUTT];
  });
  return new Uint8Array(Buffer.concat(deler));
}
