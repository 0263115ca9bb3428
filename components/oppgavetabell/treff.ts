import type { Plass } from './styring/utvalg';

/** A place on screen, as a pointer tells it. */
export interface Punkt {
  clientX: number;
  clientY: number;
}

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

/** The row's button that opens its menu. */
export const erMenyknapp = (maal: EventTarget): boolean =>
  erKnapp(maal) && maal.getAttribute('aria-haspopup') === 'menu';

/** Where the headings are on screen. */
export const overskrifter = (rot: Element): DOMRect[] =>
  [...rot.querySelectorAll('[role="columnheader"]')].map((hode) => hode.getBoundingClientRect());

/** The part of the table where cells are seen: not under the headings, the row numbers or the row buttons. */
export function synligFlate(rot: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const { top, left } = rot.getBoundingClientRect();
  const hode = rot.querySelector('[role="row"]');
  const nummer = hode?.firstElementChild?.getBoundingClientRect();
  const knapper = hode?.lastElementChild?.getBoundingClientRect();
  const hoeyre = left + rot.clientLeft + rot.clientWidth;
  return {
    top: hode?.getBoundingClientRect().bottom ?? top,
    right: Math.min(hoeyre, knapper?.left ?? hoeyre),
    bottom: top + rot.clientTop + rot.clientHeight,
    left: nummer?.right ?? left,
  };
}

/** The cell at a point; outside the table the nearest one that is seen. Asks no row, which may not be drawn. */
export function plassVed(rot: HTMLElement, { clientX, clientY }: Punkt): Plass {
  const flate = synligFlate(rot);
  const x = Math.max(flate.left, Math.min(clientX, flate.right - 1));
  const y = Math.max(flate.top, Math.min(clientY, flate.bottom - 1));
  const kroppen = rot.querySelectorAll('[role="rowgroup"]')[1]?.getBoundingClientRect().top ?? 0;
  const radhoeyde = parseFloat(getComputedStyle(rot).getPropertyValue('--rad'));
  const hoder = overskrifter(rot);
  // The first column stays in view and may lie over others.
  const kol = x < (hoder[0]?.right ?? 0) ? 0 : hoder.findLastIndex((hode) => hode.left <= x);
  return { rad: Math.floor((y - kroppen) / radhoeyde), kol: Math.max(0, kol) };
}

/** The fill handle, in the cell where the selection ends. */
export const erHaandtak = (maal: EventTarget): boolean =>
  maal instanceof HTMLElement && maal.dataset['haandtak'] !== undefined;

/** The corner between headings and row numbers. */
export const erHjoerne = (maal: EventTarget): boolean =>
  maal instanceof Element && maal.matches('[aria-rowindex="1"] > [aria-colindex="1"]');

/** The edge of a heading that its column is widened by. */
export const erKolonnekant = (maal: EventTarget): boolean =>
  maal instanceof HTMLElement && maal.dataset['kolonnekant'] !== undefined;
