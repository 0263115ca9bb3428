import fc from 'fast-check';
import { expect, it } from 'vitest';
import { medLesestoppStraks } from '../feil';
import { Strengleser } from './strenger';
import { Xmlskanner } from './xml';

/** What a list of texts is read as, in pieces of so many characters; or why it is refused. */
const les = (xml: string, bit: number) =>
  medLesestoppStraks(() => {
    const leser = new Strengleser();
    const skanner = new Xmlskanner(leser);
    for (let i = 0; i < xml.length; i += bit) skanner.mat(xml.slice(i, i + bit));
    skanner.ferdig();
    return leser.strenger;
  });

const biter = fc.constantFrom(
  '<si><t>Åse</t></si>', '<si><t></t></si>', '<si><t>a&amp;b</t></si>', '<si><t>_x0041__x005F_</t></si>', '<si><t>1<!-- x -->2</t></si>',
  '<si><t xml:space="preserve"> a </t></si>', '<si><r><t>fet</t></r><r><t>tynn</t></r></si>', '<si><t>東</t><rPh sb="0"><t>ひ</t></rPh></si>',
  '<rPh>', '</rPh>', '<si><t>', '</t></si>', '<si>', '</si>', '<t>', '</t>', 'x', '\n', '<si><t>&x;</t></si>', '<si/>',
); // prettier-ignore

it('a text without formats is read as it is tag by tag, wherever the pieces end', () => {
  fc.assert(
    fc.property(
      fc.array(biter, { maxLength: 8 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 60 }),
      (en, rot, bit) => {
        const xml = rot ? `<sst>${en.join('')}</sst>` : en.join('');
        // A line break after the name is what no simple text has.
        expect(les(xml, bit)).toEqual(les(xml.replaceAll('<si>', '<si\n>'), 1000));
      },
    ),
    { numRuns: 3000 },
  );
});
