import { randomUUID } from 'node:crypto';
import type { Proevemiljoe } from './miljoe';

export const KUNDEUTBYTTE = 'innrapporteringskattepliktigkundeutbytte';
export const OVERSKUDD = 'innrapporteringoverskuddstroem';
export const scopeFor = (tjeneste: string): string => `skatteetaten:${tjeneste}`;

const konvolutt = (orgnr: string, inntektsaar: number) => ({
  kildesystem: 'Oppgaveportalen 1.0',
  oppgavegiver: {
    organisasjonsnummer: orgnr,
    kontaktinformasjon: {
      navn: 'Kari Kontakt',
      telefonnummer: '80080000',
      varselEpostadresse: 'kontakt@offentlig.no',
      varselSmsMobilnummer: '80080000',
    },
  },
  inntektsaar,
  oppgavegiversLeveranseReferanse: 'Ref-1',
  leveransetype: 'ordinaer',
});

/** The example of the seed for kundeutbytte: its numbers fail the check digits. */
export const kundeutbytte = (orgnr: string, mer: object = {}, aar = 2024) => ({
  leveranse: {
    ...konvolutt(orgnr, aar),
    oppgave: [
      { oppgaveeier: { foedselsnummer: '01234567890', navn: 'Truls Trulsen' }, utbetaltBeloep: 5700 },
      { oppgaveeier: { organisasjonsnummer: '123456789', navn: 'Bedrift AS' }, utbetaltBeloep: 4300 },
    ],
    oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 10000 },
    ...mer,
  },
});

/** The example of the seed for overskuddsstrøm, with its periods. */
export const overskuddsstroem = (orgnr: string, mer: object = {}) => ({
  leveranse: {
    ...konvolutt(orgnr, 2025),
    oppgaveOverskuddsstroem: [
      {
        oppgaveeier: {
          foedselsnummer: '00000000000',
          vegadresse: {
            adressenavn: 'Apalveien',
            adressenummer: { husnummer: '111' },
            poststed: { poststedsnavn: 'Andeby', postnummer: '1313' },
            kommunenummer: '0001',
          },
          maalepunktID: '000000000000000001',
        },
        bruttoBeloep: '1000.00',
        vederlagNegativtEnergiledd: '0.00',
        stroemperiodeFraOgMed: '2025-06-01',
        stroemperiodeTilOgMed: '2025-12-31',
      },
      {
        oppgaveeier: {
          foedselsnummer: '00000000000',
          matrikkeladresse: {
            matrikkelnummer: { kommunenummer: '0001', gaardsnummer: 2, bruksnummer: 2 },
          },
          maalepunktID: '000000000000000002',
        },
        bruttoBeloep: '500.00',
        vederlagNegativtEnergiledd: '0.00',
        stroemperiodeFraOgMed: '2025-09-01',
        stroemperiodeTilOgMed: '2025-12-31',
      },
    ],
    oppgaveOppsummering: {
      sumBruttoBeloep: '1500.00',
      sumVederlagNegativtEnergiledd: '0.00',
      antallOppgaver: 2,
    },
    ...mer,
  },
});

export interface Sendvalg {
  tjeneste?: string;
  aar?: string | number;
  token?: string;
  noekkel?: string;
  hoder?: Record<string, string | undefined>;
  metode?: string;
}

/** POST of a delivery as the portal does it. A header that is `undefined` is left out. */
export function send(miljoe: Proevemiljoe, kropp: object | string, valg: Sendvalg = {}): Promise<Response> {
  const { tjeneste = KUNDEUTBYTTE, aar = 2024, token, noekkel = randomUUID(), metode = 'POST' } = valg;
  const hoder: Record<string, string | undefined> = {
    authorization: token === undefined ? undefined : `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/json',
    idempotencyKey: noekkel,
    ...valg.hoder,
  };
  const satt = Object.entries(hoder).flatMap(([navn, verdi]) => (verdi === undefined ? [] : [[navn, verdi]]));
  const tekst = typeof kropp === 'string' ? kropp : JSON.stringify(kropp);
  return fetch(`${miljoe.url}/skatteetaten/${tjeneste}/v1/${aar}`, {
    method: metode,
    redirect: 'manual',
    headers: Object.fromEntries(satt) as Record<string, string>,
    ...(metode === 'POST' ? { body: tekst } : {}),
  });
}

export interface Feilsvar {
  kode: string;
  melding: string;
  korrelasjonsid: string;
  spesifisering: { kode: string; melding: string; sti?: string; angittVerdi?: string }[];
}
export interface Kvittering {
  dialogId: string;
  forsendelseId: string;
  oppgavegiversLeveranseReferanse?: string;
  antallOppgaver: number;
}
