import { leggSammen, lesBeloep, NULL_OERE, type Oere } from '@/lib/felles/beloep';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';
import { sumordI } from '../sumrad';
import type { Leste } from './leste';

/** Rows so far, and what each amount of them sums to; undefined once one could not be read. */
interface Del {
  rader: number;
  summer: (Oere | undefined)[];
}

/**
 * Places of rows such as `Sum Nord`, which may be a name: each of their amounts is exactly the sum of the rows above, or of
 * those since the total before it. A sum of one row proves nothing by itself, but beside others that begin with the same
 * word it does.
 */
export function bevisSumrader(lest: Leste, ordning: Ordning): number[] {
  if (lest.mulige.length === 0) return [];
  const kolonner = summerteFelter(ordning).map(({ noekkel }) => [...lest.tekster(noekkel, new Set())]);
  const ordet = (plass: number): string | undefined =>
    sumordI(lest.arkrader[plass]?.celler.find((celle) => celle.trim() !== '') ?? '');
  const sikre = bevis(lest, kolonner, () => 2);
  const ord = new Set(sikre.map(ordet));
  return bevis(lest, kolonner, (plass) => (ord.has(ordet(plass)) ? 1 : 2));
}

function bevis(lest: Leste, kolonner: readonly string[][], minst: (plass: number) => number): number[] {
  const ny = (): Del => ({ rader: 0, summer: kolonner.map(() => NULL_OERE) });
  const [alt, sumrader, mulige] = [ny(), new Set(lest.sumrader), new Set(lest.mulige)];
  const bevist: number[] = [];
  let del = ny();
  for (let plass = 0; plass < lest.antall; plass += 1) {
    const tekster = kolonner.map((kolonne) => kolonne[plass]?.trim() ?? '');
    const erSummen = (av: Del): boolean => av.rader >= minst(plass) && stemmer(tekster, av);
    if (mulige.has(plass) && (erSummen(del) || erSummen(alt))) bevist.push(plass);
    else if (!sumrader.has(plass)) {
      for (const en of [alt, del]) tell(tekster, en);
      continue;
    }
    del = ny();
  }
  return bevist;
}

const oere = (tekst: string): Oere | undefined => {
  const lest = lesBeloep(tekst, 2);
  return lest.ok ? lest.verdi : undefined;
};

const stemmer = (tekster: readonly string[], { summer }: Del): boolean =>
  tekster.every((tekst, i) => tekst === '' || (summer[i] !== undefined && oere(tekst) === summer[i]));

function tell(tekster: readonly string[], del: Del): void {
  del.rader += 1;
  tekster.forEach((tekst, i) => {
    if (tekst === '') return;
    const [sum, beloep] = [del.summer[i], oere(tekst)];
    del.summer[i] = sum === undefined || beloep === undefined ? undefined : leggSammen(sum, beloep);
  });
}
