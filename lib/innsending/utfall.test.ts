import { describe, expect, it } from 'vitest';
import { type Aarsak, ENDELIGE, kanProeves, TILSTANDER, type Tilstand } from './tilstand';
import { etterSvar, type Forsoekssvar, type Neste, type Sted } from './utfall';

const feilsvar = (status: number, kode?: string): Forsoekssvar => ({ type: 'feilsvar', status, kode });
const token = (feil: 'systembruker_mangler' | 'avvist' | 'utilgjengelig'): Forsoekssvar => ({
  type: 'token',
  feil,
});

const UPROEVD: Sted = { tilstand: 'klar', kanVaereMottatt: false, kanAvbrytes: true };
const UVISS: Sted = { tilstand: 'ukjent', kanVaereMottatt: true, kanAvbrytes: false };

/** Answer → state when nothing earlier can have arrived → state when something can → reason → may be cancelled. */
type Linje = [Forsoekssvar, Tilstand, Tilstand, Aarsak | null, boolean];
const TABELL: Linje[] = [
  [{ type: 'mottatt' }, 'mottatt', 'mottatt', null, false],
  [{ type: 'mottatt', avvik: 'kvittering_avviker' }, 'mottatt', 'mottatt', 'kvittering_avviker', false],
  [
    { type: 'mottatt', avvik: 'fremmed_kvittering' },
    'maa_avklares',
    'maa_avklares',
    'fremmed_kvittering',
    false,
  ],
  ...[400, 404, 405, 413, 422].map((status): Linje => [
    feilsvar(status, 'GLD_010'),
    'tilbakevist',
    'tilbakevist',
    'tilbakevist',
    true,
  ]),
  ...[425, 429].map((status): Linje => [feilsvar(status), 'venter', 'ukjent', 'opptatt', true]),
  [feilsvar(408), 'venter', 'ukjent', 'opptatt', false],
  ...[500, 501, 502, 503, 504, 599].map((status): Linje => [
    feilsvar(status),
    'venter',
    'ukjent',
    'feil_hos_skatteetaten',
    false,
  ]),
  [feilsvar(401), 'maa_avklares', 'maa_avklares', 'ikke_godkjent_token', true],
  [feilsvar(403), 'maa_avklares', 'maa_avklares', 'ikke_autorisert', true],
  [feilsvar(409, 'GLD_019'), 'maa_avklares', 'maa_avklares', 'noekkel_brukt', false],
  [feilsvar(409), 'maa_avklares', 'maa_avklares', 'noekkel_brukt', false],
  ...[402, 410, 451].map((status): Linje => [
    feilsvar(status),
    'maa_avklares',
    'maa_avklares',
    'uventet_svar',
    false,
  ]),
  ...(['uforstaaelig', 'omdirigert', 'for_stort_svar'] as const).map((type): Linje => [
    { type },
    'ukjent',
    'ukjent',
    'uforstaaelig_svar',
    false,
  ]),
  [{ type: 'ingen_svar' }, 'ukjent', 'ukjent', 'ingen_svar', false],
  [{ type: 'ingen_forbindelse' }, 'venter', 'ukjent', 'ingen_forbindelse', true],
  [{ type: 'ikke_tillatt_vert' }, 'maa_avklares', 'maa_avklares', 'uventet_svar', true],
  [{ type: 'melding_endret' }, 'maa_avklares', 'maa_avklares', 'melding_endret', true],
  [token('systembruker_mangler'), 'maa_avklares', 'maa_avklares', 'systembruker_mangler', true],
  [token('avvist'), 'maa_avklares', 'maa_avklares', 'maskinporten_avvist', true],
  [token('utilgjengelig'), 'venter', 'ukjent', 'maskinporten_utilgjengelig', true],
];

describe('the answers', () => {
  it.each(TABELL)('%j: %s, and %s when an earlier attempt may have arrived (%s)', (...linje) => {
    const [svar, foerst, siden, aarsak, kanAvbrytes] = linje;
    expect(etterSvar(UPROEVD, svar, false)).toMatchObject({ tilstand: foerst, aarsak, kanAvbrytes });
    expect(etterSvar(UVISS, svar, false)).toMatchObject({
      tilstand: siden,
      aarsak,
      kanVaereMottatt: true,
      kanAvbrytes: false,
    });
  });

  it.each([400, 404, 405, 413, 422])(
    'a %d without Skatteetaten’s own code is believed only when nothing earlier can have arrived',
    (status) => {
      const aarsak = 'uventet_svar';
      expect(etterSvar(UPROEVD, feilsvar(status), false)).toMatchObject({ tilstand: 'tilbakevist' });
      expect(etterSvar(UVISS, feilsvar(status), false)).toMatchObject({ tilstand: 'ukjent', aarsak });
      const etter504: Sted = { tilstand: 'venter', kanVaereMottatt: false, kanAvbrytes: false };
      expect(etterSvar(etter504, feilsvar(status), false)).toMatchObject({ tilstand: 'venter', aarsak });
    },
  );
});

