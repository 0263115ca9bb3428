import { expect, test } from 'vitest';
import { z } from 'zod';
import { liste, tekstAv, tolkJson, valgfri } from './tolk';

const schema = z.object({ navn: valgfri(z.string()), tall: liste(z.number()) });

test.each([
  ['{"navn":"A","tall":[1,2]}', { navn: 'A', tall: [1, 2] }],
  ['\uFEFF{"navn":"A"}', { navn: 'A', tall: [] }],
  ['{"navn":null,"tall":null}', { navn: undefined, tall: [] }],
  ['{"navn":7,"tall":"feil"}', { navn: undefined, tall: [] }],
  ['{"tall":[1,"to",3],"nytt":true}', { navn: undefined, tall: [1, 3] }],
])('%s is read tolerantly', (tekst, ventet) => {
  expect(tolkJson(tekst, schema)).toEqual(ventet);
});

test.each(['', '<html>', '{"navn":"A"', '[]', 'null', '"tekst"'])('%j does not fit', (tekst) => {
  expect(tolkJson(tekst, schema)).toBeUndefined();
});

test('a byte order mark is part of the answer', () => {
  expect(tekstAv({ bytes: Uint8Array.from([239, 187, 191, 123, 125]) })).toBe('\uFEFF{}');
});
