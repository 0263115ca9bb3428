import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Radregister } from './radregister';
import { ulest } from './runde';
import type { Plassertrad } from './typer';

const plassert = (nr: number, tekst = ''): Plassertrad => ({
  radId: `r${nr}`,
  posisjon: `a${nr}`,
  verdier: { tekst },
});

const steg = fc.oneof(
  fc.record({ type: fc.constantFrom('hent' as const, 'slett' as const), nr: fc.nat(15) }),
  fc.record({ type: fc.constant('sett' as const), nr: fc.nat(15), tekst: fc.string() }),
  fc.record({ type: fc.constant('fersk' as const), lest: fc.boolean() }),
);
type Steg = typeof steg extends fc.Arbitrary<infer T> ? T : never;

/** As the table does it: a row is looked for before it is put in its place or taken out. */
function gjoer(s: Steg, register: Radregister, fasit: Map<string, Plassertrad>, neste: () => number): void {
  if (s.type === 'fersk') {
    const rad = plassert(neste());
    register.leggTilFersk(s.lest ? ulest(rad) : rad);
    fasit.set(rad.radId, rad);
    return;
  }
  const radId = `r${s.nr}`;
  const rad = register.hent(radId);
  expect(rad?.verdier).toEqual(fasit.get(radId)?.verdier);
  if (s.type === 'slett' && rad) {
    register.slett(radId);
    fasit.delete(radId);
  } else if (s.type === 'sett') {
    const ny = plassert(s.nr, s.tekst);
    register.sett(ulest(ny));
    fasit.set(radId, ny);
  }
}

describe('rows by their id', () => {
  it('are those of a map, however few of them have been asked for', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.array(steg, { maxLength: 30 }), (antall, serien) => {
        const start = Array.from({ length: antall }, (_, nr) => plassert(nr));
        const register = new Radregister(start);
        const fasit = new Map(start.map((rad) => [rad.radId, rad]));
        const tatt = new Set(serien.flatMap((s) => (s.type === 'sett' ? [s.nr] : [])));
        let nr = antall - 1;
        // An id that was made for the row: none that has been here.
        const neste = (): number => {
          do nr += 1;
          while (tatt.has(nr));
          return nr;
        };
        for (const s of serien) gjoer(s, register, fasit, neste);
        for (const [radId, rad] of fasit) expect(register.hent(radId)?.verdier).toEqual(rad.verdier);
      }),
    );
  });

  it('are the same row each time, also after others have been listed', () => {
    const register = new Radregister([plassert(0), plassert(1), plassert(2)]);
    const andre = register.hent('r1');
    expect(register.hent('r9')).toBeUndefined();
    expect(register.hent('r1')).toBe(andre);
  });
});
