import { createDecipheriv } from 'node:crypto';

/*
 * Plain JavaScript that imports nothing of ours: worker threads run this very file. Its types stand in
 * dekrypter.d.mts.
 */

/** Layout of what is encrypted: version (1 byte), nonce, ciphertext, tag. See aes.ts, which writes it. */
export const VERSJON = 1;
export const NONCE = 12;
export const MERKE = 16;
const RADID = 36;

export function dekrypter(noekkel, kryptert, sted) {
  const bytes = Buffer.from(kryptert.buffer, kryptert.byteOffset, kryptert.byteLength);
  const slutt = bytes.length - MERKE;
  const dechiffer = lagDechiffer(noekkel, bytes, bytes.subarray(slutt), Buffer.from(sted));
  const klartekst = dechiffer.update(bytes.subarray(1 + NONCE, slutt));
  // Nothing is left in a stream cipher: this checks the tag, and throws.
  dechiffer.final();
  return klartekst;
}

export function lagDechiffer(noekkel, hode, merke, aad) {
  if (hode[0] !== VERSJON) throw new Error('krypto: unknown version');
  return createDecipheriv('aes-256-gcm', noekkel, hode.subarray(1, 1 + NONCE))
    .setAAD(aad)
    .setAuthTag(merke);
}

export const bunkested = (bunkeId) => `rad:${bunkeId}`;

export function aapneBunke(noekkel, bunkeId, data) {
  const tekst = dekrypter(noekkel, data, bunkested(bunkeId)).toString('utf8');
  // Written before there were any: the cells alone, of the row with this id.
  return tekst.startsWith('{') ? [bunkeId + tekst] : tekst.split('\n');
}

export function cellerAv(linjer, radId, plass) {
  const linje = linjer?.[plass];
  if (!linje?.startsWith(radId)) throw new Error('krypto: a row is not where it was written');
  return linje.slice(RADID);
}

export default function tilLinjer({ noekkel, side }) {
  const rader = side.split('\n').map((rad) => rad.split(' '));
  const bunker = new Map();
  for (const [, , bunkeId, , data] of rader)
    if (data) bunker.set(bunkeId, aapneBunke(noekkel, bunkeId, Buffer.from(data, 'hex')));
  let linjer = '';
  for (const [radId, posisjon, bunkeId, plass] of rader) {
    // Neither id nor place can hold a character that JSON would escape (lib/leveranse/operasjon.ts).
    linjer += `["${radId}","${posisjon}",${cellerAv(bunker.get(bunkeId), radId, plass)}]\n`;
  }
  return new TextEncoder().encode(linjer);
}
