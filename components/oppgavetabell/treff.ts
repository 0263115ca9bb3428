import type { Plass } from './styring/utvalg';

/** The row that an element is in, read off what a screen reader is told. */
export const radFor = (maal: Element): number =>
  Number(maal.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? NaN) - 2;

export function cellen(maal: EventTarget): Plass | undefined {
  const celle = maal instanceof Element ? maal.closest('[role="gridcell"]') : null;
  if (!celle) return undefined;
  return { rad: radFor(celle), kol: Number(celle.getAttribute('aria-colindex')) - 2 };
}

export const erKnapp = (maal: EventTarget): maal is HTMLButtonElement => maal instanceof HTMLButtonElement;
