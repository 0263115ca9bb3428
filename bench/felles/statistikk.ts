/** The p-th percentile (0–1) by nearest rank; NaN when there is nothing. */
export function persentil(tall: readonly number[], p: number): number {
  const sortert = [...tall].sort((a, b) => a - b);
  return sortert[Math.min(sortert.length - 1, Math.max(0, Math.ceil(p * sortert.length) - 1))] ?? NaN;
}

/** Medians, not means: one round disturbed by another program must not move the figure. */
export function median(tall: readonly number[]): number {
  const sortert = [...tall].sort((a, b) => a - b);
  const midt = sortert.length >> 1;
  const hoey = sortert[midt] ?? NaN;
  return sortert.length % 2 === 1 ? hoey : ((sortert[midt - 1] ?? NaN) + hoey) / 2;
}

/**
 * Median of the ratios round by round. Both sides of a round ran within seconds of each other, so whatever slowed the
 * machine then slowed both.
 */
export function parvisForhold(a: readonly number[], b: readonly number[]): number {
  const n = Math.min(a.length, b.length);
  const forhold = Array.from({ length: n }, (_, i) => (a[i] ?? NaN) / (b[i] ?? NaN));
  return median(forhold.filter(Number.isFinite));
}

export const avrund = (tall: number, siffer = 3): number => Number(tall.toPrecision(siffer));
