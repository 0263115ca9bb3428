import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useVisteRader } from './bruk';
import { useRullevindu } from './rullevindu';
import type { Styring } from './styring/styring';

/** So many cells are drawn whole: the browser's own search, printing and reading aloud then see every row. */
const TEGN_ALT_INNTIL = 2000;
const FORBI_KANTEN = 4;

/** A row of the window. The table library is given only these: a hundred thousand row models would cost 60 ms each time a row is added. */
export interface Vindusrad {
  radId: string;
  indeks: number;
  nummer: number;
}

/** Rows in view, and the active row wherever it is: it holds the input, and with it focus. */
function useVindu(
  styring: Styring,
  antallKolonner: number,
  hoeyde: number,
  rulle: RefObject<HTMLDivElement | null>,
  forbi: number,
): { rader: readonly Vindusrad[]; ruller: boolean } {
  const rekkefoelge = useVisteRader(styring.utsnitt);
  const antall = rekkefoelge.length;
  const synlig = useRullevindu(rulle, hoeyde);
  // The first rows of a draft that the rest is still on its way for are few, and soon they are many.
  const ventet = styring.lager.hentSnapshot().hentes?.ventet ?? antall;
  const alle = ventet * antallKolonner <= TEGN_ALT_INNTIL;
  const til = alle ? antall : Math.min(antall, synlig.til + forbi);
  const fra = alle ? 0 : Math.max(0, Math.min(synlig.fra, antall) - forbi);
  // Only when it is out of view: the grid need not know of a move between rows that are drawn anyway.
  const hentUtenfor = useCallback(() => {
    const aktiv = styring.hentUtvalg().aktiv.rad;
    return aktiv < fra || aktiv >= til ? aktiv : undefined;
  }, [styring, fra, til]);
  const utenfor = useSyncExternalStore(styring.abonner, hentUtenfor, hentUtenfor);
  const rader = useMemo(() => {
    const indekser = Array.from({ length: til - fra }, (_, i) => fra + i);
    if (utenfor !== undefined && utenfor < fra) indekser.unshift(utenfor);
    else if (utenfor !== undefined && utenfor < antall) indekser.push(utenfor);
    return indekser.flatMap((indeks) => {
      const radId = rekkefoelge[indeks];
      // Read before any is drawn: a row that is about the same as a later one would else be drawn twice.
      if (radId === undefined || !styring.lager.hentRad(radId)) return [];
      return [{ radId, indeks, nummer: styring.utsnitt.nummerPaa(indeks) }];
    });
  }, [fra, til, utenfor, antall, rekkefoelge, styring]);
  return { rader, ruller: synlig.ruller };
}

const INGEN: ReadonlySet<string> = new Set();

/**
 * The rows to draw, and which of them have been drawn while nobody scrolled: what a row can do without until then is
 * drawn a moment later. `tegnet` when the first rows are on screen.
 */
export function useVindusrader(
  styring: Styring,
  antallKolonner: number,
  hoeyde: number,
  rulle: RefObject<HTMLDivElement | null>,
): { rader: readonly Vindusrad[]; rolige: ReadonlySet<string>; tegnet: boolean } {
  const [rolige, settRolige] = useState(INGEN);
  const tegnet = rolige !== INGEN;
  const { rader, ruller } = useVindu(styring, antallKolonner, hoeyde, rulle, tegnet ? FORBI_KANTEN : 0);
  useEffect(() => {
    if (ruller) return;
    const ramme = requestAnimationFrame(() =>
      startTransition(() =>
        settRolige((forrige) =>
          rader.every(({ radId }) => forrige.has(radId)) ? forrige : new Set(rader.map(({ radId }) => radId)),
        ),
      ),
    );
    return () => cancelAnimationFrame(ramme);
  }, [rader, ruller]);
  return { rader, rolige, tegnet };
}
