import { relative } from 'node:path';
import { z } from 'zod';

/** What one step of `npm test` adds to the closing line. */
export interface Testtall {
  passed: number;
  failed: number;
  /** What failed, by name: said again at the very end, for whoever sees only that. */
  names: string[];
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface Suite {
  specs: { file: string; title: string; ok: boolean }[];
  suites?: Suite[];
}
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ file: z.string(), title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suiteSchema),
});

/**
 * Counts from a runner's JSON report. A runner that reports no failed test and yet fails (a file that does not
 * load, a crash), or that ran nothing, counts as one failure: green must mean that something was tested.
 */
export function tell(step: string, report: string | undefined, exitCode: number): Testtall {
  const { passed, failed, names } = les(report);
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  const what =
    silent && names.length === 0 ? [exitCode === 0 ? 'nothing was tested' : `exit code ${exitCode}`] : names;
  return { passed, failed: silent ? 1 : failed, names: what.map((name) => `${step}: ${name}`) };
}

function les(report: string | undefined): Testtall {
  const json = lesJson(report);
  const vitest = vitestSchema.safeParse(json).data;
  if (vitest)
    return {
      passed: vitest.numPassedTests,
      failed: vitest.numFailedTests,
      names: vitest.testResults.flatMap(failedIn),
    };
  const playwright = playwrightSchema.safeParse(json).data;
  if (!playwright) return { passed: 0, failed: 0, names: [] };
  const { expected, flaky, unexpected } = playwright.stats;
  return { passed: expected + flaky, failed: unexpected, names: playwright.suites.flatMap(failedSpecs) };
}

type Testfil = z.infer<typeof vitestSchema>['testResults'][number];

/** A file that did not load has failed, and none of its tests. */
function failedIn({ name, status, assertionResults }: Testfil): string[] {
  const file = relative('', name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length > 0) return tests.map(({ fullName }) => `${file} › ${fullName}`);
  return status === 'failed' ? [file] : [];
}

const failedSpecs = ({ specs, suites = [] }: Suite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(failedSpecs),
];

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
  names: tall.flatMap(({ names }) => names),
});
