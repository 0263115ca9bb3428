import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { MAKS_CELLELENGDE } from '@/lib/leveranse/grenser';
import { alvorFor } from './alvor';
import { useRad, useVisteRader } from './bruk';
import type { Styring } from './styring/styring';
import type { Tabelltekster } from './tekster';
import { cellePaa } from './vindu';
import stil from './celle.module.css';

interface Props {
  styring: Styring;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
  rulle: RefObject<HTMLElement | null>;
  /** Id of what is wrong with the active cell. */
  linjeId: string;
}

function lagHolder(): HTMLElement {
  const holder = document.createElement('div');
  holder.className = stil.holder ?? '';
  return holder;
}

/**
 * The one input of the table. It lies in the active cell and has focus also while one only looks at the cell, see-through
 * and with all its text selected: whatever comes, from keys, an input method, dictation or a screen keyboard, goes
 * into a real input from the first character. Uncontrolled, so that React has no part in typing.
 */
export function Redigerer({ styring, kolonner, tekster, rulle, linjeId }: Props) {
  const { aktiv, modus } = useSyncExternalStore(styring.abonner, styring.hentUtvalg, styring.hentUtvalg);
  const radId = useVisteRader(styring.utsnitt)[aktiv.rad] ?? '';
  const rad = useRad(styring.lager, radId);
  const kolonne = kolonner[aktiv.kol];
  const raa = rad?.verdier[kolonne?.noekkel ?? ''] ?? '';
  const alvor = rad && kolonne && alvorFor(rad.avvik, kolonne, aktiv.kol);
  const sted = `${radId} ${aktiv.kol}`;
  const skriver = modus !== 'ser';
  const felt = useRef<HTMLInputElement>(null);
  const sist = useRef('');
  // Made once and carried from cell to cell: a new input in every cell costs more than all else in a move.
  const [holder] = useState(lagHolder);

  const plasser = (): void => {
    const celle = cellePaa(rulle.current, aktiv);
    if (celle === holder.parentElement || !felt.current) return;
    if (!celle) {
      holder.remove();
      styring.settFelt(undefined);
    } else if (holder.isConnected && 'moveBefore' in celle) {
      // Keeps focus, and an input method's hold of the input.
      celle.moveBefore(holder, null);
    } else {
      celle.append(holder);
      styring.settFelt(felt.current);
    }
  };
  // In place before the next character comes; the first time the table itself is not there before all is drawn.
  useLayoutEffect(plasser);
  useEffect(plasser);

  useLayoutEffect(() => () => styring.settFelt(undefined), [styring]);

  useLayoutEffect(() => {
    const samme = sist.current === sted;
    sist.current = sted;
    const input = felt.current;
    if (!input || (samme && skriver)) return;
    if (input.value !== raa) input.value = raa;
    if (document.activeElement === input) input.select();
  }, [sted, raa, skriver]);

  return createPortal(
    <input
      ref={felt}
      className={stil.felt}
      maxLength={MAKS_CELLELENGDE}
      inputMode={kolonne?.inputMode}
      aria-label={kolonne && tekster.celle(kolonne.overskrift, styring.utsnitt.nummerPaa(aktiv.rad))}
      aria-invalid={alvor === 'feil'}
      aria-describedby={alvor && linjeId}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="next"
      data-1p-ignore
      data-lpignore="true"
    />,
    holder,
  );
}
