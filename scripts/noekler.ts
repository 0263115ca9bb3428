import { hentNoekkelstatus, roterNoekler } from '@/lib/server/krypto/roter';
import { kjoerDriftskommando } from './lib/drift';

/**
 * `npm run noekler -- roter` wraps all data keys with the first key of DATA_KEYS while the portal runs;
 * `npm run noekler -- status` tells which keys are still needed. How to change a key: docs/drift.md.
 */
async function status(): Promise<number> {
  const alle = await hentNoekkelstatus();
  for (const { id, pakker, iBruk, foerste } of alle) {
    const hva = !iBruk
      ? 'MISSING from DATA_KEYS: what it wraps cannot be read'
      : foerste
        ? 'wraps new data keys'
        : pakker > 0
          ? 'still needed: run `npm run noekler -- roter`'
          : 'wraps nothing: may be removed from DATA_KEYS, and is needed for older backups';
    console.log(`${id}  ${pakker} data keys  ${hva}`);
  }
  return alle.every(({ iBruk }) => iBruk) ? 0 : 1;
}

async function roter(): Promise<number> {
  console.log(`${await roterNoekler()} data keys wrapped anew`);
  return status();
}

const KOMMANDOER: Readonly<Record<string, () => Promise<number>>> = { roter, status };
const kommando = KOMMANDOER[process.argv[2] ?? ''];
if (!kommando) {
  console.error(`Usage: npm run noekler -- ${Object.keys(KOMMANDOER).join(' | ')}`);
  process.exit(2);
}
await kjoerDriftskommando(kommando);
