import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lestrad } from './oppsett/typer';
import { overfoerbare, pakk, type Pakke, pakkUt, RADER_I_PAKKEN } from './pakk';

function pakkAlle(rader: readonly Lestrad[]): Pakke[] {
  const pakker: Pakke[] = [];
  for (let fra = 0; fra < rader.length; fra += RADER_I_PAKKEN) pakker.push(pakk(rader, fra));
  return pakker;
}
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
        const ut = pakkAlle(rader).flatMap((pakke) => pakkUt(structuredClone(pakke)));
        expect(ut).toEqual(rader);
      }),
    ));

  it('moves every buffer, and copies none', () => {
    const pakke = pakk([{ verdier: { navn: 'Åse' }, radnummer: 2, radId: 'a' }]);
    const flyttet = structuredClone(pakke, { transfer: overfoerbare(pakke) });
    expect([pakke.radnumre.length, pakke.felter[0]?.lengder.length, pakke.radIder?.lengder.length]).toEqual([
      0, 0, 0,
    ]);
    expect(flyttet.radnumre).toEqual(Uint32Array.of(2));
  });

  it('a text that stands below itself goes once', () => {
    const navn = ['Åse', 'Åse', 'Kari', '', 'Kari', 'Åse'];
    const rader = navn.map((en, i): Lestrad => ({ verdier: en ? { navn: en } : {}, radnummer: i }));
    expect(pakk(rader).felter[0]?.tekst).toBe('ÅseKariÅse');
  });

  it('many rows are many pakker, each no more than a page unpacks at once', () => {
    const rader = Array.from({ length: 2 * RADER_I_PAKKEN + 1 }, (_, i) => ({
      verdier: { navn: i < 3 ? 'Åse' : `${i}`, ...(i % 2 === 0 && { beloep: '1' }) },
      radnummer: i,
    }));
    const pakker = pakkAlle(rader);
    expect(pakker.map(({ antall }) => antall)).toEqual([RADER_I_PAKKEN, RADER_I_PAKKEN, 1]);
    expect(pakker.flatMap(pakkUt)).toEqual(rader);
  });

  it('no rows are one pakke without any', () => {
    expect(pakkUt(pakk([]))).toEqual([]);
  });
});
