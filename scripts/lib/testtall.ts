import { z } from 'zod';

/** What one step of `npm test` adds to the closing line. */
export interface Testtall {
  passed: number;
  failed: number;
}

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * Counts from a runner's JSON report. A runner that reports no failed test and yet fails (a file that does not
 * load, a crash), or that ran nothing, counts as one failure: green must mean that something was tested.
 */
export function tell(report: string | undefined, exitCode: number): Testtall {
  const { passed, failed } = les(report);
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

function les(report: string | undefined): Testtall {
  const json = lesJson(report);
  const vitest = vitestSchema.safeParse(json).data;
  if (vitest) return { passed: vitest.numPassedTests, failed: vitest.numFailedTests };
  const stats = playwrightSchema.safeParse(json).data?.stats;
  return stats
    ? { passed: stats.expected + stats.flaky, failed: stats.unexpected }
    : { passed: 0, failed: 0 };
}

function lesJson(report: string | undefined): unknown {
  try {
    return JSON.parse(report ?? '');
  } catch {
    return undefined;
  }
}

export const sum = (tall: readonly Testtall[]): Testtall => ({
  passed: tall.reduce((total, { passed }) => total + passed, 0),
  failed: tall.reduce((total, { failed }) => total + failed, 0),
});
