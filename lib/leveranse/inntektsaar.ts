import { norskDag } from '@/lib/felles/dato';
import type { Ordning } from '@/lib/ordning/typer';

/** Income years that may be started, newest first: from the ordning's first to the one we are in. */
export function aapneInntektsaar(ordning: Ordning, naa: Date): number[] {
  const siste = Number(norskDag(naa).slice(0, 4));
  const antall = Math.max(siste - ordning.foersteInntektsaar + 1, 0);
  return Array.from({ length: antall }, (_, i) => siste - i);
}

/** The year that is most likely to be reported now: last year, until this year's is nearly over. */
export const vanligInntektsaar = (naa: Date): number => Number(norskDag(naa).slice(0, 4)) - 1;

/** The income year whose deadline comes next. */
export function nesteFristaar(ordning: Ordning, naa: Date): number {
  const forrige = vanligInntektsaar(naa);
  return erEtterFrist(ordning, forrige, naa) ? forrige + 1 : forrige;
}

/** The last day for delivering on time, `yyyy-mm-dd`. */
export const fristFor = (ordning: Ordning, inntektsaar: number): string =>
  `${inntektsaar + 1}-${String(ordning.frist.maaned).padStart(2, '0')}-${String(ordning.frist.dag).padStart(2, '0')}`;

/** The deadline's day itself is still in time. */
export const erEtterFrist = (ordning: Ordning, inntektsaar: number, naa: Date): boolean =>
  norskDag(naa) > fristFor(ordning, inntektsaar);
