'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { Radlager, Radvisning, Snapshot } from './lager/typer';
import type { Utsnittsvalg } from './utsnitt/beregn';
import type { Utsnitt } from './utsnitt/utsnitt';

export const useSnapshot = (lager: Radlager): Snapshot =>
  useSyncExternalStore(lager.abonner, lager.hentSnapshot, lager.hentSnapshot);

export const useRekkefoelge = (lager: Radlager): readonly string[] =>
  useSyncExternalStore(lager.abonner, lager.hentRekkefoelge, lager.hentRekkefoelge);

/** Ids of the rows that are shown, in the order they are shown. */
export const useVisteRader = (utsnitt: Utsnitt): readonly string[] =>
  useSyncExternalStore(utsnitt.abonner, utsnitt.hentRekkefoelge, utsnitt.hentRekkefoelge);

export const useUtsnittsvalg = (utsnitt: Utsnitt): Utsnittsvalg =>
  useSyncExternalStore(utsnitt.abonner, utsnitt.hentValg, utsnitt.hentValg);

/** One row; draws anew only when that row looks different. */
export function useRad(lager: Radlager, radId: string): Radvisning | undefined {
  const abonner = useCallback((lytter: () => void) => lager.abonnerRad(radId, lytter), [lager, radId]);
  const hent = useCallback(() => lager.hentRad(radId), [lager, radId]);
  return useSyncExternalStore(abonner, hent, hent);
}
