import { kontrollerArkiv, type Arkivavvik } from '@/lib/server/arkiv/kontrollerArkiv';
import { kjoerDriftskommando } from './lib/drift';

/**
 * `npm run arkiv -- kontroller [leveranseId…]` proves every message that was stored for sending: it deciphers, has its
 * SHA-256, and can be made anew byte for byte from the stored rows; exit code 1 and a line for each that is not so.
 */
const HVORFOR: Record<Arkivavvik, string> = {
  kan_ikke_leses: 'the stored message cannot be deciphered',
  sha256: 'the stored message is not the one that was confirmed',
  kan_ikke_gjenskapes: 'the stored rows and head do not make the message that was sent',
};

const [kommando, ...leveranseIder] = process.argv.slice(2);

async function kontroller(): Promise<number> {
  let [kontrollert, gjenskapt, avvik] = [0, 0, 0];
  for await (const linje of kontrollerArkiv(leveranseIder.length > 0 ? leveranseIder : undefined)) {
    kontrollert += 1;
    gjenskapt += Number(linje.gjenskapt);
    if (!linje.avvik) continue;
    avvik += 1;
    console.error(`${linje.leveranseId} ${linje.innsendingId}: ${HVORFOR[linje.avvik]}`);
  }
  console.log(`${kontrollert} kontrollert (${gjenskapt} made anew byte for byte), ${avvik} avvik`);
  return avvik > 0 ? 1 : 0;
}

if (kommando === 'kontroller') await kjoerDriftskommando(kontroller);
else {
  console.error('Usage: npm run arkiv -- kontroller [LEVERANSE-ID …]');
  process.exit(2);
}
