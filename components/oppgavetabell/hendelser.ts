import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react';
import { endreBredde, tilpassBredde } from './bredde';
import { lagMus } from './mus';
import { kopier, limInn, toem } from './styring/innhold';
import { utfoerKommando } from './styring/kommandoer';
import type { Styring } from './styring/styring';
import { cellen, erKnapp, erMenyknapp, overskriften } from './treff';
import { tolkTast } from './taster';

type Rot = HTMLDivElement;

/** What the browser reports about the table, told to its control. */
export const lagHendelser = (styring: Styring) => ({
  ...lagTaster(styring),
  ...lagUtklipp(styring),
  ...lagFokus(styring),
  ...lagMus(styring),
});

const lagTaster = (styring: Styring) => ({
  onKeyDown(e: KeyboardEvent<Rot>) {
    if (e.nativeEvent.isComposing) return;
    const kol = overskriften(e.target);
    if (kol !== undefined) {
      if (vedOverskrift(styring, e, kol)) return;
    } else if (erKnapp(e.target)) {
      if (vedKnapp(styring, e)) e.preventDefault();
      return;
    }
    const kommando = tolkTast(e, styring.hentUtvalg().modus);
    if (kommando && utfoerKommando(styring, kommando)) e.preventDefault();
  },
  onInput() {
    styring.begynnAaSkrive();
  },
});

/** Keys on a row's buttons: arrows lead from one to the other, to other rows, and back into the table. */
function vedKnapp(styring: Styring, e: KeyboardEvent<Rot>): boolean {
  const { rad, kol } = styring.hentUtvalg().aktiv;
  const nr = erMenyknapp(e.target) ? 1 : 0;
  switch (e.key) {
    case 'ArrowLeft':
      if (nr === 0) styring.fokuser();
      else styring.vindu?.fokuserKnapp(rad, nr - 1);
      return true;
    case 'ArrowRight':
      styring.vindu?.fokuserKnapp(rad, 1);
      return true;
    case 'Escape':
      styring.fokuser();
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
      styring.gaaTil({ rad: rad + (e.key === 'ArrowUp' ? -1 : 1), kol });
      styring.vindu?.fokuserKnapp(styring.hentUtvalg().aktiv.rad, nr);
      return true;
    default:
      return false;
  }
}

/**
 * Keys on a heading: arrows lead along the headings and back to the table. Whatever else is pressed is meant for the
 * table, so focus goes there before the character comes: nothing that is typed is lost. True when the key was used.
 */
function vedOverskrift(styring: Styring, e: KeyboardEvent<Rot>, kol: number): boolean {
  const { rad } = styring.hentUtvalg().aktiv;
  if (e.shiftKey && endreKolonne(styring, e, kol)) {
    e.preventDefault();
    return true;
  }
  if (['Enter', ' ', 'Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(e.key)) return true;
  if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
    const neste = kol + (e.key === 'ArrowLeft' ? -1 : 1);
    styring.vindu?.fokuserOverskrift(Math.max(0, Math.min(neste, styring.felter.length - 1)));
  } else if (e.key === 'ArrowDown') {
    styring.harFokus = true;
    styring.gaaTil({ rad: 0, kol });
  } else if (e.key === 'Escape') {
    styring.harFokus = true;
    styring.gaaTil({ rad, kol: styring.hentUtvalg().aktiv.kol });
  } else if (e.key !== 'ArrowUp') {
    styring.fokuser();
    return false;
  }
  e.preventDefault();
  return true;
}

/** Shift on a heading is about its column: the arrows make it narrower and wider, Enter fits it to its texts. */
function endreKolonne(styring: Styring, e: KeyboardEvent<Rot>, kol: number): boolean {
  if (e.key === 'ArrowRight') endreBredde(styring, e.currentTarget, kol, 1);
  else if (e.key === 'ArrowLeft') endreBredde(styring, e.currentTarget, kol, -1);
  else if (e.key === 'Enter') tilpassBredde(styring, e.currentTarget, kol);
  else return false;
  return true;
}

/** The clipboard's own events, which need no permission. While one writes they belong to the text. */
function lagUtklipp(styring: Styring) {
  const skriver = (): boolean => styring.hentUtvalg().modus !== 'ser';
  const legg = (e: ClipboardEvent<Rot>): void => {
    const { tekst, html } = kopier(styring);
    e.preventDefault();
    e.clipboardData.setData('text/plain', tekst);
    e.clipboardData.setData('text/html', html);
  };
  return {
    onCopy(e: ClipboardEvent<Rot>) {
      if (!skriver() && !erKnapp(e.target)) legg(e);
    },
    onCut(e: ClipboardEvent<Rot>) {
      if (skriver() || erKnapp(e.target)) return;
      legg(e);
      toem(styring);
    },
    onPaste(e: ClipboardEvent<Rot>) {
      const data = e.clipboardData;
      if (limInn(styring, { tekst: data.getData('text/plain'), html: data.getData('text/html') }))
        e.preventDefault();
    },
  };
}

const lagFokus = (styring: Styring) => ({
  onFocus(e: FocusEvent<Rot>) {
    if (erKnapp(e.target) || styring.flytter) return;
    styring.harFokus = true;
    const plass = e.target.getAttribute('role') === 'gridcell' ? cellen(e.target) : undefined;
    if (plass) styring.gaaTil(plass);
    else styring.fokuser();
  },
  onBlur(e: FocusEvent<Rot>) {
    if (styring.flytter || e.currentTarget.contains(e.relatedTarget)) return;
    // Another window: what is written is kept safe, and goes on when one comes back.
    if (!document.hasFocus()) {
      styring.lagreTekst();
      return;
    }
    styring.harFokus = false;
    styring.fullfoer();
  },
});
