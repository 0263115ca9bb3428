import type { CSSProperties, ReactNode } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { useUtsnittsvalg } from './bruk';
import type { Styring } from './styring/styring';
import type { Sortering } from './utsnitt/beregn';
import stil from './overskrift.module.css';

interface Props {
  styring: Styring;
  kolonne: Kolonne;
  kolnr: number;
  style: CSSProperties | undefined;
  /** A table without rows has nothing else to stop at, and must still be scrolled sideways by keys. */
  medTab: boolean;
  children: ReactNode;
}

type Retning = Sortering['retning'] | undefined;

const ARIA = { stigende: 'ascending', synkende: 'descending' } as const;
const NESTE: Record<'ingen' | Sortering['retning'], Retning> = {
  ingen: 'stigende',
  stigende: 'synkende',
  synkende: undefined,
};

/** A heading, which sorts the rows: upwards, downwards, and back to the order that they are stored in. */
export function Overskrift({ styring, kolonne, kolnr, style, medTab, children }: Props) {
  const { sortering } = useUtsnittsvalg(styring.utsnitt);
  const felt = kolonne.noekkel;
  const retning: Retning = sortering?.felt === felt ? sortering.retning : undefined;
  const sorter = (): void => {
    if (!styring.fullfoer()) return;
    const neste = NESTE[retning ?? 'ingen'];
    styring.utsnitt.velg({ sortering: neste && { felt, retning: neste } });
  };
  return (
    <div
      role="columnheader"
      aria-colindex={kolnr + 2}
      aria-sort={retning ? ARIA[retning] : 'none'}
      className={stil.overskrift}
      style={style}
      data-justering={kolonne.justering}
    >
      {/* Reached by arrow up from the first row: the table is one stop for the Tab key. */}
      <button type="button" tabIndex={medTab ? 0 : -1} className={stil.sorter} onClick={sorter}>
        <span>{children}</span>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-retning={retning}>
          <path
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
            d={retning === 'synkende' ? 'M8 3v10m-3.5-3.5L8 13l3.5-3.5' : 'M8 13V3m-3.5 3.5L8 3l3.5 3.5'}
          />
        </svg>
      </button>
      {/* For the pointer alone: the keyboard has Shift and arrows on the heading. */}
      <span className={stil.kolonnekant} data-kolonnekant aria-hidden="true" />
    </div>
  );
}
