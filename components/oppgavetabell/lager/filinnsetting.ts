import { iBiter } from './biter';
import { finnAvslag, planleggIBiter } from './plan';
import type { Rader } from './rader';
import type { Avvisningsgrunn, Endring, Handling } from './typer';
import type { Utgaaende } from './utgaaende';

/** What was done, and the ids of the rows that are new; or why nothing was. */
export type Innsatt = { ok: true; utfoert: Endring[]; nye: string[] } | { ok: false; grunn: Avvisningsgrunn };

/** Does with very many rows what a person has decided, and queues it: in slices, between which the page answers. */
export async function settInnIBiter(
  handling: Handling,
  rader: Rader,
  utgaaende: Utgaaende,
): Promise<Innsatt> {
  let grunn: Avvisningsgrunn | undefined;
  await iBiter(finnAvslag(handling, rader.oversikt()), (funnet) => void (grunn ??= funnet));
  if (grunn) return { ok: false, grunn };
  const utfoert: Endring[] = [];
  const nye: string[] = [];
  const runde = rader.begynn();
  await iBiter(planleggIBiter(handling, rader.oversikt()), (endringer) => {
    for (const e of rader.anvendDel(runde, endringer, true)) {
      utfoert.push(e);
      if (e.type === 'inn') {
        utgaaende.leggTilFersk(e.rad);
        nye.push(e.rad.radId);
      } else {
        utgaaende.leggTil(e, rader.finn);
      }
    }
  });
  rader.avslutt(runde);
  return { ok: true, utfoert, nye };
}
