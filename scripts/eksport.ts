import { once } from 'node:events';
import { eksporterAlt } from '@/lib/server/innsyn/eksporterAlt';
import { kjoerDriftskommando } from './lib/drift';

/** `npm run eksport -- <organisasjonsnummer>` prints everything that is held about an organisation, as JSON lines. */
const orgnr = process.argv[2] ?? '';
if (!/^\d{9}$/.test(orgnr)) {
  console.error('Usage: npm run --silent eksport -- ORGANISASJONSNUMMER > file.ndjson');
  process.exit(2);
}

await kjoerDriftskommando(async () => {
  const alt = await eksporterAlt({ orgnr });
  if (!alt) throw new Error(`Nothing is held about ${orgnr}`);
  for await (const bit of alt) if (!process.stdout.write(bit)) await once(process.stdout, 'drain');
  return 0;
});
