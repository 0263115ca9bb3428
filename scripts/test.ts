import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finnNettleser } from './lib/nettleser';
import { ROOT } from './lib/prosess';
import { sum, tell, type Testtall } from './lib/testtall';

/** `npm test`: all that CI runs. Every step runs, whatever became of the one before, and the last line is the sum. */
const reports = mkdtempSync(join(tmpdir(), 'oppgaveportalen-rapport-'));
const bin = (path: string): string => join(ROOT, 'node_modules', path);

function run(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { NEXT_TELEMETRY_DISABLED: '1', CI: '1', ...process.env, ...env },
  });
  return new Promise((settle) => {
    child.once('error', () => settle(1));
    child.once('exit', (code) => settle(code ?? 1));
  });
}

const heading = (name: string): void => console.log(`\n== ${name}`);

/** A step without tests of its own counts as one. */
async function check(name: string, ...commands: string[][]): Promise<Testtall> {
  heading(name);
  for (const args of commands) {
    const code = await run(args);
    if (code === 0) continue;
    return tell(name, undefined, code);
  }
  return { passed: 1, failed: 0, names: [] };
}

const readReport = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

async function vitest(name: string, project: string): Promise<Testtall> {
  heading(name);
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters]);
  return tell(name, readReport(report), code);
}

async function playwright(browser: string): Promise<Testtall> {
  const report = join(reports, 'e2e.json');
  const code = await run([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return tell('e2e', readReport(report), code);
}

function browser(): string | undefined {
  try {
    return finnNettleser();
  } catch (e) {
    console.log((e as Error).message);
    return undefined;
  }
}

async function e2e(built: boolean): Promise<Testtall> {
  heading('e2e');
  if (!built) return notRun('the build failed');
  const found = browser();
  return found === undefined ? notRun('no browser') : playwright(found);
}

const notRun = (why: string): Testtall => ({
  passed: 0,
  failed: 1,
  names: [`e2e: not run: ${why}`],
});

async function main(): Promise<void> {
  const next = bin('next/dist/bin/next');
  const generate = ['scripts/prisma.mjs', 'generate'];
  const tall: Testtall[] = [
    await check('format', [bin('prettier/bin/prettier.cjs'), '--check', '.']),
    // The generated client is what lint and the compiler look into.
    await check('lint', generate, [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']),
    await check('types', [next, 'typegen'], [bin('typescript/bin/tsc'), '--noEmit']),
    await check('dependencies', ['--import', 'tsx', 'scripts/avhengigheter.ts']),
    await vitest('unit', 'enhet'),
    await vitest('integration', 'integrasjon'),
  ];
  const build = await check('build', generate, [next, 'build']);
  tall.push(build, await e2e(build.failed === 0));

  rmSync(reports, { recursive: true, force: true });
  const { passed, failed, names } = sum(tall);
  process.exitCode = failed > 0 ? 1 : 0;
  if (names.length > 0) console.log(['\n== failed', ...names].join('\n'));
  console.log(`\n${passed} passed, ${failed} failed`);
}

await main();
