import { useSyncExternalStore } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { Avviksikon } from './Avviksikon';
import { useRad, useVisteRader } from './bruk';
import type { Styring } from './styring/styring';
import type { Tabelltekster } from './tekster';
import stil from './cellelinje.module.css';

interface Props {
  id: string;
  styring: Styring;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
}

/** The line under the table: what is wrong in the active cell, else what belongs in it. */
export function Cellelinje({ id, styring, kolonner, tekster }: Props) {
  const { aktiv } = useSyncExternalStore(styring.abonner, styring.hentUtvalg, styring.hentUtvalg);
  const radId = useVisteRader(styring.utsnitt)[aktiv.rad] ?? '';
  const rad = useRad(styring.lager, radId);
  const kolonne = kolonner[aktiv.kol];
  const avvik = (rad?.avvik ?? []).filter(
    (a) => a.felt === kolonne?.noekkel || (aktiv.kol === 0 && a.felt === undefined),
  );
  const nummer = styring.utsnitt.nummerPaa(aktiv.rad);
  return (
    <div className={stil.linje}>
      {kolonne && nummer > 0 && (
        <span className={stil.sted}>{tekster.sted(nummer, kolonne.overskrift)}: </span>
      )}
      {/* The input's description: what is wrong, and not the help, which nobody wants to hear at every step. */}
      <span id={id} className={stil.avvikene}>
        {avvik.map((a) => (
          <span key={a.kode} className={stil.avvik} data-alvor={a.alvor}>
            <Avviksikon alvor={a.alvor} />
            <span>
              <b>{a.alvor === 'feil' ? tekster.feil : tekster.varsel}: </b>
              {tekster.avvik(a)}{' '}
            </span>
          </span>
        ))}
      </span>
      {kolonne && avvik.length === 0 && (
        <span>
          {kolonne.hjelp} {tekster.eksempel(kolonne.eksempel)}
        </span>
      )}
    </div>
  );
}
