import { etterRamme } from './maaler';
import { beloepskolonne, tilTall } from './regnskap';
import type { Deltaker, Oppgave } from './typer';

const SOEK = '199';
/** Rows that were written in before the search, at most. */
const SKREVET = 20;
/** Rows that the first one after sorting is compared with. */
const UTVALG = 1000;

async function tidFor(gjoer: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await gjoer();
  return (await etterRamme()) - start;
}

/** Sorts by amount. */
export async function sorter(deltaker: Deltaker, { kolonner, rader }: Oppgave): Promise<number> {
  const ms = await tidFor(() => deltaker.sorter?.());
  const felt = kolonner[beloepskolonne(kolonner)]?.noekkel ?? '';
  const minst = Math.min(...rader.slice(0, UTVALG).map((rad) => tilTall(rad[felt])));
  const foerst = tilTall(deltaker.vist?.().foerste);
  if (!(foerst <= minst)) throw new Error(`${foerst} was sorted before ${minst}`);
  return ms;
}

/** Shows the rows with a text in one of their cells. */
export async function filtrer(deltaker: Deltaker, { rader }: Oppgave): Promise<number> {
  const ms = await tidFor(() => deltaker.filtrer?.(SOEK));
  const antall = deltaker.vist?.().antall ?? 0;
  const ventet = rader.filter((rad) => Object.values(rad).some((verdi) => verdi.includes(SOEK))).length;
  // What was typed may have been found too, or have taken the place of what was.
  if (Math.abs(antall - ventet) > SKREVET) throw new Error(`${antall} rows found, and not ${ventet}`);
  return ms;
}
