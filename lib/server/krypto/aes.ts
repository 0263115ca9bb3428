import 'server-only';
import {
  type CipherKey,
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  randomFillSync,
} from 'node:crypto';

/** Layout of what is encrypted: version (1 byte), nonce, ciphertext, tag. */
const VERSJON = 1;
const NONCE = 12;
const MERKE = 16;

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
 * AES-256-GCM. `sted` says what the text is and where it belongs (`rad:<id>`), so that a value moved to another place in
 * the database cannot be read there.
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

/** Throws when the key is another, the bytes were changed, or they stand in another place. */
export function dekrypter(noekkel: CipherKey, kryptert: Uint8Array, sted: string): Buffer {
  const slutt = kryptert.length - MERKE;
  const dechiffer = lagDechiffer(noekkel, kryptert, kryptert.subarray(slutt), sted);
  const klartekst = dechiffer.update(kryptert.subarray(1 + NONCE, slutt));
  // Nothing is left in a stream cipher: this checks the tag, and throws.
  dechiffer.final();
  return klartekst;
}

/** Ready for the ciphertext; its `final` throws as `dekrypter`. @param hode begins with version and nonce */
function lagDechiffer(noekkel: CipherKey, hode: Uint8Array, merke: Uint8Array, sted: string): DecipherGCM {
  if (hode[0] !== VERSJON) throw new Error('krypto: unknown version');
  return createDecipheriv('aes-256-gcm', noekkel, hode.subarray(1, 1 + NONCE))
    .setAAD(Buffer.from(sted))
    .setAuthTag(merke);
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
  const dechiffer = proev(() => lagDechiffer(noekkel, hode, merke, sted));
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
