import type { Styring } from './styring';
import { type Omraade, omraade } from './utvalg';

/** The selection stretched up or down to a row: what is filled if the handle is let go there. Undefined inside it. */
export function fyllomraade(styring: Styring, tilRad: number): Omraade | undefined {
  const fra = omraade(styring.hentUtvalg());
  const rad = Math.max(0, Math.min(tilRad, styring.ramme().antallRader - 1));
  if (rad > fra.tilRad) return { ...fra, tilRad: rad };
  return rad < fra.fraRad ? { ...fra, fraRad: rad } : undefined;
}

/**
 * Copies the selection's values over the rows above or below it, again and again when they are several rows.
 * Always copies: a series of fødselsnummer would be numbers of strangers.
 */
export function fyll(styring: Styring, til: Omraade): void {
  const fra = omraade(styring.hentUtvalg());
  const { lager, utsnitt } = styring;
  const rader = utsnitt.hentRekkefoelge();
  const felter = styring.felter.slice(fra.fraKol, fra.tilKol + 1);
  const antallKilder = fra.tilRad - fra.fraRad + 1;
  const celler = rader.slice(til.fraRad, til.tilRad + 1).flatMap((radId, i) => {
    const steg = til.fraRad + i - fra.fraRad;
    const kilde = rader[fra.fraRad + (((steg % antallKilder) + antallKilder) % antallKilder)] ?? '';
    const verdier = lager.hentVerdier(kilde) ?? {};
    return felter.map((felt) => ({ radId, felt, til: verdier[felt] ?? '' }));
  });
  if (!styring.utfoerILager({ type: 'sett', celler })) return;
  styring.sett({
    aktiv: { rad: til.fraRad, kol: til.fraKol },
    anker: { rad: til.tilRad, kol: til.tilKol },
    modus: 'ser',
  });
  styring.vindu?.vis({ rad: til.fraRad < fra.fraRad ? til.fraRad : til.tilRad, kol: til.tilKol });
  styring.vindu?.si({ type: 'fylt', rader: til.tilRad - til.fraRad + 1 - antallKilder });
}

/** Fills down as far as the column beside the selection is written in, the one to the left before the one to the right. */
export function fyllTilEnden(styring: Styring): void {
  const { fraKol, tilKol, tilRad } = omraade(styring.hentUtvalg());
  const rader = styring.utsnitt.hentRekkefoelge();
  const ende = (kol: number): number => {
    const felt = styring.felter[kol] ?? '';
    let rad = tilRad;
    while (styring.lager.hentVerdier(rader[rad + 1] ?? '')?.[felt]) rad += 1;
    return rad;
  };
  const tilVenstre = ende(fraKol - 1);
  const til = fyllomraade(styring, tilVenstre > tilRad ? tilVenstre : ende(tilKol + 1));
  if (til) fyll(styring, til);
}
