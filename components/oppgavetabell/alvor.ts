import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Avvik } from '@/lib/ordning/typer';

/** The worst avvik of a cell; one that belongs to no column is shown in the first. */
export function alvorFor(
  avvik: readonly Avvik[],
  kolonne: Kolonne,
  kolnr: number,
): Avvik['alvor'] | undefined {
  if (avvik.length === 0) return undefined;
  const egne = avvik.filter((a) => a.felt === kolonne.noekkel || (kolnr === 0 && a.felt === undefined));
  return egne.find((a) => a.alvor === 'feil')?.alvor ?? egne[0]?.alvor;
}
