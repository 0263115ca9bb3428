import { useSyncExternalStore } from 'react';

const ingenAbonnement = (): (() => void) => () => undefined;

/**
 * True once the page's scripts run. Fields are disabled until then: what is typed into a field before React has taken
 * it over would be lost.
 */
export const useHydrert = (): boolean =>
  useSyncExternalStore(
    ingenAbonnement,
    () => true,
    () => false,
  );
