import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kontrollerAlle, lesRapport, somLinje } from '@/lib/server/hendelse/kontrollerAlle';
import { lesKjede } from '@/lib/server/hendelse/lesKjede';
import { kjoerDriftskommando } from './lib/drift';

/**
 * `npm run revisjon -- kontroller [--ventet earlier-report]` verifies every chain of the log and prints, for each, its
 * name, how many lines it has and its last hash; exit code 1 and the first break of each chain that is not whole.
 * `npm run revisjon -- eksporter <organisasjonsnummer>` prints the log of an organisation, a JSON line each.
 */
const HVORFOR = {
  nummer: 'a line is missing',
  forrige_hash: 'the line does not follow the one before it',
  hash: 'the line was changed',
  ventet: 'it is not the line that the earlier report saw: the end was cut off or written anew',
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { ventet: { type: 'string' } },
});
const [kommando, orgnr] = positionals;

async function kontroller(): Promise<number> {
  const ventet = values.ventet === undefined ? new Map() : lesRapport(readFileSync(values.ventet, 'utf8'));
  if (values.ventet !== undefined && ventet.size === 0) throw new Error(`${values.ventet} holds no report`);
  let [kjeder, linjer, brutte] = [0, 0, 0];
  for await (const rapport of kontrollerAlle(ventet)) {
    kjeder += 1;
    if (rapport.hel) {
      linjer += rapport.antall;
      console.log(somLinje(rapport));
    } else {
      brutte += 1;
      console.error(`${rapport.kjede} is broken at line ${rapport.nr}: ${HVORFOR[rapport.grunn]}`);
    }
  }
  console.log(`${kjeder} chains, ${linjer} lines, ${brutte} broken`);
  return brutte > 0 ? 1 : 0;
}

async function eksporter(): Promise<number> {
  for await (const side of lesKjede(`org:${orgnr}`))
    for (const { id, ...hendelse } of side) console.log(JSON.stringify({ id: String(id), ...hendelse }));
  return 0;
}

if (kommando === 'kontroller') await kjoerDriftskommando(kontroller);
else if (kommando === 'eksporter' && /^\d{9}$/.test(orgnr ?? '')) await kjoerDriftskommando(eksporter);
else {
  console.error('Usage: npm run revisjon -- kontroller [--ventet FILE] | eksporter ORGANISASJONSNUMMER');
  process.exit(2);
}
