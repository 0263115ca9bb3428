import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { type CSSProperties, type RefObject, useEffect, useMemo } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { useVisteRader } from './bruk';
import { Fyllramme } from './Fyllramme';
import { lagHendelser } from './hendelser';
import { Overskrift } from './Overskrift';
import { Rad } from './Rad';
import { Redigerer } from './Redigerer';
import { foelgBredden, lagSidelengs } from './sidelengs';
import type { Styring } from './styring/styring';
import type { Tabelltekster } from './tekster';
import { useVindusrader, type Vindusrad } from './vindusrader';
import stil from './rutenett.module.css';

interface Props {
  styring: Styring;
  kolonner: readonly Kolonne[];
  /** The style of the cells of each column. */
  celler: readonly CSSProperties[];
  tekster: Tabelltekster;
  hoeyde: number;
  rulle: RefObject<HTMLDivElement | null>;
  /** Ids of the elements that describe the table and the active cell. */
  hjelpId: string;
  linjeId: string;
}

const features = tableFeatures({});
const hjelper = createColumnHelper<typeof features, Vindusrad>();

/** The grid itself: one row of headings, and one row for each oppgave in view. */
export function Rutenett({ styring, kolonner, celler, tekster, hoeyde, rulle, hjelpId, linjeId }: Props) {
  const antall = useVisteRader(styring.utsnitt).length;
  const hendelser = useMemo(() => ({ ...lagHendelser(styring), ...lagSidelengs() }), [styring]);
  const columns = useMemo(
    () => kolonner.map((k) => hjelper.display({ id: k.noekkel, header: k.overskrift })),
    [kolonner],
  );
  const { rader: data, rolige, tegnet } = useVindusrader(styring, kolonner.length, hoeyde, rulle);
  const table = useTable({ features, columns, data, getRowId: (rad) => rad.radId });
  useEffect(() => (rulle.current ? foelgBredden(rulle.current) : undefined), [rulle]);
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
                    style={celler[i]}
                    medTab={antall === 0 && i === 0}
                  >
                    <table.FlexRender header={header} />
                  </Overskrift>
                )
              );
            })}
            <div role="cell" aria-colindex={kolonner.length + 2} />
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
            knapper={rolige.has(id) ? 'alltid' : tegnet ? 'aktiv' : 'ingen'}
            kolonner={kolonner}
            celler={celler}
            tekster={tekster}
          />
        ))}
        <Fyllramme styring={styring} hoeyde={hoeyde} />
      </div>
      <Redigerer styring={styring} kolonner={kolonner} tekster={tekster} rulle={rulle} linjeId={linjeId} />
    </div>
  );
}
