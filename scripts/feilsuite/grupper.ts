/** Map.groupBy, which Node 20 lacks. */
export function grupper<T, K>(liste: readonly T[], etter: (en: T) => K): Map<K, T[]> {
  const grupper = new Map<K, T[]>();
  for (const en of liste) {
    const noekkel = etter(en);
    const gruppe = grupper.get(noekkel);
    if (gruppe) gruppe.push(en);
    else grupper.set(noekkel, [en]);
  }
  return grupper;
}
