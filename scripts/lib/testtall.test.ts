import { expect, it } from 'vitest';
import { sum, tell } from './testtall';

const test = (fullName: string, status: string): object => ({ fullName, status });
const vitest = (passed: number, failed: number, testResults: object[] = []): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });
const roed = [
  { name: 'a.test.ts', status: 'passed', assertionResults: [test('adds', 'passed')] },
  {
    name: 'b.test.ts',
    status: 'failed',
    assertionResults: [test('counts', 'failed'), test('sums', 'passed'), test('reads', 'failed')],
  },
];
const ulest = [{ name: 'c.test.ts', status: 'failed', assertionResults: [] }];

const playwright = (expected: number, unexpected: number, flaky: number, suites: object[] = []): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 }, suites });
const spec = (title: string, ok: boolean): object => ({ file: 'a.spec.ts', title, ok });
const suite = [{ specs: [spec('logs in', true)], suites: [{ specs: [spec('sends', false)] }] }];

it.each([
  ['green vitest', vitest(3, 0), 0, 3, []],
  ['red vitest', vitest(3, 2, roed), 1, 3, ['unit: b.test.ts › counts', 'unit: b.test.ts › reads']],
  ['a file that does not load', vitest(3, 0, ulest), 1, 3, ['unit: c.test.ts']],
  ['no tests at all', vitest(0, 0), 0, 0, ['unit: nothing was tested']],
  ['playwright with a flaky test', playwright(4, 0, 1), 0, 5, []],
  ['red playwright', playwright(4, 1, 0, suite), 1, 4, ['unit: a.spec.ts › sends']],
  ['no report', undefined, 0, 0, ['unit: nothing was tested']],
  ['half a report', '{"numPassed', 1, 0, ['unit: exit code 1']],
])('counts and names %s', (_navn, report, exitCode, passed, names) =>
  expect(tell('unit', report, exitCode)).toEqual({ passed, failed: names.length, names }),
);

it('sums', () => {
  expect(
    sum([
      { passed: 1, failed: 2, names: ['a', 'b'] },
      { passed: 3, failed: 0, names: [] },
      { passed: 0, failed: 1, names: ['c'] },
    ]),
  ).toEqual({ passed: 4, failed: 3, names: ['a', 'b', 'c'] });
});
