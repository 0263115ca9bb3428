/** What a receipt says of the message it answers; both are voluntary in the answer. */
export interface Kvitteringsekko {
  oppgavegiversLeveranseReferanse: string | undefined;
  antallOppgaver: number | undefined;
}

/**
 * Whether a receipt echoes what was sent. An echo that is left out is no difference. One that differs changes nothing
 * about the message having been received (a 200 with ids, for our key): it is kept as the reason, told on the receipt,
 * and the dialog is followed as usual.
 */
export const ekkoStemmer = (
  sendt: { referanse: string; antall: number },
  { oppgavegiversLeveranseReferanse: referanse, antallOppgaver: antall }: Kvitteringsekko,
): boolean =>
  (referanse === undefined || referanse === sendt.referanse) &&
  (antall === undefined || antall === sendt.antall);
