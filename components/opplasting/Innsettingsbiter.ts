import { BIT_MS, lagOverlevering } from '@/components/oppgavetabell/lager/biter';

/** Work that gives its result at the end, in slices between which the page answers; undefined when it was called off. */
export async function medPauser<T>(
  steg: Generator<undefined, T>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const overlever = lagOverlevering();
  while (!signal?.aborted) {
    const frist = performance.now() + BIT_MS;
    do {
      const { done, value } = steg.next();
      if (done) return value;
    } while (performance.now() < frist);
    await new Promise<void>((videre) => overlever(videre));
  }
  return undefined;
}
