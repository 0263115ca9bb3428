'use client';

import { useEffect, useRef, useState } from 'react';
import { formaterOere } from '@/lib/felles/beloep';
import type { Spraak } from '@/lib/felles/spraak';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { useSnapshot } from './bruk';
import type { Radlager, Snapshot } from './lager/typer';
import type { Statustekster } from './tekster';
import stil from './statuslinje.module.css';

/** A status region is read aloud each time it changes, so it changes at most once a second. */
const PAUSE_MS = 1000;

/** The first change at once, later ones collected: what is shown last is always the newest. */
function useRolig<T>(verdi: T): T {
  const [vist, settVist] = useState(verdi);
  const sist = useRef(0);
  useEffect(() => {
    const vent = Math.max(0, sist.current + PAUSE_MS - Date.now());
    const timer = setTimeout(() => {
      sist.current = Date.now();
      settVist(verdi);
    }, vent);
    return () => clearTimeout(timer);
  }, [verdi]);
  return vist;
}

interface Props {
  lager: Radlager;
  spraak?: Spraak;
  tekster: Statustekster;
}

/** Count, sums and how many errors, always in view. */
export function Statuslinje({ lager, spraak = 'nb', tekster }: Props) {
  const bilde: Snapshot = useRolig(useSnapshot(lager));
  const summer = summerteFelter(lager.ordning);
  return (
    <div role="status" aria-label={tekster.oppsummering} className={stil.status}>
      <p className={stil.tall}>
        {tekster.antallOppgaver} <b>{bilde.antall}</b>{' '}
      </p>
      {summer.map((felt, i) => {
        const sum = bilde.summer[i];
        return (
          <p key={felt.noekkel} className={stil.tall}>
            {felt.sum.ledetekst[spraak]}{' '}
            <b>{sum === undefined ? tekster.sumForStor : formaterOere(sum, felt.desimaler)}</b>{' '}
          </p>
        );
      })}
      <Tilstand bilde={bilde} tekster={tekster} />
    </div>
  );
}

function Tilstand({ bilde, tekster }: { bilde: Snapshot; tekster: Statustekster }) {
  if (bilde.hentes) {
    const { antall, ventet } = bilde.hentes;
    return (
      <p className={stil.avvik}>
        {tekster.henter(antall, ventet)} <progress value={antall} max={ventet} aria-hidden="true" />
      </p>
    );
  }
  if (!bilde.ferdigLest) return <p className={stil.avvik}>{tekster.leser}</p>;
  return (
    <p className={stil.avvik} data-feil={bilde.antallFeil > 0 || undefined}>
      {tekster.feil(bilde.antallFeil)}
      {bilde.antallVarsler > 0 && `, ${tekster.varsler(bilde.antallVarsler)}`}
    </p>
  );
}
