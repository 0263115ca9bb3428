/** Does it for all of them, so many at a time. */
export async function iParallell<T>(
  liste: readonly T[],
  samtidige: number,
  gjoer: (en: T) => Promise<void>,
): Promise<void> {
  const koe = liste.values();
  await Promise.all(
    Array.from({ length: Math.min(samtidige, liste.length) }, async () => {
      for (const en of koe) await gjoer(en);
    }),
  );
}
