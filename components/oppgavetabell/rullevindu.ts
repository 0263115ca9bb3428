import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows from `fra` up to, and without, `til`. */
interface Synlig {
  fra: number;
  til: number;
  ruller: boolean;
}

/** Drawn anew only when so many rows have come into view. */
const RADER_I_STEGET = 4;
/** So long after the last movement it is over. */
const RO_MS = 150;

/**
 * A table is mostly no higher than the window, and its headings take the place of a row: the first rows are drawn before
 * anything is measured.
 */
const foerste = (hoeyde: number): Synlig => ({
  fra: 0,
  til: Math.ceil(window.innerHeight / hoeyde) - 1,
  ruller: false,
});

/** Rows in view, in whole steps; never fewer than what is in view. */
export function synligeRader(topp: number, hoeyde: number, rad: number): Pick<Synlig, 'fra' | 'til'> {
  const steg = rad * RADER_I_STEGET;
  return {
    fra: Math.floor(topp / steg) * RADER_I_STEGET,
    til: Math.ceil((topp + hoeyde) / steg) * RADER_I_STEGET,
  };
}

const like = (a: Synlig, b: Synlig): boolean => a.fra === b.fra && a.til === b.til && a.ruller === b.ruller;

/**
 * The rows in view of an element where all rows have the same height. It is listened to from when the first rows are
 * on screen, so that nothing is measured before them.
 */
export function useRullevindu(rulle: RefObject<HTMLElement | null>, hoeyde: number): Synlig {
  const [synlig, settSynlig] = useState(() => foerste(hoeyde));
  useEffect(() => {
    const element = rulle.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sett = (ruller: boolean): void => {
      const ny = { ...synligeRader(element.scrollTop, element.clientHeight, hoeyde), ruller };
      settSynlig((forrige) => (like(forrige, ny) ? forrige : ny));
    };
    const vedRulling = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => sett(false), RO_MS);
      // In the same frame as the movement.
      flushSync(() => sett(true));
    };
    const stoerrelse = new ResizeObserver(() => sett(false));
    stoerrelse.observe(element);
    element.addEventListener('scroll', vedRulling, { passive: true });
    return () => {
      clearTimeout(timer);
      stoerrelse.disconnect();
      element.removeEventListener('scroll', vedRulling);
    };
  }, [rulle, hoeyde]);
  return synlig;
}
