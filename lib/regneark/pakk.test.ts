import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lestrad } from './oppsett/typer';
import { overfoerbare, pakk, pakkUt } from './pakk';

const FELTER = ['navn', 'beloep', 'eier'];

/** Few enough to stand below themselves, halves of surrogate pairs among them. */
const tekst = fc.oneof(
  fc.constantFrom('0155', 'Åse', '\ud83d'),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const rad: fc.Arbitrary<Lestrad> = fc
  .record({
    verdier: fc.dictionary(fc.constantFrom('navn', 'beloep', 'eier'), tekst),
    radnummer: fc.nat(1_048_576),
    radId: fc.option(fc.uuid(), { nil: undefined }),
  })
  .map(({ radId, ...resten }) => ({ ...resten, ...(radId !== undefined && { radId }) }));

describe('pakk', () => {
  it('gives the same rows on the other side', () =>
    fc.assert(
      fc.property(fc.array(rad), (rader) => {
        expect(pakkUt(structuredClone(pakk(rader, FELTER)))).toEqual(rader);
      }),
    ));

  it('moves every buffer, and copies none', () => {
    const pakke = pakk([{ verdier: { navn: 'Åse' }, radnummer: 2, radId: 'a' }], FELTER);
    const flyttet = structuredClone(pakke, { transfer: overfoerbare(pakke) });
    expect([pakke.radnumre.length, pakke.felter[0]?.lengder.length, pakke.radIder?.lengder.length]).toEqual([
      0, 0, 0,
    ]);
    expect(flyttet.radnumre).toEqual(Uint32Array.of(2));
  });

  it('a text that stands below itself goes once', () => {
    const navn = ['Åse', 'Åse', 'Kari', '', 'Kari', 'Åse'];
    const rader = navn.map((en, i): Lestrad => ({ verdier: en ? { navn: en } : {}, radnummer: i }));
    expect(pakk(rader, FELTER).felter[0]?.tekst).toBe('ÅseKariÅse');
  });

  it('no rows are one pakke without any', () => {
    expect(pakkUt(pakk([], FELTER))).toEqual([]);
  });
});
