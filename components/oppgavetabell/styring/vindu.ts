import type { Avvisningsgrunn } from '../lager/typer';
import type { Plass } from './utvalg';

/** The one input, as much of it as is needed. */
export interface Skrivefelt {
  value: string;
  focus(valg: { preventScroll: boolean }): void;
  select(): void;
  setSelectionRange(fra: number, til: number): void;
}

/** What the table on screen does for its control. */
export interface Vindu {
  /** Draws at once: the next character must find its input in place. */
  tegn(oppdater: () => void): void;
  vis(plass: Plass): void;
  raderISiden(): number;
  /** The buttons after the row's cells, `nr` counted from 0. */
  fokuserKnapp(rad: number, nr?: number): void;
  fokuserOverskrift(kol: number): void;
  si(melding: Melding): void;
}

export type Melding =
  | { type: 'radSlettet'; rad: number }
  | { type: 'limtInn'; rader: number; utelatt: number }
  | { type: 'avvist'; grunn: Avvisningsgrunn }
  /** `noenSkjult`: there may be errors in rows that are not shown. */
  | { type: 'ingenFeil'; noenSkjult: boolean }
  | { type: 'toemt' }
  | { type: 'fylt'; rader: number }
  | { type: 'radSattInn'; rad: number }
  | { type: 'duplisert'; rader: number }
  | { type: 'raderSlettet'; rader: number }
  | { type: 'bredde'; felt: string; bredde: number }
  /** A committed cell broke a rule; the person has already gone on. */
  | { type: 'avvik'; radId: string; felt: string };
