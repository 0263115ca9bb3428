import { expect, test } from 'vitest';
import { erKjentFeilkode, erKjentSpesifiseringskode, FEILKODER, SPESIFISERINGSKODER } from './feilkoder';

test("the seeds' tables are covered", () => {
  const statuser = Object.entries(FEILKODER).map(([kode, { status }]) => `${kode.slice(4)} ${status}`);
  expect(statuser.join(', ')).toBe(
    '001 500, 004 401, 005 403, 006 400, 008 400, 010 400, 011 400, 017 500, 019 409, 021 404, 022 405, 023 500',
  );
  const seed = Object.entries(SPESIFISERINGSKODER).flatMap(([kode, { seed }]) =>
    seed ? [kode.slice(4)] : [],
  );
  expect(seed.join(' ')).toBe('1007 1008 1015 1022 1023 1027 1028 1030 1050 1052 1053 1054');
});

test('an unknown code is unknown, also when it is the name of something else', () => {
  expect(erKjentFeilkode('GLD_010')).toBe(true);
  expect(erKjentFeilkode('toString')).toBe(false);
  expect(erKjentSpesifiseringskode('GLD_1052')).toBe(true);
  expect(erKjentSpesifiseringskode('GLD_9999')).toBe(false);
});
