import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medLesestoppStraks } from '../feil';
import { type Arkgrunnlag, Arkleser } from './ark';
import { Enkelcelle } from './enkelcelle';
import { Xmlskanner } from './xml';

const grunnlag = (): Arkgrunnlag => ({
  strenger: ['Åse', 'Bjørn', ''],
  stiler: [
    { dato: false, nuller: 0, enhet: '' },
    { dato: true, nuller: 0, enhet: '' },
    { dato: false, nuller: 4, enhet: '' },
  ],
  epoke1904: false,
  budsjett: { celler: 1000, tegn: 1000 },
  puls: () => undefined,
});

/** What a sheet is read as, in pieces of so many characters; or why it is refused. */
const les = (rader: string, bit: number) =>
  medLesestoppStraks(() => {
    const leser = new Arkleser('A', grunnlag());
    const skanner = new Xmlskanner(leser);
    const xml = `<worksheet><sheetData>${rader}</sheetData></worksheet>`;
    for (let i = 0; i < xml.length; i += bit) skanner.mat(xml.slice(i, i + bit));
    skanner.ferdig();
    return leser.ark;
  });

const attributter = fc
  .uniqueArray(
    fc.constantFrom(
      'r="B1"',
      'r="D1"',
      'r=""',
      's="1"',
      's="2"',
      't="s"',
      't="str"',
      't="b"',
      "t='e'",
      'cm="1"',
      't="a>"',
    ),
    {
      maxLength: 3,
    },
  )
  .map((en) => en.map((attributt) => ` ${attributt}`).join(''));
const innhold = fc.constantFrom(
  '<v>0</v>', '<v>1</v>', '<v>01</v>', '<v>45000</v>', '<v>1000000000000000000000</v>', '<v>12.5</v>', '<v>a&amp;b</v>', '<v></v>', '<v>1<!-- x -->2</v>', '<v>9</v><f>A1</f>',
  '<f>A1</f><v>9</v>', '<f>A1</f>', '<is><t>tekst</t></is>', '<v>1</v>\n', '<v>&x;</v>', '', '</c><c><v>7</v>',
); // prettier-ignore
const celle = fc.tuple(attributter, innhold).map(([attributt, inni]) => `<c${attributt}>${inni}</c>`);
const rad = fc.constantFrom(
  '', ' r="1"', ' r="2"', ' r="3" hidden="1"', ' spans="1:2" r="5"', " x='a>b' r='6'", ' r="7" x="/"', '\tr="8"', ' ',
); // prettier-ignore
const rader = fc
  .array(fc.tuple(rad, fc.array(celle, { maxLength: 5 }), fc.constantFrom('', '\n', '<row r="4" />')), {
    maxLength: 4,
  })
  .map((en) => en.map(([attr, celler, bak]) => `<row${attr}>${celler.join('')}</row>${bak}`).join(''));

describe('a cell that is one value, and a row after another', () => {
  it('is read as it is tag by tag, wherever the pieces end', () => {
    fc.assert(
      fc.property(rader, fc.integer({ min: 1, max: 60 }), (xml, bit) => {
        // A line break after the name is what no simple cell has, and no row that is read with the one before it.
        const tagvis = xml.replaceAll(/<(c|row)(?=[ >])/g, '<$1\n');
        expect(les(xml, bit)).toEqual(les(tagvis, 1000));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['<c><v>1</v></c>', true],
    ['<c r="A1" s="1" t="s"><v>12</v></c>', true],
    ['<c r="A1" t="s" ><v>12</v></c>', false],
    ['<c r="A1" r="B1"><v>12</v></c>', false],
    ['<c r="A1><v>12</v></c>', false],
    ['<c r="A1"><v>12</v></', false],
    ['<col><v>12</v></c>', false],
  ])('%s: %s', (xml, ventet) => {
    expect(new Enkelcelle().finn(xml, 0)).toBe(ventet);
  });
});
