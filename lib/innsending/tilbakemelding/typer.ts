import type { Dom } from '../dom';

/** Why a document cannot be read by machine, or says nothing certain; each has a text in messages/*.json. */
export const GRUNNER = [
  'ikke_xml',
  'for_stort',
  'tegnsett',
  'doctype',
  'ikke_velformet',
  'for_innviklet',
  'ukjent_format',
  'status_mangler',
  'flere_statuser',
  'ukjent_status',
  'annen_forsendelse',
  'annen_referanse',
  'uten_tilknytning',
  'annet_aar',
  'annen_oppgavegiver',
  'avviste_oppgaver',
  'motsier_dialogen',
  'motstrid',
  'uten_dokument',
] as const;
export type Grunn = (typeof GRUNNER)[number];

/** One remark of Skatteetaten's, in its own words (innsendingstilbakemelding v2.2). May hold personal data. */
export interface Tilbakemeldingsavvik {
  avvikskode: string;
  avvikstekst: string;
  beskrivelse: string | undefined;
  veiledning: string | undefined;
  /** `avvist`, `advarsel`, or a later addition, which counts as the graver of the two when something is decided. */
  alvorlighetsgrad: string;
  sti: string | undefined;
  angittVerdi: string | undefined;
}

/** Skatteetaten's own counts, where the document has them. */
export interface Oppgavetall {
  oppgaver: number | undefined;
  avviste: number | undefined;
  medVarsel: number | undefined;
}

export type Sikkerdom = Exclude<Dom, 'maa_vurderes'>;

export interface Innhold {
  avvik: readonly Tilbakemeldingsavvik[];
  tall: Oppgavetall;
}

export type LestTilbakemelding =
  | ({ type: 'dom'; dom: Sikkerdom } & Innhold)
  /** What could be read is told all the same; nothing is concluded from it. */
  | ({ type: 'maa_vurderes'; grunn: Grunn } & Innhold);

/** What the document must be about. */
export interface Forventet {
  /** The forsendelse that was our submission. */
  forsendelseId: string;
  inntektsaar: number;
  orgnr: string;
  /** The reference that we sent, if any. */
  referanse: string | null;
  /** The dialog itself says which submission this answers; else the document must. */
  erKnyttet: boolean;
  /** Type of the forsendelse that brought it, as Dialogporten spells it (`Acceptance`, `Rejection` …). */
  forsendelsestype: string | undefined;
}
