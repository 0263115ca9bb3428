import { useSyncExternalStore } from 'react';

const GROV_PEKER = '(pointer: coarse)';

/** 40 px, 44 under a finger, and more when the reader has asked for larger text. */
function les(): number {
  const skrift = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return Math.round((window.matchMedia(GROV_PEKER).matches ? 44 : 40) * Math.max(1, skrift / 18));
}

let hoeyde: number | undefined;

const hent = (): number => (hoeyde ??= les());
const hentPaaTjeneren = (): number => 40;

function abonner(lytter: () => void): () => void {
  const peker = window.matchMedia(GROV_PEKER);
  const vedEndring = (): void => {
    hoeyde = les();
    lytter();
  };
  peker.addEventListener('change', vedEndring);
  return () => peker.removeEventListener('change', vedEndring);
}

/** Height of one row in pixels. All rows are equal, so that the table never has to measure one. */
export const useRadhoeyde = (): number => useSyncExternalStore(abonner, hent, hentPaaTjeneren);
