import { useEffect, useRef } from 'react';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { lesRadlenke } from '@/lib/leveranse/radlenke';

/** Goes to the cell that the address names, as soon as its row is here; once, and never when it has been deleted. */
export function useRadlenke(lager: Radlager, gaaTil: (radId: string, felt?: string) => void): void {
  const gaa = useRef(gaaTil);
  useEffect(() => {
    gaa.current = gaaTil;
  });
  useEffect(() => {
    const maal = lesRadlenke(window.location.hash);
    if (!maal) return undefined;
    let ferdig = false;
    const proev = (): void => {
      if (ferdig || lager.indeks(maal.radId) < 0) return;
      ferdig = true;
      // Not once more when somebody comes back to the page, or changes its language.
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
      gaa.current(maal.radId, maal.felt);
    };
    proev();
    return lager.abonner(proev);
  }, [lager]);
}
