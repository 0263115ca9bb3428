import { createDecipheriv } from 'node:crypto';

/*
 * Plain JavaScript that imports nothing of ours: worker threads run this very file. Its types stand in
 * dekrypter.d.mts.
 */

/** Layout of what is encrypted: version (1 byte), nonce, ciphertext, tag. See aes.ts, which writes it. */
export const VERSJON = 1;
export const NONCE = 12;
export const MERKE = 16;

export function dekrypter(noekkel, kryptert, sted) {
  const bytes = Buffer.from(kryptert.buffer, kryptert.byteOffset, kryptert.byteLength);
  return aapne(noekkel, bytes, Buffer.from(sted));
}

export function lagDechiffer(noekkel, hode, merke, aad) {
  if (hode[0] !== VERSJON) throw new Error('krypto: unknown version');
  return createDecipheriv('aes-256-gcm', noekkel, hode.subarray(1, 1 + NONCE))
    .setAAD(aad)
    .setAuthTag(merke);
}

function aapne(noekkel, bytes, aad) {
  const slutt = bytes.length - MERKE;
  const dechiffer = lagDechiffer(noekkel, bytes, bytes.subarray(slutt), aad);
  const klartekst = dechiffer.update(bytes.subarray(1 + NONCE, slutt));
  // Nothing is left in a stream cipher: this checks the tag, and throws.
  dechiffer.final();
  return klartekst;
}

export const radsted = (radId) => `rad:${radId}`;

/** All in one buffer: small ones for each row would cost almost as much as the deciphering. */
export default function tilLinjer({ noekkel, side }) {
  // In hexadecimal a row is longer than its JSON line.
  const linjer = Buffer.allocUnsafe(side.length);
  const kryptert = Buffer.allocUnsafe(side.length);
  let lengde = 0;
  for (const rad of side.split('\n')) {
    const idSlutt = rad.indexOf(' ');
    const posisjonSlutt = rad.indexOf(' ', idSlutt + 1);
    const radId = rad.slice(0, idSlutt);
    const bytes = kryptert.subarray(0, kryptert.write(rad.slice(posisjonSlutt + 1), 'hex'));
    // Neither id nor place can hold a character that JSON would escape (lib/leveranse/operasjon.ts).
    const start = `["${radId}","${rad.slice(idSlutt + 1, posisjonSlutt)}",`;
    lengde += linjer.write(start, lengde, 'latin1');
    lengde += aapne(noekkel, bytes, Buffer.from(radsted(radId))).copy(linjer, lengde);
    lengde += linjer.write(']\n', lengde, 'latin1');
  }
  return new Uint8Array(linjer.subarray(0, lengde));
}
