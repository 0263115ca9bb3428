import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react';
import { lagMus } from './mus';
import { kopier, limInn, toem } from './styring/innhold';
import { utfoerKommando } from './styring/kommandoer';
import type { Styring } from './styring/styring';
import { cellen, erKnapp, overskriften } from './treff';
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

/** Keys on a row's button: arrows lead back into the table. */
function vedKnapp(styring: Styring, e: KeyboardEvent<Rot>): boolean {
  const { rad, kol } = styring.hentUtvalg().aktiv;
  if (e.key === 'ArrowLeft' || e.key === 'Escape') {
    styring.fokuser();
    return true;
  }
  if (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') return false;
  styring.gaaTil({ rad: rad + (e.key === 'ArrowUp' ? -1 : 1), kol });
  styring.vindu?.fokuserKnapp(styring.hentUtvalg().aktiv.rad);
  return true;
}

/**
 * Keys on a heading: arrows lead along the headings and back to the table. Whatever else is pressed is meant for the
 * table, so focus goes there before the character comes: nothing that is typed is lost. True when the key was used.
 */
function vedOverskrift(styring: Styring, e: KeyboardEvent<Rot>, kol: number): boolean {
  const { rad } = styring.hentUtvalg().aktiv;
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

/** The clipboard's own events, which need no permission. While one writes they belong to the text. */
function lagUtklipp(styring: Styring) {
  const skriver = (): boolean => styring.hentUtvalg().modus !== 'ser';
  return {
    onCopy(e: ClipboardEvent<Rot>) {
      if (skriver() || erKnapp(e.target)) return;
      e.preventDefault();
      e.clipboardData.setData('text/plain', kopier(styring));
    },
    onCut(e: ClipboardEvent<Rot>) {
      if (skriver() || erKnapp(e.target)) return;
      e.preventDefault();
      e.clipboardData.setData('text/plain', kopier(styring));
      toem(styring);
    },
    onPaste(e: ClipboardEvent<Rot>) {
      if (limInn(styring, e.clipboardData.getData('text/plain'))) e.preventDefault();
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
