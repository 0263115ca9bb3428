import { STEG } from './bredder';
import { foelgPeker, type Peker } from './dra';
import type { Styring } from './styring/styring';
import { overskrifter } from './treff';

const bredder = (rot: Element): number[] => overskrifter(rot).map(({ width }) => width);

function sett(styring: Styring, rot: Element, kol: number, bredde: number): void {
  const ny = styring.bredder.sett(kol, bredde, bredder(rot));
  styring.vindu?.si({ type: 'bredde', felt: styring.felter[kol] ?? '', bredde: ny });
}

/** The edge of a heading is dragged. Esc gives the column its width back. */
export function draBredde(styring: Styring, rot: HTMLElement, fra: Peker, kol: number): void {
  const start = bredder(rot)[kol] ?? 0;
  foelgPeker(rot, fra, {
    flytt: ({ clientX }) => sett(styring, rot, kol, start + clientX - fra.clientX),
    slutt: (fullfoert) => {
      if (!fullfoert) sett(styring, rot, kol, start);
    },
  });
}

/** One step wider or narrower. */
export const endreBredde = (styring: Styring, rot: Element, kol: number, retning: 1 | -1): void =>
  sett(styring, rot, kol, (bredder(rot)[kol] ?? 0) + retning * STEG);

/** Room for an icon, and for the space around the text. */
const LUFT = 44;

/** As wide as the longest text that is drawn in the column. */
export function tilpassBredde(styring: Styring, rot: Element, kol: number): void {
  const omfang = document.createRange();
  const tekster = [...rot.querySelectorAll(`[aria-colindex="${kol + 2}"]`)].map((celle) => {
    omfang.selectNodeContents(celle.querySelector('span') ?? celle);
    return omfang.getBoundingClientRect().width;
  });
  sett(styring, rot, kol, Math.max(0, ...tekster) + LUFT);
}
