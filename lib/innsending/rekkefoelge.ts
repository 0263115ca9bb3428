import { erEndelig, type Tilstand } from './tilstand';

/** What counts of one part when it is decided what happens to the others. */
export interface Delsted {
  del: number;
  tilstand: Tilstand;
}

const iRekkefoelge = <D extends Delsted>(deler: readonly D[]): D[] => deler.toSorted((a, b) => a.del - b.del);

/** The part whose turn it is: the first that has not ended. Those after it wait, whatever it waits for. */
export const gjeldendeDel = <D extends Delsted>(deler: readonly D[]): D | undefined =>
  iRekkefoelge(deler).find(({ tilstand }) => !erEndelig(tilstand));

/**
 * The part that stands for the delivery: the one whose turn it is, else the first with a receipt, else the first, which
 * was refused or given up.
 */
export const visteDel = <D extends Delsted>(deler: readonly D[]): D | undefined =>
  gjeldendeDel(deler) ?? deler.find(({ tilstand }) => tilstand === 'mottatt') ?? iRekkefoelge(deler)[0];

/**
 * What a part that has ended means for those after it. While nothing is received, a refusal ends the whole: the rest
 * are not sent and the draft reopens. Once a part is received the draft cannot reopen, so the rest go on.
 */
export const skalResten = (deler: readonly Delsted[]): 'fortsette' | 'avbrytes' =>
  deler.some(({ tilstand }) => tilstand === 'mottatt') ? 'fortsette' : 'avbrytes';
