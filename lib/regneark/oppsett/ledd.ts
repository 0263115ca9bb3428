import type { Ordning, Sammensetning } from '@/lib/ordning/typer';
import { type Kolonneforslag, nullstill } from './kolonneforslag';
import type { Kolonnevalg } from './typer';

/** How much is left of the heading of a part that stands alone. */
const ALENE = 0.5;
const SAMMEN = 0.9;
const NESTEN_ALLE = 0.8;

/** The parts in their order; without a key for the field's own column. */
export function rekke({ ledd, eget }: Sammensetning): readonly { noekkel?: string; sifre?: number }[] {
  return eget
    ? [...ledd.slice(0, eget.plass), { ...(eget.sifre && { sifre: eget.sifre }) }, ...ledd.slice(eget.plass)]
    : ledd;
}

/** Which of the parts a choice is; −1 for none. */
export function leddplass(sammensetning: Sammensetning, valg: Kolonnevalg): number {
  if (valg.slag !== 'ledd' && (valg.slag !== 'felt' || valg.felt !== sammensetning.felt)) return -1;
  const soekt = valg.slag === 'ledd' ? valg.ledd : undefined;
  return rekke(sammensetning).findIndex(({ noekkel }) => noekkel === soekt);
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
    const { felt, eget } = sammensetning;
    const egne = kolonner.filter(({ valg }) => valg.slag === 'felt' && valg.felt === felt);
    const deler = new Map<number, Kolonneforslag>();
    for (const kolonne of kolonner) {
      const plass = kolonne.valg.slag === 'ledd' ? leddplass(sammensetning, kolonne.valg) : -1;
      if (plass === -1) continue;
      if (deler.has(plass)) nullstill(kolonne);
      else deler.set(plass, kolonne);
    }
    if (deler.size === 0) continue;
    const alle = [...deler.values(), ...(eget ? egne : [])];
    const passer = eget ? egne.length === 1 && harSifrene(alle, sammensetning) : egne.length === 0;
    if (!passer) [...deler.values()].forEach(nullstill);
    else if (alle.length === 1) for (const del of alle) del.sikkerhet *= del.grunn === 'husket' ? 1 : ALENE;
    // What spoke against five digits as a number of eleven speaks for them as a part of it.
    else if (eget?.sifre) for (const del of alle) del.sikkerhet = Math.max(del.sikkerhet, SAMMEN);
  }
}

/** Nearly all cells have as many digits as the part, or fewer where zeros in front are lost. */
function harSifrene(kolonner: readonly Kolonneforslag[], sammensetning: Sammensetning): boolean {
  const deler = rekke(sammensetning);
  return kolonner.every(({ valg, profil }) => {
    const maks = deler[leddplass(sammensetning, valg)]?.sifre;
    if (maks === undefined) return true;
    let riktige = 0;
    for (const [antall, ganger] of profil.sifre) if (antall <= maks) riktige += ganger;
    return profil.antall > 0 && riktige >= profil.antall * NESTEN_ALLE;
  });
}
