import type { Person } from './typer';

type Raad = Pick<Person, 'pid' | 'navn' | 'beskrivelse'>;

/** The named test persons. All numbers are synthetic (month + 80) and have valid check digits. */
export const TESTPERSONER: readonly Raad[] = [
  { pid: '01829010182', navn: 'Kari Prøve', beskrivelse: 'Daglig leder i Prøvelaget SA' },
  { pid: '14838510702', navn: 'Ola Regnskap', beskrivelse: 'Regnskapsfører med 13 klienter' },
  {
    pid: '27847711588',
    navn: 'Per Utensystem',
    beskrivelse: 'Daglig leder i Utensystem AS, som mangler systemtilgang',
  },
  { pid: '05856812172', navn: 'Sol Strømstad', beskrivelse: 'Daglig leder i Solstrøm AS (overskuddsstrøm)' },
  {
    pid: '19866212840',
    navn: 'Siv Toenheter',
    beskrivelse: 'Daglig leder i to virksomheter, den ene med underenhet',
  },
  {
    pid: '23879113563',
    navn: 'Gro Underenhet',
    beskrivelse: 'Har tilgang til en underenhet og en slettet virksomhet',
  },
  { pid: '11885514288', navn: 'Nils Ingen', beskrivelse: 'Har ingen virksomhet' },
  {
    pid: '30899515087',
    navn: 'Lise Lesetilgang',
    beskrivelse: 'Har bare leserettigheter og pakker som ikke gjelder innrapportering',
  },
];
