import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { crc32 } from './crc32';
import { erBombe, lesKatalog, medlemsnavn, type Medlem } from './katalog';

const LAGRET = 0;
const DEFLATE = 8;

/** Input is fed in small pieces: a browser inflates each whole, and 16 kB can become at most 16 MB. */
const BIT = 16 * 1024;

/** A zip whose members are inflated one by one, in pieces, under one common budget of bytes. */
export class Zip {
  private readonly medlemmer: ReadonlyMap<string, Medlem>;
  private igjen: number = GRENSER.utpakket;

  constructor(private readonly bytes: Uint8Array) {
    this.medlemmer = lesKatalog(bytes);
  }

  har(navn: string): boolean {
    return this.medlemmer.has(medlemsnavn(navn));
  }

  harMappe(mappe: string): boolean {
    for (const navn of this.medlemmer.keys()) if (navn.startsWith(mappe)) return true;
    return false;
  }

  /**
   * Counts what really comes out, since sizes in headers may lie, and checks it against the checksum. A piece is there
   * until the next one is asked for.
   */
  async *les(navn: string): AsyncGenerator<Uint8Array> {
    const medlem = this.medlemmer.get(medlemsnavn(navn)) ?? stopp('oedelagt');
    let lest = 0;
    let crc = 0;
    for await (const bit of this.biter(medlem)) {
      lest += bit.length;
      this.igjen -= bit.length;
      if (this.igjen < 0 || erBombe(lest, medlem.pakket)) stopp('pakkebombe');
      if (lest > medlem.utpakket) stopp('oedelagt');
      crc = crc32(bit, crc);
      yield bit;
    }
    if (lest !== medlem.utpakket || crc !== medlem.crc) stopp('oedelagt');
  }

  private biter(medlem: Medlem): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
    const pakket = this.bytes.subarray(medlem.start, medlem.start + medlem.pakket);
    if (medlem.metode === LAGRET) return [pakket];
    return medlem.metode === DEFLATE ? pakkUt(pakket) : stopp('oedelagt');
  }
}

async function* pakkUt(pakket: Uint8Array): AsyncGenerator<Uint8Array> {
  const stroem = new DecompressionStream('deflate-raw');
  const leser = stroem.readable.getReader();
  // The reader meets the same failure; without this one it would also be an unhandled rejection.
  void mat(stroem.writable.getWriter(), pakket).catch(() => undefined);
  try {
    for (;;) {
      const bit = await leser.read().catch(() => stopp('oedelagt'));
      if (bit.done) return;
      yield bit.value;
      frigi(bit.value);
    }
  } finally {
    await leser.cancel().catch(() => undefined);
  }
}

/**
 * Gives back the memory of a piece that has been read. A sheet can come to hundreds of megabytes, and the engine, which
 * only sees the small handles of them, is in no hurry.
 */
function frigi({ buffer, byteLength }: Uint8Array): void {
  // In Node several pieces may lie in one buffer.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer?.(0);
}

/** The bytes of a file are no memory that threads share. */
type Fritt = Uint8Array<ArrayBuffer>;

async function mat(skriver: WritableStreamDefaultWriter<BufferSource>, pakket: Uint8Array): Promise<void> {
  for (let i = 0; i < pakket.length; i += BIT) await skriver.write(pakket.subarray(i, i + BIT) as Fritt);
  await skriver.close();
}
