const TABELL = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** Running checksum: begin with 0 and pass on what comes back. A flipped bit may be a changed amount. */
export function crc32(bytes: Uint8Array, hittil = 0): number {
  let crc = ~hittil;
  for (let i = 0; i < bytes.length; i += 1) {
    crc = (crc >>> 8) ^ (TABELL[(crc ^ (bytes[i] as number)) & 255] as number);
  }
  return ~crc >>> 0;
}
