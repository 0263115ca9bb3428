import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '@/scripts/lib/prosess';
import type { Maalt } from './barn';

const kjoer = promisify(execFile);
const BARN = join(ROOT, 'bench/regneark/node/barn.ts');

/** A process a reading: nobody inherits another's warm code or memory, and a person uploads a file once. */
export async function maalINode(navn: string, sti: string): Promise<Maalt> {
  const argumenter = ['--expose-gc', '--conditions=react-server', '--import', 'tsx', BARN, navn, sti];
  const { stdout } = await kjoer(process.execPath, argumenter, { cwd: ROOT });
  return JSON.parse(stdout) as Maalt;
}
