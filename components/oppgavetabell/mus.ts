import type { MouseEvent, PointerEvent } from 'react';
import { draBredde, tilpassBredde } from './bredde';
import { draOverCeller, type Peker } from './dra';
import { fyll, fyllomraade, fyllTilEnden } from './styring/fyll';
import { merkAlt } from './styring/kommandoer';
import { slettRad } from './styring/rader';
import type { Styring } from './styring/styring';
import { iOmraade } from './styring/utvalg';
import {
  cellen,
  erHaandtak,
  erHjoerne,
  erKolonnekant,
  erMenyknapp,
  overskriften,
  plassVed,
  radFor,
} from './treff';

type Rot = HTMLDivElement;

/**
 * Mouse and finger: choose a cell or a row by its number, drag over several, write by double click or a second tap,
 * fill by the handle where the selection ends, and make columns wider by the edge of their headings.
 */
export function lagMus(styring: Styring) {
  let peker: Peker & { beroering: boolean } = { pointerId: -1, clientX: 0, clientY: 0, beroering: false };
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
    if (samme && peker.beroering) {
      // A second tap: a finger has no F2.
      styring.rediger();
      return;
    }
    if (plass) styring.gaaTil(plass, e.shiftKey);
    else styring.merkRad(radFor(maal), e.shiftKey);
    // A finger that drags scrolls.
    if (!peker.beroering) draUtvalg(styring, e.currentTarget, peker, plass === undefined);
  };

  return {
    onPointerDown(e: PointerEvent<Rot>) {
      const { pointerId, clientX, clientY } = e;
      peker = { pointerId, clientX, clientY, beroering: e.pointerType === 'touch' };
      if (e.button === 0 && erHaandtak(e.target)) draFyll(styring, e.currentTarget, peker);
      if (e.button === 0 && erKolonnekant(e.target))
        draBredde(styring, e.currentTarget, peker, overskriften(e.target) ?? 0);
    },
    onMouseDown(e: MouseEvent<Rot>) {
      if (e.button === 0 && erHaandtak(e.target)) {
        e.preventDefault();
        if (e.detail === 2) fyllTilEnden(styring);
      } else if (e.button === 0 && erKolonnekant(e.target)) {
        e.preventDefault();
        if (e.detail === 2) tilpassBredde(styring, e.currentTarget, overskriften(e.target) ?? 0);
      } else if (e.button === 0) trykk(e);
      else bevarUtvalg(styring, e);
    },
    onDoubleClick(e: MouseEvent<Rot>) {
      if (cellen(e.target) && !erHaandtak(e.target) && !skriver()) styring.rediger();
    },
    onClick(e: MouseEvent<Rot>) {
      const knapp = e.target instanceof Element ? e.target.closest('button') : null;
      if (erHjoerne(e.target)) velgAlt(styring);
      if (!knapp || overskriften(knapp) !== undefined) return;
      if (erMenyknapp(knapp)) styring.meny.sett({ rad: radFor(knapp) });
      else slettRad(styring, radFor(knapp));
    },
  };
}

/** Stretches the selection from where it began to where the pointer is. */
function draUtvalg(styring: Styring, rot: Rot, fra: Peker, heleRader: boolean): void {
  draOverCeller(rot, fra, {
    flytt(punkt) {
      const plass = plassVed(rot, punkt);
      const { aktiv } = styring.hentUtvalg();
      if (plass.rad === aktiv.rad && (heleRader || plass.kol === aktiv.kol)) return;
      if (heleRader) styring.merkRad(Math.min(plass.rad, styring.ramme().antallRader - 1), true);
      else styring.gaaTil(plass, true);
    },
  });
}

function draFyll(styring: Styring, rot: Rot, fra: Peker): void {
  styring.harFokus = true;
  draOverCeller(rot, fra, {
    flytt: (punkt) => styring.fylling.sett(fyllomraade(styring, plassVed(rot, punkt).rad)),
    slutt(fullfoert) {
      const til = styring.fylling.hent();
      styring.fylling.sett(undefined);
      if (fullfoert && til) fyll(styring, til);
    },
  });
}

function velgAlt(styring: Styring): void {
  if (!styring.fullfoer()) return;
  styring.harFokus = true;
  merkAlt(styring);
}

/** The menu of the right button is about what is selected: pressed inside the selection, it leaves that alone. */
function bevarUtvalg(styring: Styring, e: MouseEvent<Rot>): void {
  const plass = cellen(e.target);
  if (plass && styring.hentUtvalg().modus === 'ser' && iOmraade(plass, styring.hentUtvalg()))
    e.preventDefault();
}
