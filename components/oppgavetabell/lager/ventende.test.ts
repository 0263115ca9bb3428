import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Radkoe, Ventende } from './ventende';

const radId = fc.nat(9).map((nr) => `r${nr}`);
const steg = fc.oneof(
  fc.record({ type: fc.constant('sett' as const), radId }),
  fc.record({ type: fc.constant('slett' as const), radId }),
  fc.record({ type: fc.constant('hent' as const), radId }),
  fc.record({ type: fc.constant('fersk' as const), antall: fc.nat(4) }),
  fc.record({ type: fc.constant('taFremst' as const), antall: fc.nat(6) }),
);
type Steg = typeof steg extends fc.Arbitrary<infer T> ? T : never;

const radkoe = (radId: string): Radkoe => ({
  slett: undefined,
  ny: { radId, posisjon: 'a0', verdier: {} },
  celler: undefined,
});

/** The same as it would be done with a map alone. */
function gjoer(s: Steg, ventende: Ventende, fasit: Map<string, Radkoe>, nyId: () => string): void {
  if (s.type === 'fersk') {
    for (let i = 0; i < s.antall; i += 1) {
      const rad = radkoe(nyId());
      if (rad.ny) ventende.leggTilFersk(rad.ny);
      fasit.set(rad.ny?.radId ?? '', rad);
    }
  } else if (s.type === 'taFremst') {
    const antall = Math.min(s.antall, fasit.size);
    ventende.taFremst(antall);
    for (const radId of [...fasit.keys()].slice(0, antall)) fasit.delete(radId);
  } else if (s.type === 'hent') {
    expect(ventende.hent(s.radId)).toEqual(fasit.get(s.radId));
  } else if (s.type === 'slett') {
    ventende.slett(s.radId);
    fasit.delete(s.radId);
  } else {
    const rad = radkoe(s.radId);
    ventende.sett(s.radId, rad);
    fasit.set(s.radId, rad);
  }
}

describe('rows that wait', () => {
  it('are those of a map, in its order, whether they have been listed or not', () => {
    fc.assert(
      fc.property(fc.array(steg, { maxLength: 30 }), (serien) => {
        const ventende = new Ventende();
        const fasit = new Map<string, Radkoe>();
        let nr = 0;
        // Now and then one of the ids that are asked for.
        const nyId = (): string => {
          do nr += 1;
          while (fasit.has(`r${nr}`));
          return `r${nr}`;
        };
        for (const s of serien) {
          gjoer(s, ventende, fasit, nyId);
          expect(ventende.antall).toBe(fasit.size);
          expect([...ventende]).toEqual([...fasit]);
        }
      }),
    );
  });
});
