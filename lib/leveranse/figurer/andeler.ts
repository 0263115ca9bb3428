/** A piece of a bar, in per cent of it. */
export interface Andel {
  start: number;
  bredde: number;
}

/** Lays numbers that are not negative end to end, each as wide as its share; equal ones when all are zero. */
export function andeler(tall: readonly number[]): Andel[] {
  const sum = tall.reduce((a, b) => a + b, 0);
  let start = 0;
  return tall.map((t) => {
    const bredde = sum === 0 ? 100 / tall.length : (t / sum) * 100;
    const andel = { start, bredde };
    start += bredde;
    return andel;
  });
}

/** How much of the longest bar each is; the sign is told in words. */
export function lengder(tall: readonly (number | undefined)[]): number[] {
  const stoerst = Math.max(...tall.map((t) => Math.abs(t ?? 0)));
  return tall.map((t) => (stoerst === 0 ? 0 : (Math.abs(t ?? 0) / stoerst) * 100));
}

/** From one number to the next, in whole per cent; undefined when there is nothing to go from. */
export const prosentendring = (fra: number | undefined, til: number | undefined): number | undefined =>
  fra === undefined || til === undefined || fra === 0
    ? undefined
    : Math.round(((til - fra) / Math.abs(fra)) * 100);
