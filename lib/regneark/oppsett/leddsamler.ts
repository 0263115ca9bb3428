import { utenMellomrom } from '@/lib/ordning/felttype';
import type { Sammensetning } from '@/lib/ordning/typer';
import { rekke } from './ledd';

/** Stands between parts of which one has lost digits: no rule lets the number pass, and no repair is certain. */
const MANGLER = ' + ';

/** Puts the parts of one field together as the columns of a row are read, in whichever order they stand. */
export class Leddsamler {
  readonly #mellom: string;
  readonly #sifre: readonly (number | undefined)[];
  readonly #deler: string[];
  #rad = 0;

  constructor(sammensetning: Sammensetning) {
    this.#mellom = sammensetning.mellom;
    this.#sifre = rekke(sammensetning).map(({ sifre }) => sifre);
    this.#deler = this.#sifre.map(() => '');
  }

  /** The field with this part, and with those of the same row before it; `fra` are the parts, when they are several. */
  leggTil(plass: number, tekst: string, rad: number): { tekst: string; fra?: string } {
    if (rad !== this.#rad) this.#deler.fill('');
    this.#rad = rad;
    this.#deler[plass] = tekst;
    const fylte = this.#deler.filter((del) => del !== '').map((del) => del.trim());
    // One part alone stands as in the file, blanks and all.
    if (fylte.length < 2) return { tekst };
    return { tekst: fylte.join(this.#hele() ? this.#mellom : MANGLER), fra: fylte.join(' | ') };
  }

  /** A zero that is lost in front of the first part is lost in front of the whole, where it can be proven. */
  #hele(): boolean {
    return this.#deler.every((del, i) => {
      const [sifre, antall] = [this.#sifre[i], utenMellomrom(del).length];
      return sifre === undefined || antall === 0 || antall === sifre || (i === 0 && antall === sifre - 1);
    });
  }
}
