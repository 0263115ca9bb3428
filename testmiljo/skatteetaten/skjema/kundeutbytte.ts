import { ANTALL, HELTALL, konvolutt, objekt, SIFFER, TEKST } from './konvolutt';

/** Skattepliktig kundeutbytte: whole kroner as JSON numbers; a row is about a person or an organisation. */
export const KUNDEUTBYTTE = konvolutt(
  { rader: 'oppgave', oppsummering: 'oppgaveoppsummering' },
  objekt({
    oppgaveeier: {
      ...objekt({ foedselsnummer: SIFFER(11), organisasjonsnummer: SIFFER(9), navn: TEKST }, ['navn']),
      oneOf: [{ required: ['foedselsnummer'] }, { required: ['organisasjonsnummer'] }],
    },
    utbetaltBeloep: HELTALL,
  }),
  objekt({ antallOppgaver: ANTALL, sumUtbetaltBeloep: HELTALL }),
);
