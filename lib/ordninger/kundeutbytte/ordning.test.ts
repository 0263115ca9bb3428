import { describe, expect, it } from 'vitest';
import { tilKolonner } from '@/lib/ordning/kolonner';
import { byggMelding, tilMelding } from '@/lib/ordning/melding';
import type { Kontekst, Radverdier } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { registre } from '../registre';
import seedensMelding from './eksempel.melding.json';
import seedensSvar from './eksempel.svar.json';
import { kundeutbytte } from './ordning';

const kontekst: Kontekst = { inntektsaar: 2024, miljoe: 'lokal', registre };
const hode = {
  kildesystem: 'kildesystem',
  organisasjonsnummer: '311131788',
  kontaktinformasjon: {
    navn: 'Kari Kontakt',
    telefonnummer: '80080000',
    varselEpostadresse: 'kontakt@offentlig.no',
    varselSmsMobilnummer: '80080000',
  },
  inntektsaar: 2024,
  referanse: 'Unik ekstern referanse ID',
};
const rad = (verdier: Radverdier) => ({ radId: crypto.randomUUID(), verdier });

describe('the seed', () => {
  // Its numbers fail their check digits on purpose, so the rows are readable but may not be sent.
  const rader = [
    rad({ oppgaveeier: '012345 67890', navn: ' Truls Trulsen', utbetaltBeloep: '5 700' }),
    rad({ oppgaveeier: '123 456 789', navn: 'Bedrift AS', utbetaltBeloep: '4300,00' }),
  ];

  it('is what typed rows become, to the letter and the type', () => {
    const leste = rader.map((r) => lesRad(kundeutbytte, r, kontekst));
    expect(byggMelding(kundeutbytte, hode, leste)).toStrictEqual(seedensMelding);
    expect(leste.map((lest) => lest.avvik.map((a) => a.kode))).toEqual([
      ['foedselsnummer_kontrollsiffer'],
      ['organisasjonsnummer_kontrollsiffer'],
    ]);
    expect(() => tilMelding(kundeutbytte, hode, rader, kontekst)).toThrow('a row has errors');
  });

  it('with right numbers passes through tilMelding', () => {
    const riktige = [
      rad({ ...rader[0]?.verdier, oppgaveeier: '02825010109' }),
      rad({ ...rader[1]?.verdier, oppgaveeier: '311131788' }),
    ];
    expect(tilMelding(kundeutbytte, hode, riktige, kontekst)).toStrictEqual({
      leveranse: {
        ...seedensMelding.leveranse,
        oppgave: [
          { oppgaveeier: { foedselsnummer: '02825010109', navn: 'Truls Trulsen' }, utbetaltBeloep: 5700 },
          { oppgaveeier: { organisasjonsnummer: '311131788', navn: 'Bedrift AS' }, utbetaltBeloep: 4300 },
        ],
      },
    });
  });

  it('answers with the reference and the count of its request', () => {
    const { leveranse } = seedensMelding;
    expect(seedensSvar.oppgavegiversLeveranseReferanse).toBe(leveranse.oppgavegiversLeveranseReferanse);
    expect(seedensSvar.antallOppgaver).toBe(leveranse.oppgaveoppsummering.antallOppgaver);
  });
});

describe('the contract', () => {
  it('headings', () => {
    expect(tilKolonner(kundeutbytte).map((kolonne) => kolonne.overskrift)).toEqual([
      'Fødselsnummer / org.nr.',
      'Navn',
      'Utbetalt beløp',
    ]);
  });

  it('service, scope, access packages and single right of the seed', () => {
    expect(kundeutbytte.api).toMatchObject({
      tjeneste: 'innrapporteringskattepliktigkundeutbytte',
      scope: 'skatteetaten:innrapporteringskattepliktigkundeutbytte',
      tilgangspakker: [
        'regnskapsforer-med-signeringsrettighet',
        'regnskapsforer-uten-signeringsrettighet',
        'ansvarlig-revisor',
        'revisormedarbeider',
        'skattegrunnlag',
      ],
      enkeltrettighet: 'ske-innrapportering-skattepliktig-kundeutbytte',
      leveransetype: { ordinaer: 'ordinaer', ingenOppgaver: 'ingenoppgaver' },
    });
    expect(kundeutbytte.navn.nb).toBe('Skattepliktig kundeutbytte');
    expect(kundeutbytte.skjema).toBe('RF-1301');
    expect(kundeutbytte.frist).toEqual({ maaned: 2, dag: 10 });
  });
});
