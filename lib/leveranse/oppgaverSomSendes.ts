import { oppsummerLeste, type Oppsummering } from '@/lib/ordning/oppsummering';
import type { Ordning, Rad } from '@/lib/ordning/typer';
import type { LestTabell } from '@/lib/ordning/tabellregler';
import type { LestRad } from '@/lib/ordning/validering';
import type { Differanse } from './differanse';

export interface Utplukk {
  /** The oppgaver that are sent, in table order: the message, its sums and the check page all go by these. */
  leste: readonly LestRad[];
  /** radId of the rows that are left out. */
  utelatte: readonly string[];
  oppsummering: Oppsummering;
}

/**
 * Which rows of a delivery are sent: all that are not empty, or, of a correction of only the changed rows, those that
 * are new, changed or were not received. The rows and the table's reading of them stand in the same order.
 */
export function oppgaverSomSendes(
  ordning: Ordning,
  leveranse: { omfang: string; ingenOppgaver: boolean },
  rader: readonly Rad[],
  tabell: LestTabell,
  differanse: Differanse | undefined,
): Utplukk {
  const bareEndrede = differanse && leveranse.omfang === 'endrede' && !leveranse.ingenOppgaver;
  if (!bareEndrede) {
    const leste = tabell.leste.filter((lest) => !lest.tom);
    return { leste, utelatte: [], oppsummering: tabell.oppsummering };
  }
  const leste: LestRad[] = [];
  const utelatte: string[] = [];
  for (const [i, lest] of tabell.leste.entries()) {
    const radId = rader[i]?.radId ?? '';
    if (lest.tom) continue;
    if (differanse.sendes.has(radId)) leste.push(lest);
    else utelatte.push(radId);
  }
  return { leste, utelatte, oppsummering: oppsummerLeste(ordning, leste) };
}

/** There is nothing in the correction that Skatteetaten has not got. */
export const erUendret = (
  leveranse: { omfang: string; ingenOppgaver: boolean },
  sendes: Oppsummering,
): boolean => leveranse.omfang === 'endrede' && !leveranse.ingenOppgaver && sendes.antall === 0;
