import type { Miljoe } from '@/lib/felles/identifikator';
import type { Tekst } from '@/lib/felles/spraak';

interface FeltFelles {
  /** Key of the field in a row; ASCII, as the API spells it where it has a word. */
  noekkel: string;
  ledetekst: Tekst;
  hjelp: Tekst;
  eksempel: string;
  /** Other headings under which people keep this column, lower case. */
  aliaser: readonly string[];
  /** Width of the column in pixels. */
  bredde: number;
  /** False: may be empty. A field in a `Valg` follows its group instead. */
  paakrevd: boolean;
  /** Path in the message, `/` between keys; one for each variant where the path depends on the row. */
  sti: string | Readonly<Record<string, string>>;
}

export type Felt =
  | (FeltFelles & { type: 'foedselsnummer' })
  /** A person or an organisation in one column; the variants are `foedselsnummer` and `organisasjonsnummer`. */
  | (FeltFelles & { type: 'eier' })
  | (FeltFelles & { type: 'maalepunktId' })
  | (FeltFelles & { type: 'tekst'; maksLengde: number })
  | (FeltFelles & {
      type: 'sifre';
      antall: number;
      /** The code is looked up as a kommune, or as a postnummer whose place stands in `stedfelt`. */
      register?: 'kommune';
      stedfelt?: string;
    })
  | (FeltFelles & { type: 'heltall'; min: number; maks: number })
  | (FeltFelles & {
      type: 'beloep';
      /** 0: whole kroner, sent as a JSON number. 2: sent as a string with two decimals. */
      desimaler: 0 | 2;
      /** Zero is unusual here and worth a warning. */
      varsleNull: boolean;
      /** The key of its sum in the message's summary. */
      sum: { noekkel: string; ledetekst: Tekst };
    })
  | (FeltFelles & { type: 'dato' });

export type Felttypenavn = Felt['type'];
export type FeltAv<T extends Felttypenavn> = Extract<Felt, { type: T }>;

/** Exactly one of the alternatives must be filled in a row; `felles` belongs to whichever it is. */
export interface Valg {
  noekkel: string;
  ledetekst: Tekst;
  alternativer: readonly { noekkel: string; ledetekst: Tekst; felter: readonly string[] }[];
  felles: readonly string[];
}

/** Two dates that are both given or both empty, inside the income year, from ≤ to. */
export interface Periode {
  fra: string;
  til: string;
}

/** Shapes of a cell that holds several fields, and how many parts each has. */
export const DELINGSFORMER = {
  /** Street, house number, postal code and town: `Storgata 12B, 0155 Oslo`, or only `Storgata 12 B`. */
  adresse: 4,
  /** Postal code and town: `0155 Oslo`. */
  postnr_sted: 2,
  /** Municipality, unit and property number: `0301-12/3`, or only `12/3`, `gnr 12 bnr 3`. */
  gnr_bnr: 3,
  /** First and last day: `01.06.2025–31.12.2025`, `1.6.–31.12.2025`, `2025-06-01/2025-12-31`. */
  periode: 2,
} as const;
export type Delingsform = keyof typeof DELINGSFORMER;

/** A way to split one column of a spreadsheet into several fields. */
export interface Deling {
  noekkel: string;
  form: Delingsform;
  ledetekst: Tekst;
  /** Fields of the ordning, in the order of the shape's parts. */
  felter: readonly string[];
  /** Headings of columns that are such, lower case. */
  aliaser: readonly string[];
}

/** One of several columns of a spreadsheet that together are one field. */
export interface Ledd {
  noekkel: string;
  ledetekst: Tekst;
  /** Headings of columns that are such, lower case. */
  aliaser: readonly string[];
  /** Digits of it. Columns of anything else are not put together. */
  sifre?: number;
}

/** A field that people keep in several columns; the parts are put together in this order. */
export interface Sammensetning {
  felt: string;
  /** What stands between the parts. */
  mellom: '' | ' ';
  ledd: readonly Ledd[];
  /**
   * A column of the field itself is a part too (`Husnummer` beside `Bokstav`), before the one at this place. Absent: such a
   * column is the whole, and the parts beside it are not needed (`Navn` beside `Fornavn`).
   */
  eget?: { plass: number; sifre?: number };
}

