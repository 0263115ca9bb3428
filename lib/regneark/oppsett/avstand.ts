/**
 * Edits (a letter more, less, other, or two that have changed places) from one text to the other, at most `maks + 1`:
 * beyond that nobody asks.
 */
export function avstand(a: string, b: string, maks: number): number {
  if (Math.abs(a.length - b.length) > maks) return maks + 1;
  let forforrige: number[] = [];
  let forrige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const rad = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const bytte = a[i - 1] === b[j - 1] ? 0 : 1;
      let minst = Math.min((rad[j - 1] ?? 0) + 1, (forrige[j] ?? 0) + 1, (forrige[j - 1] ?? 0) + bytte);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        minst = Math.min(minst, (forforrige[j - 2] ?? 0) + 1);
      rad.push(minst);
    }
    if (Math.min(...rad) > maks) return maks + 1;
    [forforrige, forrige] = [forrige, rad];
  }
  return forrige[b.length] ?? maks + 1;
}
