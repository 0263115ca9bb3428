import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Melding, Vindu } from './styring/vindu';
import type { Plass } from './styring/utvalg';

const radMed = (rulle: HTMLElement | null, rad: number): Element | null | undefined =>
  rulle?.querySelector(`[role="row"][aria-rowindex="${rad + 2}"]`);

/** The cell's element, when it is drawn. */
export const cellePaa = (rulle: HTMLElement | null, { rad, kol }: Plass): Element | null | undefined =>
  radMed(rulle, rad)?.querySelector(`[aria-colindex="${kol + 2}"]`);

const radknapp = (rulle: HTMLElement | null, rad: number, nr: number): HTMLElement | undefined =>
  radMed(rulle, rad)?.querySelectorAll('button')[nr];

/** The button that the menu of a row belongs to. */
export const menyknapp = (rulle: HTMLElement | null, rad: number): HTMLElement | undefined =>
  radknapp(rulle, rad, 1);

/** The table on screen as its control sees it. */
export const lagVindu = (rulle: RefObject<HTMLElement | null>, si: (melding: Melding) => void): Vindu => ({
  tegn: (oppdater) => flushSync(oppdater),
  // The header and the row numbers are counted off by scroll-padding, so nothing ends up under them.
  vis: (plass) => cellePaa(rulle.current, plass)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  raderISiden() {
    const hoeyde = radMed(rulle.current, -1)?.clientHeight ?? 0;
    return Math.max(1, Math.floor((rulle.current?.clientHeight ?? 0) / (hoeyde || 40)) - 1);
  },
  fokuserKnapp: (rad, nr = 0) => radknapp(rulle.current, rad, nr)?.focus(),
  fokuserOverskrift: (kol) =>
    rulle.current
      ?.querySelector<HTMLElement>(`[role="columnheader"][aria-colindex="${kol + 2}"] button`)
      ?.focus(),
  si,
});
