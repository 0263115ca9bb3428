'use client';

import { useId } from 'react';
import type { Alvor } from '@/lib/ordning/typer';
import { Avviksikon } from './Avviksikon';
import { useSnapshot } from './bruk';
import type { Gruppe, Radlager } from './lager/typer';
import type { Feillistetekster } from './tekster';
import stil from './feilliste.module.css';

interface Props {
  lager: Radlager;
  tekster: Feillistetekster;
  /** Shows the first cell of the group. */
  onVis: (gruppe: Gruppe) => void;
}

/** What is wrong, one line a kind; errors stop the delivery, warnings only ask. */
export function Feilliste({ lager, tekster, onVis }: Props) {
  const { grupper } = useSnapshot(lager);
  const avAlvor = (alvor: Alvor): Gruppe[] => grupper.filter((g) => g.alvor === alvor);
  return (
    <>
      <Del alvor="feil" overskrift={tekster.feil} grupper={avAlvor('feil')} tekster={tekster} onVis={onVis} />
      <Del
        alvor="varsel"
        overskrift={tekster.varsler}
        grupper={avAlvor('varsel')}
        tekster={tekster}
        onVis={onVis}
      />
    </>
  );
}

interface Delprops {
  alvor: Alvor;
  overskrift: string;
  grupper: readonly Gruppe[];
  tekster: Feillistetekster;
  onVis: (gruppe: Gruppe) => void;
}

function Del({ alvor, overskrift, grupper, tekster, onVis }: Delprops) {
  const id = useId();
  if (grupper.length === 0) return null;
  return (
    <section aria-labelledby={id} className={stil.del} data-alvor={alvor}>
      <h2 id={id} className={stil.overskrift}>
        {overskrift}
      </h2>
      <ul className={stil.liste}>
        {grupper.map((gruppe) => (
          <li key={`${gruppe.kode} ${gruppe.felt ?? ''}`} className={stil.linje}>
            <Avviksikon alvor={alvor} />
            {gruppe.foersteRadId === undefined ? (
              <span>{tekster.gruppe(gruppe)}</span>
            ) : (
              <button type="button" className={stil.knapp} onClick={() => onVis(gruppe)}>
                {tekster.gruppe(gruppe)} – {tekster.rader(gruppe.antall)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
