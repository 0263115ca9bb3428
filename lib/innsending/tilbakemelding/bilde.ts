import type { Tekst } from '@/lib/felles/spraak';
import type { Dom } from '../dom';
import type { Hinder } from '../foelging';
import type { Radtreff } from './kobling';
import type { Grunn, Oppgavetall, Tilbakemeldingsavvik } from './typer';

/** A remark as it is shown, with its row where that is certain. */
export interface Avvikslinje extends Tilbakemeldingsavvik {
  rad: Radtreff | undefined;
}

export interface Dokumentlinje {
  dokumentId: string;
  mediatype: string;
  hentet: Date;
}

/** What Skatteetaten has said of one received part of a delivery. */
export interface Delsvar {
  del: number;
  deler: number;
  /** When Skatteetaten received it. */
  mottatt: Date;
  dom: Dom | null;
  /** Why a person must read it. */
  grunn: Grunn | null;
  /** When the newest document of the feedback came here. */
  besvart: Date | null;
  /** When it is looked for next; null when it is not. */
  nesteLesing: Date | null;
  hinder: Hinder | null;
  avvik: readonly Avvikslinje[];
  tall: Oppgavetall;
  dokumenter: readonly Dokumentlinje[];
}

/** A row that a remark is about, as it was sent. */
export interface Omtaltrad {
  radId: string;
  nr: number;
  celler: readonly { ledetekst: Tekst; verdi: string }[];
}

export interface Tilbakemeldingsbilde {
  sendt: Date | null;
  deler: readonly Delsvar[];
  rader: readonly Omtaltrad[];
  /** Changes when anything of this does, and says nothing of it. */
  merke: string;
}
