import type { Avvik } from '@/lib/ordning/typer';
import type { Gruppe } from './lager/typer';

/** Every text of the table. Row numbers are as on screen, the first row is 1. */
export interface Tabelltekster {
  /** Name of the grid. */
  tabell: string;
  /** How to get about by keys; read by screen readers when they come to the table. */
  tastehjelp: string;
  /** Label of the cell that has focus. */
  celle: (overskrift: string, rad: number) => string;
  /** Where an avvik is. */
  sted: (rad: number, overskrift: string) => string;
  slettRad: (rad: number) => string;
  /** Name of the button that opens the menu of a row, and of the menu. */
  flereValg: (rad: number) => string;
  meny: {
    settInnOver: string;
    settInnUnder: string;
    dupliser: (antall: number) => string;
    slettRader: (antall: number) => string;
  };
  leggTilRad: string;
  avvik: (avvik: Avvik) => string;
  /** Words beside the icons. */
  feil: string;
  varsel: string;
  eksempel: (eksempel: string) => string;
  melding: {
    radSlettet: (rad: number) => string;
    limtInn: (rader: number) => string;
    utelatt: (antall: number) => string;
    for_lang: string;
    for_mange_rader: string;
    hentes: string;
    settes_inn: string;
    ingenFeil: string;
    /** No errors in the rows that are shown; the others are not spoken of. */
    ingenFeilVist: string;
    toemt: string;
    fylt: (rader: number) => string;
    radSattInn: (rad: number) => string;
    duplisert: (rader: number) => string;
    raderSlettet: (rader: number) => string;
    bredde: (overskrift: string, bredde: number) => string;
  };
}

export interface Statustekster {
  /** Name of the status region. */
  oppsummering: string;
  antallOppgaver: string;
  feil: (antall: number) => string;
  varsler: (antall: number) => string;
  /** While a big draft is still being read. */
  henter: (antall: number, ventet: number) => string;
  leser: string;
  sumForStor: string;
}

export interface Feillistetekster {
  feil: string;
  varsler: string;
  rader: (antall: number) => string;
  gruppe: (gruppe: Gruppenavn) => string;
}

type Gruppenavn = Pick<Gruppe, 'kode' | 'felt' | 'param'>;

/** The offer to put right every cell of a kind that can be put right with certainty. */
export interface Reparasjonstekster {
  knapp: (antall: number) => string;
  tittel: (antall: number) => string;
  forklaring: string;
  /** Cells with the same error that a person must look at. */
  resten: (antall: number) => string;
  liste: string;
  rad: string;
  fra: string;
  til: string;
  flere: (antall: number) => string;
  rett: (antall: number) => string;
  avbryt: string;
}

/** The rows one at a time, as a form. */
export interface Radskjematekster {
  /** Name of the choice between form and table, and its two sides. */
  visning: string;
  skjema: string;
  tabell: string;
  /** Said beside the table where there is little room for it. */
  hint: string;
  rad: (rad: number, antall: number) => string;
  ingen: string;
  forrige: string;
  neste: string;
  ny: string;
  slett: string;
  /** What happens to the fields of the alternative that is not chosen. */
  valgforklaring: string;
}

/** What is said about rows that are not shown. */
export interface Utsnittstekster {
  gruppe: (gruppe: Gruppenavn) => string;
  /** Label of the search field. */
  soek: string;
  soektekst: (soek: string) => string;
  /** `hva` says what the shown rows have in common. */
  vises: (vist: number, totalt: number, hva: string) => string;
  visAlle: string;
}
