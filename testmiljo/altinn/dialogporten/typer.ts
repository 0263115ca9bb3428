export interface Dokument {
  id: string;
  forsendelseId: string;
  dialogId: string;
  orgnr: string;
  tjeneste: string;
  inntektsaar: number;
  synligFra: number;
  mediaType: string;
  innhold: string;
}

/** A transmission; «forsendelse» is its Norwegian name (fakta/integrasjoner.md §5.4). */
export interface Forsendelse {
  id: string;
  type: 'Submission' | 'Acceptance' | 'Rejection';
  relatertTil?: string | undefined;
  eksternReferanse?: string | undefined;
  tittel: string;
  sammendrag: string;
  avsender: 'PartyRepresentative' | 'ServiceOwner';
  /** Feedback exists from the start but is shown only from this time on, so no timer can be left behind. */
  synligFra: number;
  dokumenter: { id: string; url: string; mediaType: string }[];
}

/** One dialog per organisation, ordning and year: GLD_1054 in the seeds names that combination. */
export interface Dialog {
  id: string;
  revisjon: string;
  orgnr: string;
  ressurs: string;
  tjeneste: string;
  inntektsaar: number;
  opprettet: number;
  forsendelser: Forsendelse[];
  lest: boolean;
}