/** What the API calls things and demands; see the seed of each ordning. */
export interface Api {
  /** Host name part of the URL. */
  tjeneste: string;
  scope: string;
  dokumentSti: string;
  /** Any of these opens the API, for a person as for a system user. */
  tilgangspakker: readonly string[];
  /** Opens it too, but only for the organisation's own system user. */
  enkeltrettighet?: string;
  /** What the organisation's own system user is asked to hold where there is no single right. */
  egenpakke: string;
  /** What a system user for clients is asked to hold, by what its owner is to them. */
  klientpakker: { regnskapsfoerer: string; revisor: string };
  /** Prefixes of this ordning's environment variables (`{ORDNING}_SCOPE` …), first one preferred. */
  variabelnavn: readonly string[];
  /** Keys that are spelled differently from ordning to ordning. */
  noekler: { oppgaver: string; oppsummering: string };
  leveransetype: { ordinaer: string; ingenOppgaver: string };
}

/** A reporting scheme, declared once. Columns, validation, totals, message, template, import and help derive from it. */
export interface Ordning {
  id: string;
  navn: Tekst;
  /** RF number of the paper form, when it has one. */
  skjema?: string;
  beskrivelse: Tekst;
  kilde: string;
  /** Skatteetaten's page with the form that can delete what was sent; the API cannot. */
  skjemaside: string;
  /** Deadline in the year after the income year. */
  frist: { maaned: number; dag: number };
  /** First income year that may be reported. */
  foersteInntektsaar: number;
  api: Api;
  felter: readonly Felt[];
  valg: readonly Valg[];
  perioder: readonly Periode[];
  /** How people keep several of the fields in one column. */
  delinger: readonly Deling[];
  /** How people keep one of the fields in several columns. */
  sammensetninger: readonly Sammensetning[];
  /** Fields that together say what an oppgave is about; two rows with the same are probably one too many. */
  identitet: readonly string[];
  eksempler: readonly Radverdier[];
}

/** What the user wrote, by field key: strings that may be wrong. A missing key is an empty cell. */
export type Radverdier = Readonly<Record<string, string>>;

/** A row of the table. `radId` is given at birth and follows the row through sort, paste and storage. */
export interface Rad {
  readonly radId: string;
  readonly verdier: Radverdier;
}

export type Alvor = 'feil' | 'varsel';

/** One breach of a rule. `felt` is absent when the whole row is meant, `radId` when the delivery is. */
export interface Avvik {
  radId?: string;
  felt?: string;
  kode: Avvikskode;
  alvor: Alvor;
  param?: Readonly<Record<string, string | number>>;
}

/** Id of an ordning → its name in the language that is shown. */
export type Ordningsnavn = Readonly<Record<string, string>>;

/** Every rule has a code and every code a text in messages/*.json under `avvik`. */
export const AVVIKSKODER = [
  'mangler',
  'foedselsnummer_lengde',
  'foedselsnummer_kontrollsiffer',
  'organisasjonsnummer_kontrollsiffer',
  'eier_lengde',
  'nummer_syntetisk',
  'nummer_ikke_syntetisk',
  'maalepunkt_lengde',
  'maalepunkt_kontrollsiffer',
  'maalepunkt_prefiks',
  'excel_forkortet',
  'for_lang',
  'ulovlige_tegn',
  'antall_sifre',
  'ikke_heltall',
  'utenfor_grenser',
  'beloep_ikke_tall',
  'beloep_tvetydig',
  'beloep_oere',
  'beloep_desimaler',
  'beloep_for_stort',
  'beloep_negativt',
  'beloep_null',
  'sum_for_stor',
  'dato_ugyldig',
  'dato_utenfor_aaret',
  'periode_bakvendt',
  'periode_halv',
  'valg_begge',
  'valg_ingen',
  'kommune_ukjent',
  'poststed_stemmer_ikke',
  'duplikat',
  'ingen_oppgaver',
  'har_oppgaver',
  'etter_frist',
  'referanse_brukt',
  'tidligere_leveranse',
  'ingen_endringer',
  'staar_igjen',
] as const;
export type Avvikskode = (typeof AVVIKSKODER)[number];

/** Registers that warnings are looked up in; loaded apart, since they are large. Unknown numbers give undefined. */
export interface Registre {
  erKjentKommune(kommunenummer: string, inntektsaar: number): boolean;
  poststed(postnummer: string): string | undefined;
}

/** What the rules must know besides the row. */
export interface Kontekst {
  inntektsaar: number;
  miljoe: Miljoe;
  registre?: Registre;
}
