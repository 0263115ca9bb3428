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
    console.log(`${name}: failed (exit code ${code})`);
    return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

const readReport = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

async function vitest(name: string, project: string): Promise<Testtall> {
  heading(name);
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([bin('vitest/vitest.mjs'), 'run', '--project', project, ...reporters]);
  return tell(readReport(report), code);
}

async function playwright(browser: string): Promise<Testtall> {
  const report = join(reports, 'e2e.json');
  const code = await run([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return tell(readReport(report), code);
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
  if (!built) console.log('e2e: not run, because the build failed');
  const found = built ? browser() : undefined;
  return found === undefined ? { passed: 0, failed: 1 } : playwright(found);
}

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
  const { passed, failed } = sum(tall);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

await main();
