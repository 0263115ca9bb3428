import type { Plass } from './styring/utvalg';

/** The row that an element is in, read off what a screen reader is told. */
export const radFor = (maal: Element): number =>
  Number(maal.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? NaN) - 2;

export function cellen(maal: EventTarget): Plass | undefined {
  const celle = maal instanceof Element ? maal.closest('[role="gridcell"]') : null;
  if (!celle) return undefined;
  return { rad: radFor(celle), kol: Number(celle.getAttribute('aria-colindex')) - 2 };
}

/** The column whose heading an element is in. */
export function overskriften(maal: EventTarget): number | undefined {
  const hode = maal instanceof Element ? maal.closest('[role="columnheader"]') : null;
  return hode ? Number(hode.getAttribute('aria-colindex')) - 2 : undefined;
}

export const erKnapp = (maal: EventTarget): maal is HTMLButtonElement => maal instanceof HTMLButtonElement;
