import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fordelFeilsuite } from './feilsuite/fordel';
import { skrivTall } from './feilsuite/skriv';
import { startDatabase } from './lib/database';

/** `npm run test:feil`: deliveries through the sending core under faults. Ends with 1 when a number is not as it must be. */
const { values } = parseArgs({
  options: {
    antall: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    prosesser: { type: 'string', default: '2' },
  },
});
const [leveranser, seed, prosesser] = [values.antall, values.seed, values.prosesser].map(Number) as [
  number,
  number,
  number,
];

const start = performance.now();
const sekunder = (): number => (performance.now() - start) / 1000;
const dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-feil-'));
const database = await startDatabase({ dataDir, port: 0 });
process.env['TEST_DATABASE_URL'] = database.url;
try {
  console.log(
    `The same again: npm run test:feil -- --antall ${leveranser} --seed ${seed} --prosesser ${prosesser}`,
  );
  const tall = await fordelFeilsuite({ leveranser, seed, prosesser }, (ferdige) =>
    console.log(`${ferdige} of ${leveranser} deliveries after ${sekunder().toFixed(0)} s`),
  );
  process.exitCode = skrivTall(tall, sekunder()) ? 0 : 1;
} catch (feil) {
  console.error(feil);
  process.exitCode = 1;
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
