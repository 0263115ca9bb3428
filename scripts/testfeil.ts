import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kjoerDrepte } from './feilsuite/drept/kjoer';
import type { Instansslag } from './feilsuite/drept/instans';
import { fordelFeilsuite } from './feilsuite/fordel';
import { skrivDrepte, skrivTall } from './feilsuite/skriv';
import { startDatabase } from './lib/database';
import { ROOT } from './lib/prosess';

/** `npm run test:feil`: deliveries through the sending core under faults. Ends with 1 when a number is not as it must be. */
const { values } = parseArgs({
  options: {
    antall: { type: 'string', default: '10000' },
    drepte: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    prosesser: { type: 'string', default: '2' },
  },
});
const leveranser = Number(values.antall);
const avbrutte = Number(values.drepte);
const seed = Number(values.seed);
const prosesser = Number(values.prosesser);

const start = performance.now();
const sekunder = (): number => (performance.now() - start) / 1000;

async function feilIKallene(): Promise<boolean> {
  const tall = await fordelFeilsuite({ leveranser, seed, prosesser }, (ferdige) =>
    console.log(`${ferdige} of ${leveranser} deliveries after ${sekunder().toFixed(0)} s`),
  );
  return skrivTall(tall, sekunder());
}

async function drepteProsesser(): Promise<boolean> {
  const bygget = existsSync(join(ROOT, '.next/BUILD_ID'));
  const slag: Instansslag = bygget ? 'portal' : 'arbeider';
  if (!bygget) console.log('\nThere is no build (npm run build): workers take the place of the two portals.');
  const framdrift = (antall: number): void =>
    console.log(`${antall} of ${avbrutte} interrupted after ${sekunder().toFixed(0)} s`);
  return skrivDrepte(await kjoerDrepte({ avbrutte, seed, instanser: [slag, slag, 'arbeider'], framdrift }));
}

const dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-feil-'));
const database = await startDatabase({ dataDir, port: 0 });
process.env['TEST_DATABASE_URL'] = database.url;
try {
  console.log(
    `The same again: npm run test:feil -- --antall ${leveranser} --drepte ${avbrutte} --seed ${seed} --prosesser ${prosesser}`,
  );
  const holdt: boolean[] = [];
  if (leveranser > 0) holdt.push(await feilIKallene());
  if (avbrutte > 0) holdt.push(await drepteProsesser());
  process.exitCode = holdt.every(Boolean) ? 0 : 1;
} catch (feil) {
  console.error(feil);
  process.exitCode = 1;
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
