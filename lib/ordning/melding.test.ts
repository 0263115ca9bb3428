import { describe, expect, it } from 'vitest';
import { byggMelding, type Leveransehode, tilMelding } from './melding';
import { kontekst, proeveordning, proeverad } from './proeveordning';
import type { Rad } from './typer';
import { lesRad } from './validering';

const hode: Leveransehode = {
  kildesystem: 'test',
  organisasjonsnummer: '311131788',
  kontaktinformasjon: { navn: 'Kari', telefonnummer: '80080000', varselEpostadresse: 'kari@example.com' },
  inntektsaar: 2025,
};
const melding = (rader: readonly Rad[], ekstra: Partial<Leveransehode> = {}) =>
  tilMelding(proeveordning, { ...hode, ...ekstra }, rader, kontekst);

describe('tilMelding', () => {
  it('is the whole body: paths by variant and choice, empty cells and rows left out, keys of the ordning', () => {
    const rader = [
      proeverad({ kroner: '5', fra: '1.1.2025', til: '31.12.2025' }, 'a'),
      { radId: 'tom', verdier: { sted: ' ' } },
      proeverad({ eier: '02825010109', sted: '', gnr: '07', beloep: '1 000', kroner: '' }, 'b'),
    ];
    expect(melding(rader)).toStrictEqual({
      leveranse: {
        kildesystem: 'test',
        oppgavegiver: {
          organisasjonsnummer: '311131788',
          kontaktinformasjon: {
            navn: 'Kari',
            telefonnummer: '80080000',
            varselEpostadresse: 'kari@example.com',
          },
        },
        inntektsaar: 2025,
        leveransetype: 'vanlig',
        oppgaver: [
          {
            eier: { orgnr: '311131788' },
            hus: { gate: { sted: 'Oslo', kode: '0301' } },
            beloep: '10.50',
            kroner: 5,
            fra: '2025-01-01',
            til: '2025-12-31',
          },
          { eier: { fnr: '02825010109' }, hus: { gaard: { gnr: 7, kode: '0301' } }, beloep: '1000.00' },
        ],
        oppsummering: { antallOppgaver: 2, sumBeloep: '1010.50', sumKroner: 5 },
      },
    });
  });

  it('holds the reference and the mobile number only when given', () => {
    const { leveranse } = melding([proeverad()], { referanse: 'R1' });
    expect(leveranse).toHaveProperty('oppgavegiversLeveranseReferanse', 'R1');
    expect(melding([proeverad()], { referanse: '' }).leveranse).not.toHaveProperty(
      'oppgavegiversLeveranseReferanse',
    );
    const medMobil = melding([proeverad()], {
      kontaktinformasjon: { ...hode.kontaktinformasjon, varselSmsMobilnummer: '90000000' },
    });
    expect(medMobil).toHaveProperty(
      'leveranse.oppgavegiver.kontaktinformasjon.varselSmsMobilnummer',
      '90000000',
    );
  });

  it('nothing to report: no rows at all, sums of zero in the types of the ordning', () => {
    const { leveranse } = melding([], { ingenOppgaver: true });
    expect(leveranse).not.toHaveProperty('oppgaver');
    expect(leveranse.leveransetype).toBe('ingenting');
    expect(leveranse.oppsummering).toStrictEqual({ antallOppgaver: 0, sumBeloep: '0.00', sumKroner: 0 });
  });

  it('refuses rows with errors, not rows with warnings', () => {
    expect(() => melding([proeverad({ beloep: 'x' })])).toThrow('a row has errors');
    expect(() => melding([proeverad({ eier: '123456789' })])).toThrow('a row has errors');
    expect(() => melding([proeverad({ beloep: '' })])).toThrow('a row has errors');
    expect(melding([proeverad({ beloep: '-1', kode: '1111' })])).toHaveProperty(
      'leveranse.oppsummering.sumBeloep',
      '-1.00',
    );
  });

  it('refuses a sum that is not exact', () => {
    const rader = [proeverad({ beloep: '90071992547409,91' }, 'a'), proeverad({ beloep: '0,01' }, 'b')];
    expect(() => melding(rader)).toThrow('not exact');
  });

  it('the same rows give the same bytes', () => {
    const rader = [proeverad({ gnr: '' }, 'a'), proeverad({ eier: '310757632' }, 'b')];
    expect(JSON.stringify(melding(rader))).toBe(JSON.stringify(melding(structuredClone(rader))));
  });
});

describe('byggMelding', () => {
  it('throws when a path hangs on a choice that was not made', () => {
    const lest = lesRad(proeveordning, proeverad({ sted: '', gnr: '' }), kontekst);
    expect(() => byggMelding(proeveordning, hode, [lest])).toThrow('proeve.kode: no path');
  });
});
