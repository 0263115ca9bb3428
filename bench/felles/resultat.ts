import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { finnNettleser } from '@/scripts/lib/nettleser';
import { ROOT } from '@/scripts/lib/prosess';

const FIL = join(ROOT, 'bench/resultat.json');

type Json = Record<string, unknown>;

function les(): Json {
  if (!existsSync(FIL)) return {};
  return JSON.parse(readFileSync(FIL, 'utf8')) as Json;
}

/** What the figures hang on; a ratio is worth more than a figure, and neither much without this. */
export const maskin = (): Json => ({
  dato: new Date().toISOString(),
  kjerner: cpus().length,
  prosessor: cpus()[0]?.model ?? 'unknown',
  minneGB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  node: process.version,
  nettleser: execFileSync(finnNettleser(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim(),
});

/** Puts one benchmark's figures beside those of the others; `del` keeps variants of one benchmark apart. */
export function lagre(navn: string, del: string, tall: Json): void {
  const alt = les();
  const gamle = (alt[navn] ?? {}) as Json;
  alt[navn] = { ...gamle, [del]: { maskin: maskin(), ...tall } };
  writeFileSync(FIL, `${JSON.stringify(alt, null, 2)}\n`);
}
