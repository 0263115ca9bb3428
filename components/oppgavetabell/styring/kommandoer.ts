import { erTom } from '@/lib/ordning/rad';
import type { Kommando, Retning } from '../taster';
import { toem } from './innhold';
import { finnNeste } from './nesteFeil';
import { dupliserRader, settInnRad, slettRader } from './rader';
import type { Styring } from './styring';
import { erEnCelle, flyttet, nesteCelle, tilKant } from './utvalg';

/** Does what a key says. False when the key was not used and belongs to the page. */
export function utfoerKommando(styring: Styring, kommando: Kommando): boolean {
  const { aktiv } = styring.hentUtvalg();
  switch (kommando.type) {
    case 'flytt':
      return flytt(styring, kommando.retning, kommando.utvid);
    case 'kant':
      return styring.gaaTil(tilKant(aktiv, kommando.kant, styring.ramme()), kommando.utvid);
    case 'side': {
      const steg = styring.vindu?.raderISiden() ?? 1;
      return styring.gaaTil(flyttet(aktiv, kommando.retning, steg), kommando.utvid);
    }
    case 'merkAlt':
      return merkAlt(styring);
    case 'rediger':
      return styring.rediger();
    case 'avbryt':
      return avbryt(styring);
    case 'videre':
      return videre(styring, kommando.retning);
    case 'tab':
      return tab(styring, kommando.bakover);
    case 'toem':
      return toem(styring);
    case 'fyllNed':
      styring.utfoerILager({ type: 'fyllNed', ...styring.valgte() });
      return true;
    case 'settInn':
      return settInnRad(styring, kommando.side);
    case 'dupliser':
      return dupliserRader(styring);
    case 'slettRader':
      return slettRader(styring);
    case 'angre':
    case 'gjenta':
      return tidsreise(styring, kommando.type);
    case 'nesteFeil':
      return nesteFeil(styring, kommando.bakover);
  }
}

/** Right of the last column is the row's button, above the first row the heading. */
function flytt(styring: Styring, retning: Retning, utvid: boolean): boolean {
  const { aktiv } = styring.hentUtvalg();
  if (retning === 'hoeyre' && !utvid && aktiv.kol === styring.felter.length - 1) {
    styring.vindu?.fokuserKnapp(aktiv.rad);
    return true;
  }
  if (retning === 'opp' && !utvid && aktiv.rad === 0) {
    styring.vindu?.fokuserOverskrift(aktiv.kol);
    return true;
  }
  return styring.gaaTil(flyttet(aktiv, retning, 1), utvid);
}

/** The active cell stays in view: the corner of the selection is what lies far away. */
export function merkAlt(styring: Styring): boolean {
  const { antallRader, antallKolonner } = styring.ramme();
  styring.sett({
    aktiv: { rad: 0, kol: 0 },
    anker: { rad: antallRader - 1, kol: antallKolonner - 1 },
    modus: 'ser',
  });
  return true;
}

function avbryt(styring: Styring): boolean {
  const utvalg = styring.hentUtvalg();
  if (utvalg.modus === 'ser' && erEnCelle(utvalg)) return false;
  styring.sett({ aktiv: utvalg.aktiv, anker: utvalg.aktiv, modus: 'ser' });
  return true;
}

function videre(styring: Styring, retning: Retning): boolean {
  if (!styring.lagreTekst()) return true;
  const { aktiv } = styring.hentUtvalg();
  const sisteRad = aktiv.rad === styring.ramme().antallRader - 1;
  const sisteKolonne = aktiv.kol === styring.felter.length - 1;
  // The last cell of the last row: what is written next is a new oppgave, from its beginning.
  if (retning === 'ned' && sisteKolonne && sikreRadEtter(styring, aktiv.rad)) {
    return styring.gaaTil({ rad: aktiv.rad + 1, kol: 0 });
  }
  styring.gaaTil(flyttet(aktiv, retning, 1));
  const faarRad = retning === 'ned' && sisteRad && !styring.utsnitt.filtrert && !erTomRad(styring, aktiv.rad);
  return faarRad ? styring.ventPaaRad() : true;
}

function tab(styring: Styring, bakover: boolean): boolean {
  const { aktiv, modus } = styring.hentUtvalg();
  if (!styring.lagreTekst()) return true;
  const sist = aktiv.kol === styring.felter.length - 1;
  if (modus !== 'ser' && !bakover && sist) sikreRadEtter(styring, aktiv.rad);
  const neste = nesteCelle(aktiv, bakover, styring.ramme());
  if (neste) return styring.gaaTil(neste);
  // At the ends of the table the key belongs to the page.
  styring.fullfoer();
  return false;
}

function erTomRad({ lager, utsnitt }: Styring, rad: number): boolean {
  const radId = utsnitt.hentRekkefoelge()[rad];
  return radId === undefined || erTom(lager.hentRad(radId)?.verdier ?? {});
}

/**
 * Adds a row after the last one, unless that is still empty. True when it did. Under a filter the last row shown is
 * not the end of the table, and somebody who mends errors there has not asked for more rows.
 */
function sikreRadEtter(styring: Styring, rad: number): boolean {
  if (rad !== styring.ramme().antallRader - 1 || styring.utsnitt.filtrert) return false;
  if (erTomRad(styring, rad)) return false;
  return styring.lager.utfoer({ type: 'leggTil' }).type === 'utfoert';
}

function tidsreise(styring: Styring, vei: 'angre' | 'gjenta'): boolean {
  const sted = vei === 'angre' ? styring.lager.angre() : styring.lager.gjenta();
  if (sted) styring.gaaTilCelle(sted.radId, sted.felt ?? styring.felter[styring.hentUtvalg().aktiv.kol]);
  return true;
}

function nesteFeil(styring: Styring, bakover: boolean): boolean {
  if (!styring.fullfoer()) return true;
  const { utsnitt } = styring;
  const { aktiv } = styring.hentUtvalg();
  const plass = finnNeste(utsnitt, aktiv, bakover, 'feil') ?? finnNeste(utsnitt, aktiv, bakover, 'varsel');
  if (plass) return styring.gaaTil(plass);
  styring.vindu?.si({ type: 'ingenFeil', noenSkjult: utsnitt.filtrert });
  return true;
}
