import type { Skrevet } from '@/lib/ordning/melding';
import { oppsummerBidrag, type Oppsummering } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';
import type { Differanse } from './differanse';

/** A row of the table that is not empty, as it would be sent. */
export interface Oppgave extends Skrevet {
  radId: string;
}

export interface Utplukk {
  /** What is sent, in table order: the message, its sums and the check page all go by these. */
  oppgaver: readonly Oppgave[];
  /** radId of the rows that are left out. */
  utelatte: readonly string[];
  oppsummering: Oppsummering;
}

/**
 * Which rows of a delivery are sent: all that are not empty, or, of a correction of only the changed rows, those that
 * are new, changed or were not received.
 */
export function oppgaverSomSendes(
  ordning: Ordning,
  leveranse: { omfang: string; ingenOppgaver: boolean },
  alle: readonly Oppgave[],
  differanse: Differanse | undefined,
): Utplukk {
  const bareEndrede = leveranse.omfang === 'endrede' && !leveranse.ingenOppgaver ? differanse : undefined;
  const oppgaver = bareEndrede ? alle.filter(({ radId }) => bareEndrede.sendes.has(radId)) : alle;
  return {
    oppgaver,
    utelatte: bareEndrede ? alle.flatMap(({ radId }) => (bareEndrede.sendes.has(radId) ? [] : [radId])) : [],
    oppsummering: oppsummerBidrag(
      ordning,
      oppgaver.map((oppgave) => oppgave.bidrag),
    ),
  };
}

/** There is nothing in the correction that Skatteetaten has not got. */
export const erUendret = (
  leveranse: { omfang: string; ingenOppgaver: boolean },
  sendes: Oppsummering,
): boolean => leveranse.omfang === 'endrede' && !leveranse.ingenOppgaver && sendes.antall === 0;
