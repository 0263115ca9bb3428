import type { Kant, Modus, Retning } from '../taster';

/** A cell by its place on screen. */
export interface Plass {
  rad: number;
  kol: number;
}

/** The active cell, the cell that a selection was drawn from, and whether the cell is being written in. */
export interface Utvalg {
  aktiv: Plass;
  anker: Plass;
  modus: Modus;
}

export interface Omraade {
  fraRad: number;
  tilRad: number;
  fraKol: number;
  tilKol: number;
}

export const omraade = ({ aktiv, anker }: Utvalg): Omraade => ({
  fraRad: Math.min(aktiv.rad, anker.rad),
  tilRad: Math.max(aktiv.rad, anker.rad),
  fraKol: Math.min(aktiv.kol, anker.kol),
  tilKol: Math.max(aktiv.kol, anker.kol),
});

export function iOmraade({ rad, kol }: Plass, utvalg: Utvalg): boolean {
  const { fraRad, tilRad, fraKol, tilKol } = omraade(utvalg);
  return rad >= fraRad && rad <= tilRad && kol >= fraKol && kol <= tilKol;
}

export const erEnCelle = ({ aktiv, anker }: Utvalg): boolean =>
  aktiv.rad === anker.rad && aktiv.kol === anker.kol;

const PER_FELT = 64;

/**
 * How one row looks under the selection, as one number: a row is drawn anew only when its number changes.
 * Holds the active column, the selected columns, whether the active cell is being written in, whether the table has
 * focus, for the active row only, and whether the selection ends here, where its fill handle is.
 */
export function radkode(utvalg: Utvalg, rad: number, harFokus: boolean): number {
  const { fraRad, tilRad, fraKol, tilKol } = omraade(utvalg);
  const valgt = rad >= fraRad && rad <= tilRad;
  const aktiv = rad === utvalg.aktiv.rad;
  const kolonner = valgt ? (fraKol + 1) * PER_FELT + tilKol + 1 : 0;
  const aktivKode = aktiv
    ? (utvalg.aktiv.kol + 1) * 4 + Number(utvalg.modus !== 'ser') * 2 + Number(harFokus)
    : 0;
  const siste = valgt && rad === tilRad && utvalg.modus === 'ser';
  return (aktivKode * 2 + Number(siste)) * PER_FELT * PER_FELT + kolonner;
}

export interface Radvalg {
  aktivKol: number;
  skriver: boolean;
  /** The table has focus, and this is its active row. */
  harFokus: boolean;
  fraKol: number;
  tilKol: number;
  haandtakKol: number;
}

export function tolkRadkode(kode: number): Radvalg {
  const kolonner = kode % (PER_FELT * PER_FELT);
  const over = Math.floor(kode / (PER_FELT * PER_FELT));
  const aktiv = Math.floor(over / 2);
  const tilKol = (kolonner % PER_FELT) - 1;
  return {
    aktivKol: Math.floor(aktiv / 4) - 1,
    skriver: Math.floor(aktiv / 2) % 2 === 1,
    harFokus: aktiv % 2 === 1,
    fraKol: Math.floor(kolonner / PER_FELT) - 1,
    tilKol,
    haandtakKol: over % 2 === 1 ? tilKol : -1,
  };
}

export interface Ramme {
  antallRader: number;
  antallKolonner: number;
}

const klem = (tall: number, antall: number): number => Math.max(0, Math.min(tall, antall - 1));

export const innenfor = (plass: Plass, ramme: Ramme): Plass => ({
  rad: klem(plass.rad, ramme.antallRader),
  kol: klem(plass.kol, ramme.antallKolonner),
});

export function flyttet({ rad, kol }: Plass, retning: Retning, steg: number): Plass {
  if (retning === 'opp') return { rad: rad - steg, kol };
  if (retning === 'ned') return { rad: rad + steg, kol };
  return { rad, kol: retning === 'venstre' ? kol - steg : kol + steg };
}

export function tilKant({ rad, kol }: Plass, kant: Kant, ramme: Ramme): Plass {
  const sisteRad = ramme.antallRader - 1;
  const sisteKol = ramme.antallKolonner - 1;
  switch (kant) {
    case 'radstart':
      return { rad, kol: 0 };
    case 'radslutt':
      return { rad, kol: sisteKol };
    case 'kolonnestart':
      return { rad: 0, kol };
    case 'kolonneslutt':
      return { rad: sisteRad, kol };
    case 'start':
      return { rad: 0, kol: 0 };
    case 'slutt':
      return { rad: sisteRad, kol: sisteKol };
  }
}

/** The cell after, row by row; undefined past the ends of the table. */
export function nesteCelle({ rad, kol }: Plass, bakover: boolean, ramme: Ramme): Plass | undefined {
  const nummer = rad * ramme.antallKolonner + kol + (bakover ? -1 : 1);
  if (nummer < 0 || nummer >= ramme.antallRader * ramme.antallKolonner) return undefined;
  return { rad: Math.floor(nummer / ramme.antallKolonner), kol: nummer % ramme.antallKolonner };
}
