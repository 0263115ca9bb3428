/** One received POST, as the steering endpoint shows it. */
export interface Mottatt {
  tid: string;
  tjeneste: string;
  url: string;
  orgnr: string | undefined;
  idempotencyKey: string | undefined;
  hoder: Record<string, string>;
  /** The received bytes read as UTF-8, untouched. */
  kropp: string;
  sha256: string;
  /** The status that went out; undefined when the connection was cut before any answer. */
  status: number | undefined;
  /** Was it taken in as a delivery? A repeat of an earlier one is not processed again. */
  behandlet: boolean;
  /** The scenario that struck, if any. */
  scenario?: string;
  /** The receipt that was made for it; the repeats have the same. */
  kvittering?: { dialogId: string; forsendelseId: string };
}

/** An answer that is bound to an idempotencyKey. */
export interface LagretSvar {
  orgnr: string;
  /** Of URL and bytes together: another year with the same body is another call. */
  fingeravtrykk: string;
  status: number;
  kropp: unknown;
}

export interface Leveranse {
  kildesystem: string;
  oppgavegiver: { organisasjonsnummer: string; kontaktinformasjon: Record<string, string> };
  inntektsaar: number;
  oppgavegiversLeveranseReferanse?: string;
  leveransetype: 'ordinaer' | 'ingenoppgaver';
  [felt: string]: unknown;
}
