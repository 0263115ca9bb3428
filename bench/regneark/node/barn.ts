import { readFileSync, writeFileSync } from 'node:fs';
import { avvisning } from './oppgaveportalen';
import { LESERE } from './deltakere';

/** What one process of its own measured. Memory is megabytes; NaN where the system does not tell. */
export interface Maalt {
  ms: number;
  /** Highest resident memory while reading, and how much of it came on top of the process as it was. */
  toppMB: number;
  tilleggMB: number;
  /** Rows, or why the file was refused. */
  svar: number | string;
}

/** Highest resident memory since it was last set to zero (Linux). */
function toppminne(): number {
  try {
    const kB = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kB) / 1024;
  } catch {
    return NaN;
  }
}

function nullstillTopp(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Not Linux: the peak is then that of the whole life of the process.
  }
}

async function maal(arbeid: () => Promise<number | string>): Promise<Maalt> {
  globalThis.gc?.();
  nullstillTopp();
  const foer = process.memoryUsage().rss / 2 ** 20;
  const start = performance.now();
  const svar = await arbeid();
  const ms = performance.now() - start;
  const toppMB = toppminne();
  return { ms, toppMB, tilleggMB: toppMB - foer, svar };
}

const [navn = '', sti = ''] = process.argv.slice(2);
const arbeid = navn === 'bombe' ? () => avvisning(sti) : await LESERE[navn]?.(sti);
if (!arbeid) throw new Error(`no contestant ${navn}`);
process.stdout.write(JSON.stringify(await maal(arbeid)));
