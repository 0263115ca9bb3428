import { type Hodeutkast, TOMT_HODE } from './hode';

/** What is written about a delivery as a whole. */
export interface Hodeinnhold {
  hode: Hodeutkast;
  ingenOppgaver: boolean;
}

export type Hodefelt = keyof Hodeutkast;
export const HODEFELTER = Object.keys(TOMT_HODE) as Hodefelt[];

/** A field of the contact form that two have written differently. */
export interface Hodekonflikt {
  felt: Hodefelt;
  lagret: string;
  mitt: string;
}

/**
 * What becomes of the form when somebody who saw `fra` wants `til`: what she has not touched stays as it is stored,
 * and a field that another has written in meanwhile is given back for her to choose.
 */
export function flettHode(
  lagret: Hodeinnhold,
  fra: Hodeinnhold,
  til: Hodeinnhold,
): { innhold: Hodeinnhold; konflikter: Hodekonflikt[] } {
  const hode = { ...lagret.hode };
  const konflikter: Hodekonflikt[] = [];
  for (const felt of HODEFELTER) {
    const [staar, mitt] = [lagret.hode[felt], til.hode[felt]];
    if (mitt === fra.hode[felt] || mitt === staar) continue;
    if (staar === fra.hode[felt]) hode[felt] = mitt;
    else konflikter.push({ felt, lagret: staar, mitt });
  }
  const roert = fra.ingenOppgaver !== til.ingenOppgaver;
  return { innhold: { hode, ingenOppgaver: (roert ? til : lagret).ingenOppgaver }, konflikter };
}
