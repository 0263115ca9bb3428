import { erBlank } from '@/lib/felles/sifre';
import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import type { Skilletegn } from '../typer';

/** Nothing is quoted and every line ends as Windows or Unix has it, so that each sign means what it looks like. */
export const erEnkel = (tekst: string): boolean => !tekst.includes('"') && !/\r(?!\n)/.test(tekst);

export interface Radmottaker {
  /** The row above, as it was kept: a cell like the one above it is the same text, and none is cut out. */
  readonly over: readonly string[] | undefined;
  taRad(celler: string[], antall: number): void;
}

/** Cuts a text for which `erEnkel` is true into cells, row by row, as papaparse would. */
export function delEnkel(tekst: string, skilletegn: Skilletegn, mottaker: Radmottaker): void {
  const deler = new Linjedeler(tekst, skilletegn);
  let fra = tekst.charCodeAt(0) === BOM ? 1 : 0;
  for (;;) {
    const ende = tekst.indexOf('\n', fra);
    const til = ende === -1 ? tekst.length : ende;
    const retur = ende > fra && tekst.charCodeAt(ende - 1) === RETUR;
    const celler = deler.del(fra, retur ? til - 1 : til, mottaker.over);
    mottaker.taRad(celler, deler.antall);
    if (ende === -1) return;
    fra = ende + 1;
  }
}

const BOM = 0xfeff;
const RETUR = 0x0d;

class Linjedeler {
  readonly #tekst: string;
  readonly #skilletegn: string;
  readonly #skillekode: number;
  /** Where the next separator stands, on this line or a later one: a text with few of them is searched once. */
  #skille = -1;
  /** Cells of the line, also of those that are blank and so far out that no table has them. */
  antall = 0;

  constructor(tekst: string, skilletegn: string) {
    this.#tekst = tekst;
    this.#skilletegn = skilletegn;
    this.#skillekode = skilletegn.charCodeAt(0);
  }

  del(fra: number, til: number, over: readonly string[] | undefined): string[] {
    // A copy has room for just as many cells, and most of them are to be the same.
    const celler = over ? over.slice() : [];
    let k = 0;
    for (let pos = fra; pos <= til; k += 1) {
      const lik = celler[k];
      if (lik !== undefined && this.#staar(lik, pos, til)) {
        pos += lik.length + 1;
        continue;
      }
      const slutt = Math.min(this.#neste(pos), til);
      if (k < GRENSER.kolonner) celler[k] = this.#tekst.slice(pos, slutt);
      else if (!erBlank(this.#tekst.slice(pos, slutt)))
        stopp('for_mange_kolonner', { maks: GRENSER.kolonner });
      pos = slutt + 1;
    }
    this.antall = k;
    if (celler.length > k) celler.length = k;
    return celler;
  }

  /** Whether the cell that begins at `pos` is this text and no more. */
  #staar(celle: string, pos: number, til: number): boolean {
    const slutt = pos + celle.length;
    if (slutt > til || (slutt < til && this.#tekst.charCodeAt(slutt) !== this.#skillekode)) return false;
    // From behind: numbers that count on from the ones above differ there first.
    for (let i = celle.length - 1; i >= 0; i -= 1) {
      if (celle.charCodeAt(i) !== this.#tekst.charCodeAt(pos + i)) return false;
    }
    return true;
  }

  #neste(pos: number): number {
    if (this.#skille >= pos) return this.#skille;
    const funnet = this.#tekst.indexOf(this.#skilletegn, pos);
    this.#skille = funnet === -1 ? this.#tekst.length : funnet;
    return this.#skille;
  }
}
