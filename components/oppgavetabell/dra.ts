import { type Punkt, synligFlate } from './treff';

export interface Peker extends Punkt {
  pointerId: number;
}

interface Foelge {
  flytt(punkt: Punkt): void;
  /** `fullfoert` is false when it was given up: Esc, or the browser took the pointer. */
  slutt?(fullfoert: boolean): void;
}

/** A hand that shakes in a click has not begun to drag. */
const TERSKEL = 4;

/** Follows a pressed pointer until it is let go, also outside the table. */
export function foelgPeker(rot: HTMLElement, start: Peker, { flytt, slutt }: Foelge): void {
  const { pointerId } = start;
  const lyttere = new AbortController();
  const ferdig = (fullfoert: boolean): void => {
    lyttere.abort();
    if (rot.hasPointerCapture(pointerId)) rot.releasePointerCapture(pointerId);
    slutt?.(fullfoert);
  };
  const lytt = <T extends keyof WindowEventMap>(type: T, gjoer: (e: WindowEventMap[T]) => void): void =>
    window.addEventListener(type, gjoer, { signal: lyttere.signal, capture: true });
  lytt('pointermove', (e) => {
    if (e.pointerId !== pointerId) return;
    if (e.buttons === 0) return ferdig(true);
    if (!rot.hasPointerCapture(pointerId)) {
      if (Math.hypot(e.clientX - start.clientX, e.clientY - start.clientY) < TERSKEL) return;
      // Only now: a captured click or double click would be told to the table and not to its cell.
      rot.setPointerCapture(pointerId);
    }
    flytt({ clientX: e.clientX, clientY: e.clientY });
  });
  lytt('pointerup', (e) => e.pointerId === pointerId && ferdig(true));
  lytt('pointercancel', (e) => e.pointerId === pointerId && ferdig(false));
  lytt('keydown', (e) => {
    if (e.key !== 'Escape') return;
    e.preventDefault();
    e.stopPropagation();
    ferdig(false);
  });
}

/** So near an edge the table begins to scroll, faster the further out. */
const KANT = 16;
/** Pixels a millisecond for each pixel past it, and at most. */
const FART = 0.02;
const MAKS_FART = 4;
/** A page that stood still does not leap. */
const LENGSTE_BILDE_MS = 100;

const fart = (punkt: number, fra: number, til: number): number => {
  const forbi = punkt < fra + KANT ? punkt - fra - KANT : Math.max(0, punkt - til + KANT);
  return Math.max(-MAKS_FART, Math.min(MAKS_FART, forbi * FART));
};

/** As `foelgPeker`, over cells: scrolls while the pointer is at an edge or past it, and tells that as movement too. */
export function draOverCeller(rot: HTMLElement, start: Peker, { flytt, slutt }: Foelge): void {
  let ramme = 0;
  let forrige = performance.now();
  let sist: Punkt = start;
  const rull = (naa: number): void => {
    const ms = Math.min(LENGSTE_BILDE_MS, Math.max(0, naa - forrige));
    forrige = naa;
    const flate = synligFlate(rot);
    const x = ms * fart(sist.clientX, flate.left, flate.right);
    const y = ms * fart(sist.clientY, flate.top, flate.bottom);
    const foer = rot.scrollTop + rot.scrollLeft;
    rot.scrollBy(Math.round(x), Math.round(y));
    if (rot.scrollTop + rot.scrollLeft !== foer) flytt(sist);
    ramme = requestAnimationFrame(rull);
  };
  foelgPeker(rot, start, {
    flytt(punkt) {
      sist = punkt;
      flytt(punkt);
      if (ramme > 0) return;
      forrige = performance.now();
      ramme = requestAnimationFrame(rull);
    },
    slutt(fullfoert) {
      cancelAnimationFrame(ramme);
      slutt?.(fullfoert);
    },
  });
}
