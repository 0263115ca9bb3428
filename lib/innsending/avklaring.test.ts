import { describe, expect, it } from 'vitest';
import { AVKLARINGSSVAR, type Avklaringssted, etterAvklaring, kanAvklares } from './avklaring';
import { avklaringSchema } from './avklaringSkjema';
import { AARSAKER, kanGjenopptas, TILSTANDER } from './tilstand';

const BOOLSK = [true, false];
const STEDER: Avklaringssted[] = TILSTANDER.flatMap((tilstand) =>
  [null, ...AARSAKER].flatMap((aarsak) =>
    BOOLSK.flatMap((kanVaereMottatt) =>
      BOOLSK.map((kanAvbrytes) => ({ tilstand, aarsak, kanVaereMottatt, kanAvbrytes })),
    ),
  ),
);

describe('of every state, reason and certainty', () => {
  it('a person clears only what has stopped, may have been received, and has a reason that stays', () => {
    const klarer = STEDER.filter(kanAvklares);
    expect([...new Set(klarer.map(({ aarsak }) => aarsak))].sort()).toEqual([
      'fremmed_kvittering',
      'melding_endret',
      'noekkel_brukt',
    ]);
    expect(klarer).toHaveLength(6);
    expect(klarer.every(({ tilstand, kanAvbrytes }) => tilstand === 'maa_avklares' && !kanAvbrytes)).toBe(
      true,
    );
  });

  it('"has it" is received and "has it not" opens what was not: nothing else moves', () => {
    for (const sted of STEDER) {
      const { kanVaereMottatt, kanAvbrytes } = sted;
      const visshet = { kanVaereMottatt, kanAvbrytes };
      const ventet = kanAvklares(sted)
        ? [
            { ...visshet, tilstand: 'avbrutt', aarsak: 'avklart_ikke_mottatt' },
            { ...visshet, tilstand: 'mottatt', aarsak: 'avklart_mottatt' },
          ]
        : [undefined, undefined];
      expect(AVKLARINGSSVAR.map((svar) => etterAvklaring(sted, svar))).toEqual(ventet);
    }
  });

  it('whatever has stopped has a way on: tried again, taken back, or cleared', () => {
    const fast = STEDER.filter(
      (sted) =>
        sted.tilstand === 'maa_avklares' && !kanGjenopptas(sted) && !sted.kanAvbrytes && !kanAvklares(sted),
    );
    expect(fast).toEqual([]);
  });
});

describe('what must be written', () => {
  const gyldig = (inn: object): boolean =>
    avklaringSchema.safeParse({ svar: 'har', referanse: 'AR123', kommentar: 'Ringte', ...inn }).success;
  it.each([
    [{}, true],
    [{ kommentar: '  ' }, false],
    [{ kommentar: 'x'.repeat(1001) }, false],
    [{ referanse: ' ' }, false],
    [{ svar: 'har_ikke', referanse: '' }, true],
    [{ svar: 'vet ikke' }, false],
    [{ referanse: 'x'.repeat(101) }, false],
  ])('%j: %s', (inn, ventet) => expect(gyldig(inn)).toBe(ventet));
});
