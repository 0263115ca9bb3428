import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import type { Zip } from '../zip/zip';
import { attributt, type Xmlmottaker, Xmlskanner } from './xml';

/** Inflates, decodes and scans one part of the package. */
export async function skannDel(zip: Zip, sti: string, mottaker: Xmlmottaker): Promise<void> {
  const skanner = new Xmlskanner(mottaker);
  let dekoder: TextDecoder | undefined;
  try {
    for await (const bit of zip.les(sti)) {
      dekoder ??= new TextDecoder(tegnsett(bit), { fatal: true });
      skanner.mat(dekoder.decode(bit, { stream: true }));
    }
    skanner.mat(dekoder?.decode() ?? '');
  } catch (grunn) {
    // What a fatal decoder throws at bytes that are no text.
    if (grunn instanceof TypeError) stopp('oedelagt');
    throw grunn;
  }
  skanner.ferdig();
}

function tegnsett(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

export interface Relasjon {
  id: string;
  type: string;
  sti: string;
}

/** The relations of a part: where the things that it names by id really lie. */
export async function lesRelasjoner(zip: Zip, del: string): Promise<Relasjon[]> {
  const skille = del.lastIndexOf('/') + 1;
  const mappe = del.slice(0, skille);
  const sti = `${mappe}_rels/${del.slice(skille)}.rels`;
  const relasjoner: Relasjon[] = [];
  if (!zip.har(sti)) return relasjoner;
  await skannDel(zip, sti, {
    start(navn, xml, fra, til) {
      const les = (attributtnavn: string): string | undefined =>
        attributt(xml.slice(fra, til), attributtnavn);
      if (navn !== 'Relationship' || les('TargetMode') === 'External') return;
      const type = les('Type') ?? '';
      if (relasjoner.length >= GRENSER.medlemmer) stopp('oedelagt');
      relasjoner.push({
        id: les('Id') ?? '',
        // The last word is the same in the transitional and the strict dialect.
        type: type.slice(type.lastIndexOf('/') + 1),
        sti: loesSti(mappe, les('Target') ?? ''),
      });
    },
    slutt() {},
  });
  return relasjoner;
}

function loesSti(mappe: string, maal: string): string {
  const deler: string[] = [];
  for (const del of (maal.startsWith('/') ? maal : mappe + maal).split('/')) {
    if (del === '..') deler.pop();
    else if (del !== '' && del !== '.') deler.push(del);
  }
  return deler.join('/');
}
