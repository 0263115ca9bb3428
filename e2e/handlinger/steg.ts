import { test } from '@playwright/test';

function iTest(): boolean {
  try {
    return test.info() !== undefined;
  } catch {
    return false;
  }
}

/** A named step of the test's report; outside a test, as in a benchmark, it is only done. */
export const steg = async <V>(navn: string, gjoer: () => V | Promise<V>): Promise<V> =>
  iTest() ? test.step(navn, gjoer) : gjoer();
