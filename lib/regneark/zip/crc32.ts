/** Four tables, so that four bytes are taken at a time: `TABELLER[k]` is what a byte does that k more come after. */
const TABELLER = lagTabeller();

function lagTabeller(): [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const enkel = new Uint32Array(256).map((_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const neste = (forrige: Uint32Array): Uint32Array =>
    forrige.map((c) => (c >>> 8) ^ (enkel[c & 255] as number));
  const to = neste(enkel);
  const tre = neste(to);
  return [enkel, to, tre, neste(tre)];
}

/** Running checksum: begin with 0 and pass on what comes back. A flipped bit may be a changed amount. */
export function crc32(bytes: Uint8Array, hittil = 0): number {
  const [t0, t1, t2, t3] = TABELLER;
  let crc = ~hittil;
  let i = 0;
  for (const hele = bytes.length - 3; i < hele; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t3[crc & 255] as number) ^
      (t2[(crc >>> 8) & 255] as number) ^
      (t1[(crc >>> 16) & 255] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; i < bytes.length; i += 1) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[i] as number)) & 255] as number);
  return ~crc >>> 0;
}
