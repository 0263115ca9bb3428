import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bolk, Bolkbygger, tilRader } from './bolk';
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

function bolkAv(rader: readonly Lestrad[], harRadIder = true): Bolk {
  const bolk = new Bolkbygger(FELTER.length, harRadIder);
  for (const { verdier, radnummer, radId } of rader) {
    const tekster = FELTER.map((felt) => verdier[felt] ?? '');
    bolk.leggTil(tekster, radnummer, radId ?? '');
  }
  return bolk;
}

describe('pakk', () => {
  it('gives the same rows on the other side', () =>
    fc.assert(
      fc.property(fc.array(rad), (rader) => {
        const pakke = structuredClone(pakk(bolkAv(rader)));
        expect(tilRader(pakkUt(pakke), FELTER)).toEqual(rader);
      }),
    ));

  it('moves every buffer, and copies none', () => {
    const pakke = pakk(bolkAv([{ verdier: { navn: 'Åse' }, radnummer: 2, radId: 'a' }]));
    const flyttet = structuredClone(pakke, { transfer: overfoerbare(pakke) });
    expect(
      [pakke.radnumre, pakke.kolonner[0]?.lengder, pakke.radIder?.lengder].map((a) => a?.length),
    ).toEqual([0, 0, 0]);
    expect(flyttet.radnumre).toEqual(Uint32Array.of(2));
  });

  it('a text that stands below itself goes once, and a column without any not at all', () => {
    const navn = ['Åse', 'Åse', 'Kari', '', 'Kari', 'Åse'];
    const rader = navn.map((en, i): Lestrad => ({ verdier: en ? { navn: en } : {}, radnummer: i }));
    const { kolonner, radIder } = pakk(bolkAv(rader, false));
    expect(kolonner.map((tekster) => tekster?.tekst)).toEqual(['ÅseKariÅse', undefined, undefined]);
    expect(radIder).toBeUndefined();
  });

  it('no rows are one pakke without any', () => {
    expect(tilRader(pakkUt(pakk(bolkAv([]))), FELTER)).toEqual([]);
  });
});
