const ANTALL = 256;
const BYTES = 16;
const LENGDE = 36;
/** Where the two digits of each byte stand among the dashes. */
const PLASSER = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const SIFRE = new TextEncoder().encode('0123456789abcdef');
const BINDESTREK = '-'.charCodeAt(0);
const BYTES_I_TIDEN = 6;

const basseng = { tekst: '', brukt: ANTALL };

/**
 * A UUID of version 7 (RFC 9562): the time in milliseconds, then chance. They are made many at a time, since to ask the
 * browser for each takes longer than to read the row that it is for; those made together are counted in their last byte.
 * Rows that come together are then neighbours in the database's index.
 */
export function nyUuid(): string {
  if (basseng.brukt === ANTALL) Object.assign(basseng, { tekst: lagMange(Date.now()), brukt: 0 });
  const fra = basseng.brukt * LENGDE;
  basseng.brukt += 1;
  return basseng.tekst.slice(fra, fra + LENGDE);
}

function lagMange(tid: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  for (let i = 0; i < BYTES_I_TIDEN; i += 1)
    bytes[i] = Math.floor(tid / 256 ** (BYTES_I_TIDEN - 1 - i)) % 256;
  // The version and the variant stand in the upper bits of two of the bytes.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const alle = new Uint8Array(ANTALL * LENGDE);
  alle.fill(BINDESTREK, 0, LENGDE);
  bytes.forEach((byte, i) => skrivByte(alle, PLASSER[i] ?? 0, byte));
  // Twice as many each time: to copy them one by one is most of the work.
  for (let fylt = LENGDE; fylt < alle.length; fylt *= 2) alle.copyWithin(fylt, 0, fylt);
  for (let nr = 0; nr < ANTALL; nr += 1) skrivByte(alle, (nr + 1) * LENGDE - 2, nr);
  return new TextDecoder().decode(alle);
}

function skrivByte(tegn: Uint8Array, plass: number, byte: number): void {
  tegn[plass] = SIFRE[byte >> 4] ?? 0;
  tegn[plass + 1] = SIFRE[byte & 0x0f] ?? 0;
}
