import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { GRENSER } from '../grenser';
import { delEnkel, erEnkel } from './delEnkel';

/** As cut here, with the row above given as it was kept: without blank cells at its end, and blank rows not at all. */
function del(tekst: string): string[][] {
  const rader: string[][] = [];
  let over: string[] | undefined;
  delEnkel(tekst, ';', {
    get over() {
      return over;
    },
    taRad(celler, antall) {
      const rad = [...celler];
      while (rad.length < antall) rad.push('');
      rader.push(rad);
      const bredde = celler.findLastIndex((celle) => celle.trim() !== '') + 1;
      if (bredde > 0) over = celler.slice(0, bredde);
    },
  });
  return rader;
}

const somPapaparse = (tekst: string): string[][] =>
  Papa.parse<string[]>(tekst.replaceAll('\r\n', '\n'), { delimiter: ';', newline: '\n' }).data;

const celle = fc.constantFrom('', ' ', 'Åse', 'Åsel', '0155', '1,50', 'a\tb', "'", 'x'.repeat(40));
const linje = fc.array(celle, { minLength: 1, maxLength: 6 }).map((celler) => celler.join(';'));
const tekst = fc
  .tuple(fc.array(fc.tuple(linje, fc.constantFrom('\n', '\r\n')), { maxLength: 8 }), fc.option(linje))
  .map(([linjer, siste]) => linjer.flat().join('') + (siste ?? ''))
  .filter((en) => en !== '');

describe('a text without quotes', () => {
  it('is cut as papaparse cuts it', () => {
    fc.assert(
      fc.property(tekst, (en) => {
        expect(del(en)).toEqual(somPapaparse(en));
      }),
      { numRuns: 500 },
    );
  });

  it('is known by its signs', () => {
    expect(['a;b\r\nc\n', 'a;"b"', 'a\rb\nc', 'a\r'].map(erEnkel)).toEqual([true, false, false, false]);
  });

  it('has its mark taken off once more, as papaparse does', () => {
    expect(del('\ufeffa;b')).toEqual([['a', 'b']]);
  });

  it('may have any number of blank cells far out, and none with something in it', () => {
    const mange = ';'.repeat(GRENSER.kolonner + 50);
    expect(del(`a${mange} \nb`)).toHaveLength(2);
    expect(() => del(`a${mange}b`)).toThrow('for_mange_kolonner');
  });
});
