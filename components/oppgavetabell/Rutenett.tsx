import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { useVisteRader } from './bruk';
import { Fyllramme } from './Fyllramme';
import { lagHendelser } from './hendelser';
import { Overskrift } from './Overskrift';
import { Rad } from './Rad';
import { Redigerer } from './Redigerer';
import { lagSidelengs } from './sidelengs';
import type { Styring } from './styring/styring';
import type { Tabelltekster } from './tekster';
import stil from './oppgavetabell.module.css';

/** So many cells are drawn whole: the browser's own search, printing and reading aloud then see every row. */
const TEGN_ALT_INNTIL = 2000;
const FORBI_KANTEN = 4;
/**
 * The virtualizer is given blocks of rows: it counts up everything that it knows of when the table opens and whenever
 * a row is added, and that takes longer than drawing.
 */
const RADER_I_BLOKKEN = 8;

/** A window of about this height is drawn before anybody has measured it, so that the first rows are drawn once. */
const FOERSTE_GJETNING = { width: 1000, height: 800 };

interface Props {
  styring: Styring;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
  hoeyde: number;
  rulle: RefObject<HTMLDivElement | null>;
  /** Ids of the elements that describe the table and the active cell. */
  hjelpId: string;
  linjeId: string;
}

/** A row of the window. The table library is given only these: a hundred thousand row models would cost 60 ms each time a row is added. */
interface Vindusrad {
  radId: string;
  indeks: number;
  nummer: number;
}

const features = tableFeatures({});
const hjelper = createColumnHelper<typeof features, Vindusrad>();

/** Rows in view, and the active row wherever it is: it holds the input, and with it focus. */
function useVindusrader(
  styring: Styring,
  antallKolonner: number,
  hoeyde: number,
  rulle: RefObject<HTMLDivElement | null>,
): { rader: readonly Vindusrad[]; ruller: boolean } {
  const rekkefoelge = useVisteRader(styring.utsnitt);
  const antall = rekkefoelge.length;
  // What it returns is used in this render and handed to nobody.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: Math.ceil(antall / RADER_I_BLOKKEN),
    getScrollElement: () => rulle.current,
    estimateSize: () => hoeyde * RADER_I_BLOKKEN,
    overscan: 0,
    initialRect: FOERSTE_GJETNING,
  });
  const blokker = virtualizer.getVirtualItems();
  const alle = antall * antallKolonner <= TEGN_ALT_INNTIL;
  const fra = alle ? 0 : Math.max(0, (blokker[0]?.index ?? 0) * RADER_I_BLOKKEN - FORBI_KANTEN);
  const etterSiste = ((blokker.at(-1)?.index ?? -1) + 1) * RADER_I_BLOKKEN;
  const til = alle ? antall : Math.min(antall, etterSiste + FORBI_KANTEN);
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

/** Rows that have been drawn while nobody scrolled. What a row can do without until then is drawn a moment later. */
function useRolige(rader: readonly Vindusrad[], ruller: boolean): ReadonlySet<string> {
  const [rolige, settRolige] = useState(INGEN);
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
  return rolige;
}

/** The grid itself: one row of headings, and one row for each oppgave in view. */
export function Rutenett({ styring, kolonner, tekster, hoeyde, rulle, hjelpId, linjeId }: Props) {
  const antall = useVisteRader(styring.utsnitt).length;
  const hendelser = useMemo(() => ({ ...lagHendelser(styring), ...lagSidelengs() }), [styring]);
  const columns = useMemo(
    () => kolonner.map((k) => hjelper.display({ id: k.noekkel, header: k.overskrift })),
    [kolonner],
  );
  const { rader: data, ruller } = useVindusrader(styring, kolonner.length, hoeyde, rulle);
  const rolige = useRolige(data, ruller);
  const table = useTable({ features, columns, data, getRowId: (rad) => rad.radId });
  return (
    <div
      ref={rulle}
      role="grid"
      aria-label={tekster.tabell}
      aria-describedby={hjelpId}
      aria-rowcount={antall + 1}
      aria-colcount={kolonner.length + 2}
      aria-multiselectable
      className={stil.rulle}
      {...hendelser}
    >
      <div role="rowgroup" className={stil.hode}>
        {table.getHeaderGroups().map((gruppe) => (
          <div key={gruppe.id} role="row" aria-rowindex={1} className={stil.hoderad}>
            <div role="cell" aria-colindex={1} className={stil.hjoerne} />
            {gruppe.headers.map((header, i) => {
              const kolonne = kolonner[i];
              return (
                kolonne && (
                  <Overskrift
                    key={header.id}
                    styring={styring}
                    kolonne={kolonne}
                    kolnr={i}
                    medTab={antall === 0 && i === 0}
                  >
                    <table.FlexRender header={header} />
                  </Overskrift>
                )
              );
            })}
            <div role="cell" aria-colindex={kolonner.length + 2} className={stil.handling} />
          </div>
        ))}
      </div>
      <div role="rowgroup" className={stil.kropp} style={{ height: antall * hoeyde }}>
        {table.getRowModel().rows.map(({ id, original }) => (
          <Rad
            key={id}
            styring={styring}
            radId={id}
            indeks={original.indeks}
            nummer={original.nummer}
            hoeyde={hoeyde}
            rolig={rolige.has(id)}
            kolonner={kolonner}
            tekster={tekster}
          />
        ))}
        <Fyllramme styring={styring} hoeyde={hoeyde} />
      </div>
      <Redigerer styring={styring} kolonner={kolonner} tekster={tekster} rulle={rulle} linjeId={linjeId} />
    </div>
  );
}
