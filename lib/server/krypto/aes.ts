import 'server-only';
import { type CipherKey, createCipheriv, randomFillSync } from 'node:crypto';
import { lagDechiffer, MERKE, NONCE, VERSJON } from './dekrypter.mjs';

export { dekrypter } from './dekrypter.mjs';

/** Of what is deciphered in pieces. The database's driver makes a text of twice the length of what it reads. */
const BIT = 2 ** 20;

/** Nonces are drawn many at a time: the drawing costs a third of what a row does. Each is used once. */
const nonser = Buffer.alloc(256 * NONCE);
let neste = nonser.length;

function nyNonce(): Buffer {
  if (neste === nonser.length) {
    randomFillSync(nonser);
    neste = 0;
  }
  return nonser.subarray(neste, (neste += NONCE));
}

/**
 * AES-256-GCM. Layout: version (1 byte), nonce (12), ciphertext, tag (16). `sted` says what the text is and where it
 * belongs (`rad:<id>`), so that a value moved to another place in the database cannot be read there.
 */
export function krypter(
  noekkel: CipherKey,
  klartekst: string | Uint8Array,
  sted: string,
): Uint8Array<ArrayBuffer> {
  const biter = [...krypterBiter(noekkel, [klartekst], sted)];
  const ut = new Uint8Array(biter.reduce((lengde, bit) => lengde + bit.length, 0));
  let plass = 0;
  for (const bit of biter) {
    ut.set(bit, plass);
    plass += bit.length;
  }
  return ut;
}

/** The same, in and out in pieces, of a text that is never whole in memory. */
export function* krypterBiter(
  noekkel: CipherKey,
  klartekst: Iterable<string | Uint8Array>,
  sted: string,
): Generator<Uint8Array> {
  const nonce = nyNonce();
  const chiffer = createCipheriv('aes-256-gcm', noekkel, nonce).setAAD(Buffer.from(sted));
  yield Buffer.of(VERSJON);
  yield nonce;
  for (const bit of klartekst)
    yield typeof bit === 'string' ? chiffer.update(bit, 'utf8') : chiffer.update(bit);
  // Nothing is left in a stream cipher: this makes the tag.
  chiffer.final();
  yield chiffer.getAuthTag();
}

/** Something encrypted that is read where it lies. */
export interface Kryptertkilde {
  /** In bytes. */
  lengde: number;
  /** `antall` bytes from `fra`, counted from 0. */
  les: (fra: number, antall: number) => Promise<Uint8Array>;
}

/**
 * Deciphers what is large, a piece at a time: only the text itself is whole in memory. `undefined` where `dekrypter`
 * throws; when it cannot be read, that error is passed on, since it says nothing of what is stored.
 */
export async function dekrypterFra(
  noekkel: CipherKey,
  { lengde, les }: Kryptertkilde,
  sted: string,
): Promise<Buffer | undefined> {
  const start = 1 + NONCE;
  const slutt = lengde - MERKE;
  if (slutt < start) return undefined;
  const [hode, merke] = [await les(0, start), await les(slutt, MERKE)];
  const dechiffer = proev(() => lagDechiffer(noekkel, hode, merke, Buffer.from(sted)));
  if (!dechiffer) return undefined;
  const klartekst = Buffer.allocUnsafe(slutt - start);
  for (let fra = start; fra < slutt; fra += BIT) {
    const bit = await les(fra, Math.min(BIT, slutt - fra));
    dechiffer.update(bit).copy(klartekst, fra - start);
  }
  return proev(() => dechiffer.final()) && klartekst;
}

function proev<T>(dekrypter: () => T): T | undefined {
  try {
    return dekrypter();
  } catch {
    return undefined;
  }
}
