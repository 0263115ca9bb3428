'use client';

import type { ReactNode } from 'react';
import { useRekkefoelge, useUtsnittsvalg, useVisteRader } from './bruk';
import { beholdFokus } from './skjema/behold';
import type { Utsnittstekster } from './tekster';
import type { Utsnitt } from './utsnitt/utsnitt';
import lenke from './lenkeknapp.module.css';
import stil from './utsnittslinje.module.css';

interface Props {
  utsnitt: Utsnitt;
  tekster: Utsnittstekster;
  /** Called when all rows are shown again: the button that had focus is gone then. */
  onVisAlle: () => void;
  children?: ReactNode;
}

/** Above the table: the ways to choose rows, and in plain words that some are not shown. */
export function Utsnittslinje({ utsnitt, tekster, onVisAlle, children }: Props) {
  const { gruppe, soek } = useUtsnittsvalg(utsnitt);
  const vist = useVisteRader(utsnitt).length;
  const totalt = useRekkefoelge(utsnitt.lager).length;
  const filtrert = gruppe !== undefined || soek !== '';
  const hva = [gruppe && tekster.gruppe(gruppe), soek && tekster.soektekst(soek)].filter(Boolean).join(', ');
  const visAlle = (): void => utsnitt.velg({ gruppe: undefined, soek: '' }, onVisAlle);
  return (
    <div className={stil['linje']}>
      {children}
      <div className={stil['beskjed']} data-filtrert={filtrert || undefined}>
        {/* Always there, so that a screen reader hears when it is filled. */}
        <span role="status">{filtrert && tekster.vises(vist, totalt, hva)}</span>
        {filtrert && (
          <button type="button" className={lenke.lenkeknapp} onMouseDown={beholdFokus} onClick={visAlle}>
            {tekster.visAlle}
          </button>
        )}
      </div>
    </div>
  );
}
