import { lesCelle } from '@/lib/ordning/felttyper';
import type { Felt, Kontekst } from '@/lib/ordning/typer';
import type { Radlager } from '../lager/typer';
import type { Sortering } from './beregn';

/** What a cell is sorted by. What could not be read comes after what could, and empty cells come last. */
interface Noekkel {
  radId: string;
  rang: 0 | 1 | 2;
  verdi: string | number;
}

const RADER_I_BITEN = 64;
const START = 512;

const alfabetisk = new Intl.Collator('nb', { numeric: true, sensitivity: 'base' });

function lagNoekkel(radId: string, raa: string, felt: Felt, kontekst: Kontekst): Noekkel {
  const lest = lesCelle(raa, felt, kontekst);
  if (!lest) return { radId, rang: 2, verdi: '' };
  return lest.ok ? { radId, rang: 0, verdi: lest.oere ?? lest.verdi } : { radId, rang: 1, verdi: raa };
}

function lagSammenlign({ type }: Felt, retning: Sortering['retning']): (a: Noekkel, b: Noekkel) => number {
  const fortegn = retning === 'stigende' ? 1 : -1;
  const like = type === 'tekst' ? alfabetisk.compare : undefined;
  return (a, b) => {
    if (a.rang !== b.rang) return a.rang - b.rang;
    if (typeof a.verdi === 'string' && typeof b.verdi === 'string' && like)
      return fortegn * like(a.verdi, b.verdi);
    if (a.verdi === b.verdi) return 0;
    return a.verdi < b.verdi ? -fortegn : fortegn;
  };
}

/**
 * Sorts by the value that is read, amounts as numbers; rows with the same value keep the order they are stored in.
 * A merge sort in short steps: sorting a hundred thousand rows at one go would freeze the page.
 */
export function* sorter(
  lager: Radlager,
  ider: readonly string[],
  { felt: noekkel, retning }: Sortering,
): Generator<void, string[]> {
  const felt = lager.ordning.felter.find((f) => f.noekkel === noekkel);
  if (!felt) return [...ider];
  let fra: Noekkel[] = [];
  for (const [i, radId] of ider.entries()) {
    fra.push(lagNoekkel(radId, lager.hentVerdier(radId)?.[noekkel] ?? '', felt, lager.kontekst));
    if (i % RADER_I_BITEN === 0) yield;
  }
  const sammenlign = lagSammenlign(felt, retning);
  const biter: Noekkel[] = [];
  for (let i = 0; i < fra.length; i += START) {
    for (const n of fra.slice(i, i + START).sort(sammenlign)) biter.push(n);
    yield;
  }
  fra = biter;
  for (let bredde = START; bredde < fra.length; bredde *= 2) {
    const til: Noekkel[] = [];
    for (let i = 0; i < fra.length; i += 2 * bredde) yield* flett(fra, i, bredde, til, sammenlign);
    fra = til;
  }
  return fra.map(({ radId }) => radId);
}

/** Two sorted runs beside each other into one; the left one first when they are equal. */
function* flett(
  fra: readonly Noekkel[],
  start: number,
  bredde: number,
  til: Noekkel[],
  sammenlign: (a: Noekkel, b: Noekkel) => number,
): Generator<void, void> {
  const midt = Math.min(start + bredde, fra.length);
  const slutt = Math.min(start + 2 * bredde, fra.length);
  let [i, j] = [start, midt];
  while (i < midt || j < slutt) {
    const [a, b] = [i < midt ? fra[i] : undefined, j < slutt ? fra[j] : undefined];
    const venstre = a && (!b || sammenlign(a, b) <= 0) ? a : undefined;
    if (venstre) i += 1;
    else j += 1;
    const neste = venstre ?? b;
    if (neste) til.push(neste);
    if (til.length % RADER_I_BITEN === 0) yield;
  }
}
