import type { MouseEvent, PointerEvent } from 'react';
import { slettRad } from './styring/innhold';
import type { Styring } from './styring/styring';
import { cellen, overskriften, radFor } from './treff';

type Rot = HTMLDivElement;

/** Mouse and finger: choose a cell, drag over several, a row by its number, write by double click or a second tap. */
export function lagMus(styring: Styring) {
  let drar = false;
  let beroering = false;
  const skriver = (): boolean => styring.hentUtvalg().modus !== 'ser';

  const trykk = (e: MouseEvent<Rot>): void => {
    const maal = e.target as Element;
    const plass = cellen(maal);
    if (!plass && !maal.closest('[role="rowheader"]')) return;
    const { aktiv } = styring.hentUtvalg();
    const samme = plass?.rad === aktiv.rad && plass.kol === aktiv.kol;
    // In the text one writes in, the mouse sets the caret.
    if (samme && skriver()) return;
    e.preventDefault();
    styring.harFokus = true;
    if (!plass) {
      styring.merkRad(radFor(maal), e.shiftKey);
    } else if (samme && beroering) {
      // A second tap: a finger has no F2.
      styring.rediger();
    } else {
      styring.gaaTil(plass, e.shiftKey);
      drar = true;
    }
  };

  return {
    onPointerDown(e: PointerEvent<Rot>) {
      beroering = e.pointerType === 'touch';
    },
    onMouseDown(e: MouseEvent<Rot>) {
      drar = false;
      if (e.button === 0) trykk(e);
    },
    onMouseOver(e: MouseEvent<Rot>) {
      if (!drar || (e.buttons & 1) === 0 || skriver()) return;
      const plass = cellen(e.target);
      if (plass) styring.gaaTil(plass, true);
    },
    onDoubleClick(e: MouseEvent<Rot>) {
      if (cellen(e.target) && !skriver()) styring.rediger();
    },
    onClick(e: MouseEvent<Rot>) {
      const knapp = e.target instanceof Element ? e.target.closest('button') : null;
      if (knapp && overskriften(knapp) === undefined) slettRad(styring, radFor(knapp));
    },
  };
}
