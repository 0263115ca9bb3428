/** Fewer amounts than this have no middle to lie outside of. */
const MINST_ANTALL = 8;
/** So many times the distance between the quartiles, outside them: Tukey's "far out". */
const GJERDE = 3;
/** And at least so many times as large, or as small, as the quartile: amounts that are nearly alike are all usual. */
const MINST_GANGER = 5;

/**
 * Which amounts lie far outside the others, by how many times as large or small they are: a digit too many, or øre for
 * kroner. The sign is of no account, and zero is no amount.
 * @param beloep in any order
 * @returns for each amount how far outside it is (0: not), as a logarithm, so that they can be ranked
 */
export function avstandUtenfor(beloep: readonly number[]): number[] {
  const sortert = Float64Array.from(
    beloep.filter((b) => b !== 0),
    stoerrelse,
  ).sort();
  if (sortert.length < MINST_ANTALL) return beloep.map(() => 0);
  const q1 = sortert[Math.floor((sortert.length - 1) / 4)] ?? 0;
  const q3 = sortert[Math.ceil(((sortert.length - 1) * 3) / 4)] ?? 0;
  const gjerde = Math.max(GJERDE * (q3 - q1), Math.log(MINST_GANGER));
  return beloep.map((b) => {
    if (b === 0) return 0;
    const utenfor = Math.max(stoerrelse(b) - q3, q1 - stoerrelse(b));
    return utenfor >= gjerde ? utenfor : 0;
  });
}

const stoerrelse = (beloep: number): number => Math.log(Math.abs(beloep));
