import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { KUNDEUTBYTTE } from './skjema/kundeutbytte';
import { OVERSKUDDSSTROEM } from './skjema/overskuddsstroem';

/** One reporting API: what the host is called, which token opens it, and how its body is read. */
export interface Ordning {
  navn: string;
  oppgavetype: string;
  tittel: string;
  scopes: string[];
  ressurs: string;
  /** Array and summary keys differ between the two, also in letter case. */
  rader: string;
  oppsummering: string;
  /** Field of a row → field of the summary that must be its sum. */
  summer: Record<string, string>;
  /** Amounts as strings with two decimals, else whole kroner as numbers. */
  desimaler: boolean;
  gyldig: ValidateFunction;
}

const ajv = new Ajv({ allErrors: true, verbose: true, strictRequired: false });
formats.default(ajv);

const kundeutbytte: Ordning = {
  navn: 'kundeutbytte',
  oppgavetype: 'skattepliktigkundeutbytte',
  tittel: 'Skattepliktig kundeutbytte',
  scopes: ['skatteetaten:innrapporteringskattepliktigkundeutbytte'],
  ressurs: 'ske-innrapportering-skattepliktig-kundeutbytte',
  rader: 'oppgave',
  oppsummering: 'oppgaveoppsummering',
  summer: { utbetaltBeloep: 'sumUtbetaltBeloep' },
  desimaler: false,
  gyldig: ajv.compile(KUNDEUTBYTTE),
};
const overskuddsstroem: Ordning = {
  navn: 'overskuddsstroem',
  oppgavetype: 'overskuddsstroem',
  tittel: 'Overskuddsstrøm',
  scopes: ['skatteetaten:innrapporteringoverskuddstroem', 'skatteetaten:innrapporteringoverskuddsstroem'],
  ressurs: 'ske-innrapportering-overskuddsstroem',
  rader: 'oppgaveOverskuddsstroem',
  oppsummering: 'oppgaveOppsummering',
  summer: {
    bruttoBeloep: 'sumBruttoBeloep',
    vederlagNegativtEnergiledd: 'sumVederlagNegativtEnergiledd',
  },
  desimaler: true,
  gyldig: ajv.compile(OVERSKUDDSSTROEM),
};

/** By host name part. Overskuddsstrøm answers to the seed's spelling and to the newer one. */
export const TJENESTER: Record<string, Ordning> = {
  innrapporteringskattepliktigkundeutbytte: kundeutbytte,
  innrapporteringoverskuddstroem: overskuddsstroem,
  innrapporteringoverskuddsstroem: overskuddsstroem,
};
/** Which years are open is not published; the examples use 2023 to 2026. */
export const AAPNE_AAR = { fra: 2023, til: 2026 } as const;
