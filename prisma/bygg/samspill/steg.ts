import fc from 'fast-check';

/** Rows that both begin with, and the fields that are written in. */
export const RADER = 3;
export const FELTER = ['navn', 'utbetaltBeloep'] as const;

/** Which of the two tabs. */
export type Hvem = 0 | 1;
const hvem = fc.constantFrom<Hvem>(0, 1);
const steg = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'skriv' as const,
        'skriv' as const,
        'skriv' as const,
        'toem' as const,
        'begynn' as const,
        'begynn' as const,
      ),
      hvem,
      rad: fc.nat(RADER),
      felt: fc.nat(FELTER.length - 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'slett' as const,
        'slett' as const,
        'angre' as const,
        'angre' as const,
        'gjenta' as const,
        'ny' as const,
        'velgMitt' as const,
        'velgLagret' as const,
      ),
      hvem,
      rad: fc.nat(RADER),
      felt: fc.constant(0),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'send' as const,
        'send' as const,
        'svar' as const,
        'svar' as const,
        'mistSvar' as const,
        'hent' as const,
        'hent' as const,
        'lever' as const,
        'lever' as const,
        'kjapt' as const,
        'kjapt' as const,
        'kjapt' as const,
      ),
      hvem,
      rad: fc.constant(0),
      felt: fc.constant(0),
    }),
  },
);
/** What one of them does, or what happens to her. */
export type Steg = typeof steg extends fc.Arbitrary<infer T> ? T : never;
export const serie = fc.array(steg, { minLength: 8, maxLength: 26 });
