import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../zip/crc32';

export interface Del {
  navn: string;
  innhold: string | Uint8Array;
  lagret?: boolean;
  /** Bytes that are deflated already. */
  pakket?: Uint8Array;
  /** Lies that a hostile file could tell. */
  flagg?: number;
  utpakket?: number;
  crc?: number;
  zip64?: boolean;
  /** Sizes and checksum come after the data, as writers of streams put them; the local header then holds zeros. */
  etterpaa?: boolean;
}

/** So many megabytes of zeros, without making them: one packed megabyte again and again. `sagt` is what the header says. */
export function nuller(navn: string, mb: number, sagt = mb * 1024 * 1024): Del {
  const en = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const pakket = Buffer.concat([...Array<Buffer>(mb).fill(en), Buffer.from([3, 0])]);
  return { navn, innhold: '', pakket, utpakket: sagt };
}

/** Builds a zip by hand, so that tests can make the files that no honest program writes. */
export function lagZip(deler: readonly Del[]): Uint8Array<ArrayBuffer> {
  const lokale: Buffer[] = [];
  const katalog: Buffer[] = [];
  let posisjon = 0;
  for (const del of deler) {
    const innhold = Buffer.from(del.innhold);
    const pakket = Buffer.from(del.pakket ?? (del.lagret ? innhold : deflateRawSync(innhold)));
    const felles = hode(del, innhold, pakket);
    const navn = Buffer.from(del.navn);
    const lokal = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4]),
      del.etterpaa ? utenStoerrelser(felles) : felles,
      tall16(navn.length, 0),
      navn,
      pakket,
      ...(del.etterpaa ? [Buffer.from([0x50, 0x4b, 7, 8]), felles.subarray(10)] : []),
    ]);
    katalog.push(katalogpost(del, felles, navn, posisjon, innhold.length));
    lokale.push(lokal);
    posisjon += lokal.length;
  }
  const katalogen = Buffer.concat(katalog);
  const slutt = Buffer.alloc(22);
  slutt.writeUInt32LE(0x06054b50, 0);
  slutt.writeUInt16LE(deler.length, 8);
  slutt.writeUInt16LE(deler.length, 10);
  slutt.writeUInt32LE(katalogen.length, 12);
  slutt.writeUInt32LE(posisjon, 16);
  return new Uint8Array(Buffer.concat([...lokale, katalogen, slutt]));
}

const utenStoerrelser = (felles: Buffer): Buffer => Buffer.concat([felles.subarray(0, 10), Buffer.alloc(12)]);

const tall16 = (...tall: number[]): Buffer => Buffer.from(tall.flatMap((n) => [n & 255, n >> 8]));

function hode(del: Del, innhold: Buffer, pakket: Buffer): Buffer {
  const b = Buffer.alloc(22);
  b.writeUInt16LE(20, 0);
  b.writeUInt16LE(del.flagg ?? (del.etterpaa ? 8 : 0), 2);
  b.writeUInt16LE(del.lagret ? 0 : 8, 4);
  b.writeUInt32LE(del.crc ?? crc32(innhold), 10);
  b.writeUInt32LE(pakket.length, 14);
  b.writeUInt32LE(del.zip64 ? 0xffffffff : (del.utpakket ?? innhold.length), 18);
  return b;
}

function katalogpost(del: Del, felles: Buffer, navn: Buffer, posisjon: number, lengde: number): Buffer {
  const ekstra = Buffer.alloc(del.zip64 ? 12 : 0);
  if (del.zip64) {
    ekstra.writeUInt16LE(1, 0);
    ekstra.writeUInt16LE(8, 2);
    ekstra.writeBigUInt64LE(BigInt(del.utpakket ?? lengde), 4);
  }
  const hale = Buffer.alloc(14);
  hale.writeUInt32LE(posisjon, 10);
  return Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0]),
    felles,
    tall16(navn.length, ekstra.length),
    hale,
    navn,
    ekstra,
  ]);
}
