const ANTALL = 256;
const BYTES = 16;
const LENGDE = 36;
/** Where the two digits of each byte stand among the dashes. */
const PLASSER = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const SIFRE = new TextEncoder().encode('0123456789abcdef');
const BINDESTREK = '-'.charCodeAt(0);

const basseng = { tekst: '', brukt: ANTALL };

/**
 * A random UUID (version 4), as `crypto.randomUUID` makes it, but made many at a time: to ask the browser for each takes
 * longer than to read the row that it is for.
 */
export function nyUuid(): string {
  if (basseng.brukt === ANTALL) Object.assign(basseng, { tekst: lagMange(), brukt: 0 });
  const fra = basseng.brukt * LENGDE;
  basseng.brukt += 1;
  return basseng.tekst.slice(fra, fra + LENGDE);
}

function lagMange(): string {
  const tilfeldig = crypto.getRandomValues(new Uint8Array(ANTALL * BYTES));
  const tegn = new Uint8Array(ANTALL * LENGDE).fill(BINDESTREK);
  for (let nr = 0; nr < ANTALL; nr += 1) {
    const fra = nr * BYTES;
    // The version and the variant stand in the upper bits of two of the bytes.
    tilfeldig[fra + 6] = ((tilfeldig[fra + 6] ?? 0) & 0x0f) | 0x40;
    tilfeldig[fra + 8] = ((tilfeldig[fra + 8] ?? 0) & 0x3f) | 0x80;
    for (let i = 0; i < BYTES; i += 1) {
      const byte = tilfeldig[fra + i] as number;
      const plass = nr * LENGDE + (PLASSER[i] as number);
      tegn[plass] = SIFRE[byte >> 4] as number;
      tegn[plass + 1] = SIFRE[byte & 0x0f] as number;
    }
  }
  return new TextDecoder().decode(tegn);
}
