import { describe, expect, it } from 'vitest';
import { tilKolonner } from '@/lib/ordning/kolonner';
import { byggMelding, tilMelding } from '@/lib/ordning/melding';
import type { Kontekst, Radverdier } from '@/lib/ordning/typer';
import { lesRad } from '@/lib/ordning/validering';
import { registre } from '../registre';
import seedensMelding from './eksempel.melding.json';
import seedensSvar from './eksempel.svar.json';
import { overskuddsstroem } from './ordning';

const kontekst: Kontekst = { inntektsaar: 2025, miljoe: 'lokal', registre };
const hode = {
  kildesystem: 'Norsk Sluttstrøm 0.1.1 BETA',
  organisasjonsnummer: '987546231',
  kontaktinformasjon: {
    navn: 'Kari Kontaktperson',
    telefonnummer: '80080000',
    varselEpostadresse: 'kari.kontaktperson@sluttstroem.no',
    varselSmsMobilnummer: '80080000',
  },
  inntektsaar: 2025,
  referanse: 'EksternLeveranseRef12345',
};
const rad = (verdier: Radverdier) => ({ radId: crypto.randomUUID(), verdier });

describe('the seed', () => {
  // Its numbers and places do not exist, so the rows are readable but may not be sent.
  const rader = [
    rad({
      foedselsnummer: '000000 00000',
      maalepunktId: '000000000000000001',
      adressenavn: 'Apalveien',
      husnummer: '111',
      postnummer: '1313',
      poststed: 'Andeby',
      kommunenummer: '0001',
      bruttoBeloep: '1 000',
      vederlagNegativtEnergiledd: '0',
      stroemperiodeFraOgMed: '1.6.2025',
      stroemperiodeTilOgMed: '31.12.2025',
    }),
    rad({
      foedselsnummer: '00000000000',
      maalepunktId: '000000000000000002',
      kommunenummer: '0001',
      gaardsnummer: '2',
      bruksnummer: '2',
      bruttoBeloep: '500,00',
      vederlagNegativtEnergiledd: '0,00',
      stroemperiodeFraOgMed: '2025-09-01',
      stroemperiodeTilOgMed: '31/12/2025',
    }),
  ];

  it('is what typed rows become, to the letter and the type', () => {
    const leste = rader.map((r) => lesRad(overskuddsstroem, r, kontekst));
    expect(byggMelding(overskuddsstroem, hode, leste)).toStrictEqual(seedensMelding);
    const feil = leste.map((lest) => lest.avvik.filter((a) => a.alvor === 'feil').map((a) => a.kode));
    expect(feil).toEqual([
      ['foedselsnummer_kontrollsiffer', 'maalepunkt_kontrollsiffer'],
      ['foedselsnummer_kontrollsiffer', 'maalepunkt_kontrollsiffer'],
    ]);
    expect(() => tilMelding(overskuddsstroem, hode, rader, kontekst)).toThrow('a row has errors');
  });

  it('with right numbers passes through tilMelding; warnings do not stop it', () => {
    const riktige = rader.map((r, i) =>
      rad({
        ...r.verdier,
        foedselsnummer: '02825010109',
        maalepunktId: i === 0 ? '707057500051628391' : '707057500051628407',
      }),
    );
    const [en, to] = seedensMelding.leveranse.oppgaveOverskuddsstroem;
    const eier = (oppgave: typeof en, maalepunktID: string) => ({
      ...oppgave,
      oppgaveeier: { ...oppgave?.oppgaveeier, foedselsnummer: '02825010109', maalepunktID },
    });
    expect(tilMelding(overskuddsstroem, hode, riktige, kontekst)).toStrictEqual({
      leveranse: {
        ...seedensMelding.leveranse,
        oppgaveOverskuddsstroem: [eier(en, '707057500051628391'), eier(to, '707057500051628407')],
      },
    });
  });

  it('sends the period only when it is filled in', () => {
    const uten = { ...rader[1]?.verdier, stroemperiodeFraOgMed: '', stroemperiodeTilOgMed: ' ' };
    const melding = byggMelding(overskuddsstroem, hode, [lesRad(overskuddsstroem, rad(uten), kontekst)]);
    expect(melding.leveranse.oppgaveOverskuddsstroem).toStrictEqual([
      {
        oppgaveeier: seedensMelding.leveranse.oppgaveOverskuddsstroem[1]?.oppgaveeier,
        bruttoBeloep: '500.00',
        vederlagNegativtEnergiledd: '0.00',
      },
    ]);
  });

  it('answers with the reference and the count of its request', () => {
    const { leveranse } = seedensMelding;
    expect(seedensSvar.oppgavegiversLeveranseReferanse).toBe(leveranse.oppgavegiversLeveranseReferanse);
    expect(seedensSvar.antallOppgaver).toBe(leveranse.oppgaveOppsummering.antallOppgaver);
  });
});

describe('the contract', () => {
  it('headings', () => {
    expect(tilKolonner(overskuddsstroem).map((kolonne) => kolonne.overskrift)).toEqual([
      'Fødselsnummer',
      'Målepunkt-ID',
      'Adressenavn',
      'Husnummer',
      'Postnummer',
      'Poststed',
      'Kommunenummer',
      'Gårdsnummer',
      'Bruksnummer',
      'Bruttobeløp',
      'Vederlag negativt energiledd',
      'Fra og med',
      'Til og med',
    ]);
  });

  it('service, scope and access packages of the seed, which names no single right', () => {
    expect(overskuddsstroem.api).toMatchObject({
      tjeneste: 'innrapporteringoverskuddstroem',
      scope: 'skatteetaten:innrapporteringoverskuddstroem',
      tilgangspakker: ['regnskapsforer-med-signeringsrettighet', 'ansvarlig-revisor', 'skattegrunnlag'],
      leveransetype: { ordinaer: 'ordinaer', ingenOppgaver: 'ingenoppgaver' },
    });
    expect(overskuddsstroem.api).not.toHaveProperty('enkeltrettighet');
    expect(overskuddsstroem.navn.nb).toBe('Overskuddsstrøm');
    expect(overskuddsstroem.frist).toEqual({ maaned: 1, dag: 20 });
  });
});
