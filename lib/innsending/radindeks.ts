/**
 * Which row a path of Skatteetaten's may mean, counted from zero. `leveranse/oppgave/2/oppgaveeier` has no documented
 * index base, so both are given; nothing is claimed before a value in the remark equals the row's own.
 */
export function radindekser(sti: string): number[] {
  const indeks = Number(/[[/](\d{1,9})\]?(?:[/.]|$)/.exec(sti)?.[1] ?? NaN);
  return Number.isNaN(indeks) ? [] : [indeks, indeks - 1].filter((i) => i >= 0);
}
