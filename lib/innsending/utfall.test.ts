import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aarsak, Tilstand } from './tilstand';
import { erSikkertIkkeMottatt, type Forsoekssvar, kanHaVaertMottatt, utfallAv } from './utfall';

const feilsvar = (status: number): Forsoekssvar => ({ type: 'feilsvar', status });
const token = (feil: 'systembruker_mangler' | 'avvist' | 'utilgjengelig'): Forsoekssvar => ({
  type: 'token',
  feil,
});

/** Answer → state when nothing earlier can have arrived → state when something can → reason. */
const TABELL: [Forsoekssvar, Tilstand, Tilstand, Aarsak | undefined][] = [
  [{ type: 'mottatt' }, 'mottatt', 'mottatt', undefined],
  ...[400, 404, 405, 413, 422].map((status): (typeof TABELL)[number] => [
    feilsvar(status),
    'tilbakevist',
    'tilbakevist',
    'tilbakevist',
  ]),
  ...[408, 425, 429].map((status): (typeof TABELL)[number] => [
    feilsvar(status),
    'venter',
    'ukjent',
    'opptatt',
  ]),
  ...[500, 501, 502, 503, 504, 599].map((status): (typeof TABELL)[number] => [
    feilsvar(status),
    'venter',
    'ukjent',
    'feil_hos_skatteetaten',
  ]),
  [feilsvar(401), 'maa_avklares', 'maa_avklares', 'ikke_godkjent_token'],
  [feilsvar(403), 'maa_avklares', 'maa_avklares', 'ikke_autorisert'],
  [feilsvar(409), 'maa_avklares', 'maa_avklares', 'noekkel_brukt'],
  [feilsvar(402), 'maa_avklares', 'maa_avklares', 'uventet_svar'],
  [feilsvar(410), 'maa_avklares', 'maa_avklares', 'uventet_svar'],
  [feilsvar(451), 'maa_avklares', 'maa_avklares', 'uventet_svar'],
  [{ type: 'uforstaaelig' }, 'ukjent', 'ukjent', 'uforstaaelig_svar'],
  [{ type: 'omdirigert' }, 'ukjent', 'ukjent', 'uforstaaelig_svar'],
  [{ type: 'for_stort_svar' }, 'ukjent', 'ukjent', 'uforstaaelig_svar'],
  [{ type: 'ingen_svar' }, 'ukjent', 'ukjent', 'ingen_svar'],
  [{ type: 'ingen_forbindelse' }, 'venter', 'ukjent', 'ingen_forbindelse'],
  [{ type: 'ikke_tillatt_vert' }, 'maa_avklares', 'maa_avklares', 'uventet_svar'],
  [token('systembruker_mangler'), 'maa_avklares', 'maa_avklares', 'systembruker_mangler'],
  [token('avvist'), 'maa_avklares', 'maa_avklares', 'maskinporten_avvist'],
  [token('utilgjengelig'), 'venter', 'ukjent', 'maskinporten_utilgjengelig'],
];

const svarArbitrary: fc.Arbitrary<Forsoekssvar> = fc.oneof(
  fc
    .constantFrom<Forsoekssvar['type']>(
      'mottatt',
      'uforstaaelig',
      'ingen_forbindelse',
      'ingen_svar',
      'for_stort_svar',
      'omdirigert',
      'ikke_tillatt_vert',
    )
    .map((type) => ({ type }) as Forsoekssvar),
  fc.integer({ min: 100, max: 999 }).map(feilsvar),
  fc.constantFrom('systembruker_mangler', 'avvist', 'utilgjengelig').map(token),
);

describe('utfallAv', () => {
  it.each(TABELL)(
    '%j: %s, and %s when an earlier attempt may have arrived (%s)',
    (svar, foer, etter, aarsak) => {
      const medAarsak = aarsak === undefined ? {} : { aarsak };
      expect(utfallAv(svar, false)).toEqual({ tilstand: foer, ...medAarsak });
      expect(utfallAv(svar, true)).toEqual({ tilstand: etter, ...medAarsak });
    },
  );

  it('never says "not received" when something may have arrived, and never makes a person wait for nothing', () => {
    fc.assert(
      fc.property(svarArbitrary, fc.boolean(), (svar, kanVaereMottatt) => {
        const { tilstand } = utfallAv(svar, kanVaereMottatt);
        if (kanVaereMottatt || kanHaVaertMottatt(svar)) expect(tilstand).not.toBe('venter');
        if (kanHaVaertMottatt(svar)) expect(['mottatt', 'ukjent']).toContain(tilstand);
      }),
    );
  });
});

describe('kanHaVaertMottatt', () => {
  it.each([
    ['mottatt', true],
    ['uforstaaelig', true],
    ['ingen_svar', true],
    ['for_stort_svar', true],
    ['omdirigert', true],
    ['ingen_forbindelse', false],
    ['ikke_tillatt_vert', false],
  ] as const)('%s: %s', (type, ventet) => {
    expect(kanHaVaertMottatt({ type })).toBe(ventet);
  });

  it('an error answer and a missing token are definite', () => {
    for (const status of [400, 401, 403, 409, 429, 500])
      expect(kanHaVaertMottatt(feilsvar(status))).toBe(false);
    expect(kanHaVaertMottatt(token('utilgjengelig'))).toBe(false);
  });
});

describe('erSikkertIkkeMottatt', () => {
  it.each([400, 401, 403, 404, 405, 413, 422, 425, 429])('a %s is a refusal', (status) => {
    expect(erSikkertIkkeMottatt(feilsvar(status))).toBe(true);
  });
  it.each([408, 409, 500, 502, 503, 504])('after a %s nobody can be sure', (status) => {
    expect(erSikkertIkkeMottatt(feilsvar(status))).toBe(false);
  });
  it('is true where nothing left, and false where an answer is missing or strange', () => {
    expect(erSikkertIkkeMottatt({ type: 'ingen_forbindelse' })).toBe(true);
    expect(erSikkertIkkeMottatt(token('systembruker_mangler'))).toBe(true);
    for (const type of ['ingen_svar', 'uforstaaelig', 'omdirigert', 'for_stort_svar', 'mottatt'] as const)
      expect(erSikkertIkkeMottatt({ type })).toBe(false);
  });
});
