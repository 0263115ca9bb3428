import { useVirtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { useVisteRader } from './bruk';
import type { Styring } from './styring/styring';

/** So many cells are drawn whole: the browser's own search, printing and reading aloud then see every row. */
const TEGN_ALT_INNTIL = 2000;
const FORBI_KANTEN = 4;
/**
 * The virtualizer is given blocks of rows: it counts up everything that it knows of when the table opens and whenever
 * a row is added, and that takes longer than drawing.
 */
const RADER_I_BLOKKEN = 8;

/** A row of the window. The table library is given only these: a hundred thousand row models would cost 60 ms each time a row is added. */
export interface Vindusrad {
  radId: string;
  indeks: number;
  nummer: number;
}

type Valg = VirtualizerOptions<HTMLDivElement, Element>;

/** The table is mostly no higher than the window, so the first rows are drawn once and nothing is measured before them. */
const gjetning = () => ({ width: window.innerWidth, height: window.innerHeight });

/**
 * Tells of the height when the browser has laid out the page by itself: to ask for it while the table is being put up
 * would make the browser lay it out once more.
 */
const maalNaarDetErTegnet: Valg['observeElementRect'] = (virtualizer, meld) => {
  const element = virtualizer.scrollElement;
  if (!element) return undefined;
  let ramme = 0;
  const observatoer = new ResizeObserver(() => {
    const rute = { width: element.clientWidth, height: element.clientHeight };
    cancelAnimationFrame(ramme);
    // More than has been drawn is drawn before the frame; less has time.
    if (rute.height > (virtualizer.scrollRect?.height ?? 0)) flushSync(() => meld(rute));
    else ramme = requestAnimationFrame(() => meld(rute));
  });
  observatoer.observe(element);
  return () => {
    observatoer.disconnect();
    cancelAnimationFrame(ramme);
  };
};

/** The table is scrolled by the person and by the active cell, never by the virtualizer: it would lay out the page to stay at 0. */
const rullIkke = (): void => undefined;

/** Rows in view, and the active row wherever it is: it holds the input, and with it focus. */
function useVindu(
  styring: Styring,
  antallKolonner: number,
  hoeyde: number,
  rulle: RefObject<HTMLDivElement | null>,
  tegnet: boolean,
): { rader: readonly Vindusrad[]; ruller: boolean } {
  const rekkefoelge = useVisteRader(styring.utsnitt);
  const antall = rekkefoelge.length;
  const [foerste] = useState(gjetning);
  // What it returns is used in this render and handed to nobody.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: Math.ceil(antall / RADER_I_BLOKKEN),
    getScrollElement: () => rulle.current,
    estimateSize: () => hoeyde * RADER_I_BLOKKEN,
    overscan: 0,
    initialRect: foerste,
    observeElementRect: maalNaarDetErTegnet,
    scrollToFn: rullIkke,
  });
  const blokker = virtualizer.getVirtualItems();
  const alle = antall * antallKolonner <= TEGN_ALT_INNTIL;
  const fra = alle ? 0 : Math.max(0, (blokker[0]?.index ?? 0) * RADER_I_BLOKKEN - FORBI_KANTEN);
  const etterSiste = ((blokker.at(-1)?.index ?? -1) + 1) * RADER_I_BLOKKEN;
  // The first time only what is in view.
  const medKant = tegnet ? etterSiste + FORBI_KANTEN : Math.ceil(foerste.height / hoeyde);
  const til = alle ? antall : Math.min(antall, medKant);
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
      return radId === undefined ? [] : [{ radId, indeks, nummer: styring.utsnitt.nummerPaa(indeks) }];
    });
  }, [fra, til, utenfor, antall, rekkefoelge, styring]);
  return { rader, ruller: virtualizer.isScrolling };
}

const INGEN: ReadonlySet<string> = new Set();

/**
 * The rows to draw, and which of them have been drawn while nobody scrolled: what a row can do without until then is
 * drawn a moment later.
 */
export function useVindusrader(
  styring: Styring,
  antallKolonner: number,
  hoeyde: number,
  rulle: RefObject<HTMLDivElement | null>,
): { rader: readonly Vindusrad[]; rolige: ReadonlySet<string>; tegnet: boolean } {
  const [rolige, settRolige] = useState(INGEN);
  const tegnet = rolige !== INGEN;
  const { rader, ruller } = useVindu(styring, antallKolonner, hoeyde, rulle, tegnet);
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