const ALLE_SVAR: Forsoekssvar[] = [
  ...TABELL.map(([svar]) => svar),
  ...Array.from({ length: 600 }, (_, i) => i + 100)
    .filter((status) => status < 200 || status > 399)
    .flatMap((status) => [undefined, 'GLD_008', 'GLD_019', 'Bad Request'].map((k) => feilsvar(status, k))),
];
const BOOLSK = [true, false];
const STEDER: Sted[] = TILSTANDER.flatMap((tilstand) =>
  BOOLSK.flatMap((kanVaereMottatt) =>
    BOOLSK.map((kanAvbrytes) => ({ tilstand, kanVaereMottatt, kanAvbrytes })),
  ),
);
const FRAMME = ['mottatt', 'ingen_svar', 'uforstaaelig', 'omdirigert', 'for_stort_svar'];

/** Every state × certainty × answer × day passed. */
const alle: [Sted, Forsoekssvar, boolean, Neste | undefined][] = STEDER.flatMap((sted) =>
  ALLE_SVAR.flatMap((svar) =>
    BOOLSK.map((forbi): [Sted, Forsoekssvar, boolean, Neste | undefined] => [
      sted,
      svar,
      forbi,
      etterSvar(sted, svar, forbi),
    ]),
  ),
);
const proevde = alle.flatMap(([sted, svar, forbi, neste]) => (neste ? [{ sted, svar, forbi, neste }] : []));
/** The first that breaks a rule, so that a failure names it. */
const foersteBrudd = (rett: (en: (typeof proevde)[number]) => boolean) => proevde.find((en) => !rett(en));

describe('of every state and every answer', () => {
  it('only states that are tried are moved', () => {
    expect(alle.length).toBeGreaterThan(80_000);
    expect(alle.every(([sted, , , neste]) => (neste === undefined) !== kanProeves(sted.tilstand))).toBe(true);
  });

  it('certainty only shrinks, and shrinks when the message may have arrived', () => {
    expect(
      foersteBrudd(({ sted, svar, neste }) => {
        if (sted.kanVaereMottatt && !neste.kanVaereMottatt) return false;
        if (!sted.kanAvbrytes && neste.kanAvbrytes) return false;
        return !FRAMME.includes(svar.type) || (neste.kanVaereMottatt && !neste.kanAvbrytes);
      }),
    ).toBe(undefined);
  });

  it('"not received" is never said of what may have been received', () => {
    expect(foersteBrudd(({ neste }) => neste.tilstand !== 'venter' || !neste.kanVaereMottatt)).toBe(
      undefined,
    );
  });

  it('a refusal is Skatteetaten’s own or nothing earlier can have arrived', () => {
    expect(
      foersteBrudd(
        ({ sted, svar, neste }) =>
          neste.tilstand !== 'tilbakevist' ||
          sted.kanAvbrytes ||
          (svar.type === 'feilsvar' && (svar.kode ?? '').startsWith('GLD_')),
      ),
    ).toBe(undefined);
  });

  it('the machine never gives up a delivery on its own: only an answer ends it', () => {
    expect(
      foersteBrudd(({ svar, neste }) => {
        if (neste.tilstand === 'mottatt')
          return svar.type === 'mottatt' && svar.avvik !== 'fremmed_kvittering';
        if (neste.tilstand === 'tilbakevist')
          return svar.type === 'feilsvar' && [400, 404, 405, 413, 422].includes(svar.status);
        return !ENDELIGE.includes(neste.tilstand);
      }),
    ).toBe(undefined);
  });

  it('after a day nothing is tried again by machine, and what an answer has ended stays so', () => {
    expect(
      foersteBrudd(({ sted, svar, forbi, neste }) => {
        if (!forbi) return true;
        const uten = etterSvar(sted, svar, false);
        if (!uten || !kanProeves(uten.tilstand)) return neste.tilstand === uten?.tilstand;
        return neste.tilstand === 'maa_avklares' && neste.aarsak === 'gitt_opp';
      }),
    ).toBe(undefined);
  });

  it('everything but a plain receipt has a reason', () => {
    expect(
      foersteBrudd(({ svar, neste }) => (neste.aarsak === null) === (svar.type === 'mottatt' && !svar.avvik)),
    ).toBe(undefined);
  });
});
