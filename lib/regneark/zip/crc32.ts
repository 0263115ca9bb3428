/** Bytes that are taken at a time. */
const SEKSTEN = 16;

/**
 * A table for each of them after each other: the k-th is what a byte does that k more come after. One array and places
 * that are written out are twice as fast as an array for each.
 */
const TABELLER = lagTabeller();

function lagTabeller(): Int32Array {
  const tabeller = new Int32Array(SEKSTEN * 256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tabeller[n] = c;
  }
  for (let i = 256; i < tabeller.length; i += 1) {
    const forrige = tabeller[i - 256] as number;
    tabeller[i] = (forrige >>> 8) ^ (tabeller[forrige & 255] as number);
  }
  return tabeller;
}

/** Running checksum: begin with 0 and pass on what comes back. A flipped bit may be a changed amount. */
export function crc32(bytes: Uint8Array, hittil = 0): number {
  const t = TABELLER;
  let crc = ~hittil;
  let i = 0;
  for (const hele = bytes.length - SEKSTEN; i <= hele; i += SEKSTEN) {
    const foerste = crc ^ fire(bytes, i);
    crc =
      (t[3840 | (foerste & 255)] as number) ^
      (t[3584 | ((foerste >>> 8) & 255)] as number) ^
      (t[3328 | ((foerste >>> 16) & 255)] as number) ^
      (t[3072 | (foerste >>> 24)] as number) ^
      (t[2816 | (bytes[i + 4] as number)] as number) ^
      (t[2560 | (bytes[i + 5] as number)] as number) ^
      (t[2304 | (bytes[i + 6] as number)] as number) ^
      (t[2048 | (bytes[i + 7] as number)] as number) ^
      (t[1792 | (bytes[i + 8] as number)] as number) ^
      (t[1536 | (bytes[i + 9] as number)] as number) ^
      (t[1280 | (bytes[i + 10] as number)] as number) ^
      (t[1024 | (bytes[i + 11] as number)] as number) ^
      (t[768 | (bytes[i + 12] as number)] as number) ^
      (t[512 | (bytes[i + 13] as number)] as number) ^
      (t[256 | (bytes[i + 14] as number)] as number) ^
      (t[bytes[i + 15] as number] as number);
  }
  for (; i < bytes.length; i += 1) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[i] as number)) & 255] as number);
  return ~crc >>> 0;
}

/** Four bytes as one number, the first one lowest. */
const fire = (bytes: Uint8Array, i: number): number =>
  (bytes[i] as number) |
  ((bytes[i + 1] as number) << 8) |
  ((bytes[i + 2] as number) << 16) |
  ((bytes[i + 3] as number) << 24);
