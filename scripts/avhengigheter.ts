import { spawnSync } from 'node:child_process';
import { ROOT } from './lib/prosess';

/**
 * Known holes in what the portal is made of, as the registry tells them. Fails on one that is serious. A registry that
 * cannot be reached, or does not answer such questions, fails nothing: it says so, and then nothing is known.
 */
const run = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
  maxBuffer: 64 * 1024 * 1024,
});

interface Funn {
  severity: string;
  name: string;
}

function les(): Funn[] | undefined {
  try {
    const { vulnerabilities } = JSON.parse(run.stdout) as { vulnerabilities?: Record<string, Funn> };
    return vulnerabilities && Object.values(vulnerabilities);
  } catch {
    return undefined;
  }
}

const funn = les();
const alvorlige = funn?.filter(({ severity }) => ['high', 'critical'].includes(severity)) ?? [];
if (!funn)
  console.log('NOT CHECKED: the registry did not answer. Nothing is known about holes in dependencies.');
else console.log(`${funn.length} known holes in dependencies, ${alvorlige.length} of them serious`);
for (const { name, severity } of alvorlige) console.log(`  ${name}: ${severity}`);
process.exitCode = alvorlige.length > 0 ? 1 : 0;
