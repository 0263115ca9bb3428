import type { Spraak } from '@/lib/felles/spraak';

interface Maltekster {
  veiledning: string;
  felt: string;
  forklaring: string;
  maa: string;
  eksempel: string;
  paakrevd(paakrevd: boolean): string;
  ugyldig(hjelp: string): string;
  raad: readonly string[];
}

/** Words of the template itself; what is said of fields and the ordning comes from its declaration. */
export const MALTEKSTER: Record<Spraak, Maltekster> = {
  nb: {
    veiledning: 'Veiledning',
    felt: 'Kolonne',
    forklaring: 'Forklaring',
    maa: 'Må fylles ut',
    eksempel: 'Eksempel',
    paakrevd: (paakrevd) => (paakrevd ? 'Ja' : 'Etter behov'),
    ugyldig: (hjelp) => `Verdien passer ikke i denne kolonnen. ${hjelp}`,
    raad: [
      'Fyll ut én rad for hver oppgave i det første arket. Behold overskriftene i rad 1.',
      'Kolonnene for nummer og datoer er formatert som tekst, slik at Excel ikke endrer dem.',
      'Kopierer du inn fra et annet regneark, velg «Lim inn utvalg» og «Verdier».',
      'Lagre filen og last den opp i Oppgaveportalen. Ingenting sendes før du har kontrollert det der.',
    ],
  },
  nn: {
    veiledning: 'Rettleiing',
    felt: 'Kolonne',
    forklaring: 'Forklaring',
    maa: 'Må fyllast ut',
    eksempel: 'Døme',
    paakrevd: (paakrevd) => (paakrevd ? 'Ja' : 'Etter behov'),
    ugyldig: (hjelp) => `Verdien passar ikkje i denne kolonna. ${hjelp}`,
    raad: [
      'Fyll ut éi rad for kvar oppgåve i det første arket. Behald overskriftene i rad 1.',
      'Kolonnene for nummer og datoar er formaterte som tekst, slik at Excel ikkje endrar dei.',
      'Kopierer du inn frå eit anna rekneark, vel «Lim inn utval» og «Verdiar».',
      'Lagre fila og last henne opp i Oppgaveportalen. Ingenting blir sendt før du har kontrollert det der.',
    ],
  },
  en: {
    veiledning: 'Guide',
    felt: 'Column',
    forklaring: 'Explanation',
    maa: 'Required',
    eksempel: 'Example',
    paakrevd: (paakrevd) => (paakrevd ? 'Yes' : 'As needed'),
    ugyldig: (hjelp) => `The value does not fit this column. ${hjelp}`,
    raad: [
      'Fill in one row for each statement on the first sheet. Keep the headings in row 1.',
      'Columns of numbers that identify, and of dates, are formatted as text so that Excel does not change them.',
      'When you copy from another spreadsheet, use Paste special and Values.',
      'Save the file and upload it in Oppgaveportalen. Nothing is sent until you have checked it there.',
    ],
  },
};
