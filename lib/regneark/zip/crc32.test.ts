import { crc32 as fasit } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from './crc32';

it('is the checksum of zip, of any length and in any pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, delt) => {
      expect(crc32(bytes)).toBe(fasit(bytes));
      expect(crc32(bytes.subarray(delt), crc32(bytes.subarray(0, delt)))).toBe(fasit(bytes));
    }),
  );
});
