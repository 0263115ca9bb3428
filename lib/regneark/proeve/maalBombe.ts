import { lesRegneark } from '../les';
import { lagXlsx, tekstrader } from './lagXlsx';
import { BOMBER } from './bomber';

/** Run in a process of its own with --expose-gc: prints what the bomb named costs, as JSON. */
const MB = 1024 * 1024;

async function maal(bytes: Uint8Array): Promise<{ kode: string; ms: number; mb: number }> {
  globalThis.gc?.();
  const foer = process.memoryUsage().rss;
  const toppFoer = process.resourceUsage().maxRSS * 1024;
  const start = performance.now();
  const svar = await lesRegneark(bytes, 'a.xlsx');
  const ms = performance.now() - start;
  const topp = process.resourceUsage().maxRSS * 1024;
  const etter = Math.max(process.memoryUsage().rss, topp > toppFoer ? topp : 0);
  return {
    kode: svar.ok ? 'ok' : svar.feil.kode,
    ms: Math.round(ms * 10) / 10,
    mb: Math.round((etter - foer) / MB),
  };
}

// The first reading loads the inflater and compiles; a bomb is never the first file of a day.
await lesRegneark(lagXlsx({ ark: tekstrader([['a']]) }), 'a.xlsx');
const lag = BOMBER[process.argv[2] ?? ''];
if (!lag) throw new Error(`no bomb called ${process.argv[2]}`);
process.stdout.write(JSON.stringify(await maal(lag())));
