import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avtrykk } from './avtrykk';

const verdier = fc.dictionary(fc.constantFrom('navn', 'beloep', 'sted', 'a', 'b'), fc.string(), {
  noNullPrototype: true,
});
const uten = (v: Record<string, string>) => Object.entries(v).filter(([, verdi]) => verdi !== '');

describe('avtrykk', () => {
  it('does not depend on the order of the cells, nor on how an empty one is written', () => {
    fc.assert(
      fc.property(verdier, (v) => {
        const omvendt = Object.fromEntries(uten(v).reverse());
        expect(avtrykk({ ...omvendt, tom: '' })).toBe(avtrykk(v));
      }),
    );
  });

  it('tells rows apart that differ, also by where a text stands', () => {
    fc.assert(
      fc.property(verdier, verdier, (a, b) => {
        const like = JSON.stringify(uten(a).sort()) === JSON.stringify(uten(b).sort());
        expect(avtrykk(a) === avtrykk(b)).toBe(like);
      }),
      { numRuns: 2000 },
    );
    expect(avtrykk({ a: '12', b: '3' })).not.toBe(avtrykk({ a: '1', b: '23' }));
    expect(avtrykk({ a: 'x' })).not.toBe(avtrykk({ b: 'x' }));
  });

  it('is short, and the same on every machine', () => {
    expect(avtrykk({})).toBe('1mjsfpb3rfi');
    expect(avtrykk({ navn: 'Kari Nordmann' })).toMatch(/^[0-9a-z]{1,14}$/);
  });
});
