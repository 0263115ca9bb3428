import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erOmraade, tilUtklipp, tolkUtklipp } from './tekst';

describe('utklipp', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['en', [['en']]],
    ['en\n', [['en']]],
    ['', [['']]],
    ['\t', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"to\nlinjer"\tb', [['to linjer', 'b']]],
    ['"sagt ""ja"""\tb', [['sagt "ja"', 'b']]],
    ['"aldri lukket\tb', [['"aldri lukket', 'b']]],
    ['"Bedrift" AS\tb', [['"Bedrift" AS', 'b']]],
    ['5 700\u00a0\tb', [['5 700\u00a0', 'b']]],
  ])('reads %j', (tekst, rader) => {
    expect(tolkUtklipp(tekst)).toEqual(rader);
  });

  it('reads back what it writes', () => {
    const celle = fc.string().map((s) => s.replace(/\s*[\r\n]+\s*/g, ' '));
    const tabell = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([r, k]) =>
        fc.array(fc.array(celle, { minLength: k, maxLength: k }), { minLength: r, maxLength: r }),
      )
      // The text of nothing but an empty last line is the same as that of no last line.
      .filter((rader) => rader.length === 1 || rader.at(-1)?.join('') !== '' || (rader[0]?.length ?? 0) > 1);
    fc.assert(
      fc.property(tabell, (rader) => {
        expect(tolkUtklipp(tilUtklipp(rader))).toEqual(rader);
      }),
    );
  });

  it('knows a range from a text', () => {
    expect(erOmraade(tolkUtklipp('02825010109\n'))).toBe(false);
    expect(erOmraade(tolkUtklipp('a\tb'))).toBe(true);
    expect(erOmraade(tolkUtklipp('a\nb'))).toBe(true);
  });
});
