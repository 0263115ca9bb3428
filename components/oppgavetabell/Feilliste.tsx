'use client';

import { type ReactNode, useId } from 'react';
import type { Alvor } from '@/lib/ordning/typer';
import { Avviksikon } from './Avviksikon';
import { useSnapshot } from './bruk';
import type { Gruppe, Radlager } from './lager/typer';
import { beholdFokus } from './skjema/behold';
import type { Feillistetekster } from './tekster';
import lenke from './lenkeknapp.module.css';
import stil from './feilliste.module.css';

interface Props {
  lager: Radlager;
  tekster: Feillistetekster;
  /** Shows the rows of the group. */
  onVis: (gruppe: Gruppe) => void;
  /** What else can be done about a group, shown after its line. */
  handling?: ((gruppe: Gruppe) => ReactNode) | undefined;
}

/** What is wrong, one line a kind; errors stop the delivery, warnings only ask. */
export function Feilliste({ lager, tekster, onVis, handling }: Props) {
  const { grupper } = useSnapshot(lager);
  return (
    <>
      {DELER.map((alvor) => (
        <Del
          key={alvor}
          alvor={alvor}
          grupper={grupper.filter((g) => g.alvor === alvor)}
          tekster={tekster}
          onVis={onVis}
          handling={handling}
        />
      ))}
    </>
  );
}

const DELER: readonly Alvor[] = ['feil', 'varsel'];

type Delprops = Omit<Props, 'lager'> & { alvor: Alvor; grupper: readonly Gruppe[] };

function Del({ alvor, grupper, tekster, onVis, handling }: Delprops) {
  const id = useId();
  if (grupper.length === 0) return null;
  return (
    <section aria-labelledby={id} className={stil.del} data-alvor={alvor}>
      <h2 id={id} className={stil.overskrift}>
        {alvor === 'feil' ? tekster.feil : tekster.varsler}
      </h2>
      <ul className={stil.liste}>
        {grupper.map((gruppe) => (
          <li key={`${gruppe.kode} ${gruppe.felt ?? ''}`} className={stil.linje}>
            <Avviksikon alvor={alvor} />
            {gruppe.foersteRadId === undefined ? (
              <span>{tekster.gruppe(gruppe)}</span>
            ) : (
              <button
                type="button"
                className={lenke.lenkeknapp}
                onMouseDown={beholdFokus}
                onClick={() => onVis(gruppe)}
              >
                {tekster.gruppe(gruppe)} – {tekster.rader(gruppe.antall)}
              </button>
            )}
            {handling?.(gruppe)}
          </li>
        ))}
      </ul>
    </section>
  );
}
