import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kjoerFeilsuite } from './feilsuite/kjoer';
import { startDatabase } from './lib/database';

/** `npm run test:feil`: deliveries through the sending core under faults. Ends with 1 when a number is not as it must be. */
const { values } = parseArgs({
  options: { antall: { type: 'string', default: '10000' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const dataDir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-feil-'));
const database = await startDatabase({ dataDir, port: 0 });
process.env['TEST_DATABASE_URL'] = database.url;
console.log(
  `Seed ${seed}; the same again with: npm run test:feil -- --seed ${seed} --antall ${values.antall}`,
);
try {
  const tall = await kjoerFeilsuite({
    leveranser: Number(values.antall),
    seed,
    framdrift: (n) => console.log(n),
  });
  console.log(tall);
} finally {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
