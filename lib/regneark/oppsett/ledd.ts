import type { Ordning, Sammensetning } from '@/lib/ordning/typer';
import { type Kolonneforslag, nullstill } from './kolonneforslag';
import type { Kolonnevalg } from './typer';

/** How much is left of the heading of a part that stands alone. */
const ALENE = 0.5;

/** Which of the parts a choice is: 0 for the field's own column where that is the first, −1 for none. */
export function leddplass({ felt, utvider, ledd }: Sammensetning, valg: Kolonnevalg): number {
  if (valg.slag === 'felt') return utvider && valg.felt === felt ? 0 : -1;
  const plass = valg.slag === 'ledd' ? ledd.findIndex(({ noekkel }) => noekkel === valg.ledd) : -1;
  return plass === -1 ? -1 : plass + 1;
}

/** Two choices that are different parts of the same field. */
export const erSammenMed = (a: Kolonnevalg, b: Kolonnevalg, ordning: Ordning): boolean =>
  ordning.sammensetninger.some((en) => {
    const [plassA, plassB] = [leddplass(en, a), leddplass(en, b)];
    return plassA !== -1 && plassB !== -1 && plassA !== plassB;
  });

/**
 * Parts make a field only together: one alone is asked about, one that extends nothing is left out, and so are all beside
 * a column that has the whole. The first of two columns for the same part has it.
 */
export function loesLedd(kolonner: readonly Kolonneforslag[], ordning: Ordning): void {
  for (const sammensetning of ordning.sammensetninger) {
    const { felt, utvider } = sammensetning;
    const harFeltet = kolonner.some(({ valg }) => valg.slag === 'felt' && valg.felt === felt);
    const tatt = new Set<number>();
    for (const kolonne of kolonner) {
      const plass = kolonne.valg.slag === 'ledd' ? leddplass(sammensetning, kolonne.valg) : -1;
      if (plass === -1) continue;
      if (harFeltet !== utvider || tatt.has(plass)) nullstill(kolonne);
      tatt.add(plass);
    }
    if (utvider || tatt.size !== 1) continue;
    for (const kolonne of kolonner)
      if (leddplass(sammensetning, kolonne.valg) !== -1) kolonne.sikkerhet *= ALENE;
  }
}

/** Puts the parts of one field together as the columns of a row are read, in whichever order they stand. */
export class Leddsamler {
  readonly #mellom: string;
  readonly #deler: string[];
  #rad = 0;

  constructor({ mellom, ledd }: Sammensetning) {
    this.#mellom = mellom;
    this.#deler = Array.from({ length: ledd.length + 1 }, () => '');
  }

  /** The field with this part, and with those of the same row before it; `fra` are the parts, when they are several. */
  leggTil(plass: number, tekst: string, rad: number): { tekst: string; fra?: string } {
    if (rad !== this.#rad) this.#deler.fill('');
    this.#rad = rad;
    this.#deler[plass] = tekst;
    const fylte = this.#deler.filter((del) => del !== '').map((del) => del.trim());
    // One part alone stands as in the file, blanks and all.
    return fylte.length > 1 ? { tekst: fylte.join(this.#mellom), fra: fylte.join(' | ') } : { tekst };
  }
}
