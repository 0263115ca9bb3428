import { expect, it } from 'vitest';
import { sum, tell } from './testtall';

const vitest = (passed: number, failed: number): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed });
const playwright = (expected: number, unexpected: number, flaky: number): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

it.each([
  ['green vitest', vitest(3, 0), 0, { passed: 3, failed: 0 }],
  ['red vitest', vitest(3, 2), 1, { passed: 3, failed: 2 }],
  ['a file that does not load', vitest(3, 0), 1, { passed: 3, failed: 1 }],
  ['no tests at all', vitest(0, 0), 0, { passed: 0, failed: 1 }],
  ['playwright with a flaky test', playwright(4, 0, 1), 0, { passed: 5, failed: 0 }],
  ['red playwright', playwright(4, 1, 0), 1, { passed: 4, failed: 1 }],
  ['no report', undefined, 0, { passed: 0, failed: 1 }],
  ['half a report', '{"numPassed', 1, { passed: 0, failed: 1 }],
])('counts %s', (_navn, report, exitCode, tall) => expect(tell(report, exitCode)).toEqual(tall));

it('sums', () => {
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 4, failed: 2 });
});
