/** A figure as it is read: three digits, and a dash where there is none. */
export const vis = (tall: number | undefined): string => {
  if (tall === undefined || !Number.isFinite(tall)) return '–';
  return Math.abs(tall) >= 100 ? String(Math.round(tall)) : String(Number(tall.toPrecision(3)));
};

export const visForhold = (tall: number | undefined): string =>
  tall === undefined || !Number.isFinite(tall) ? '–' : `${tall.toFixed(2)}×`;

/** Columns padded to their widest cell; the first to the left, figures to the right. */
export function skrivTabell(overskrift: string, hode: readonly string[], rader: readonly string[][]): void {
  const alle = [[...hode], ...rader];
  const bredder = hode.map((_, i) => Math.max(...alle.map((rad) => (rad[i] ?? '').length)));
  const linje = (rad: readonly string[]): string =>
    rad
      .map((celle, i) => (i === 0 ? celle.padEnd(bredder[i] ?? 0) : celle.padStart(bredder[i] ?? 0)))
      .join('  ');
  console.log(`\n${overskrift}`);
  console.log(linje(hode));
  console.log(bredder.map((bredde) => '-'.repeat(bredde)).join('  '));
  for (const rad of rader) console.log(linje(rad));
}
