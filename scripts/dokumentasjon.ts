import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tilDokumentasjon } from '../lib/ordning/dokumentasjon';
import { ordninger } from '../lib/ordninger/register';

/** Writes docs/ordninger/<id>.md for every ordning; the contract test fails when a file is stale. */
const mappe = join(import.meta.dirname, '..', 'docs', 'ordninger');
mkdirSync(mappe, { recursive: true });
for (const ordning of ordninger) {
  const fil = join(mappe, `${ordning.id}.md`);
  writeFileSync(fil, tilDokumentasjon(ordning));
  console.log(fil);
}
