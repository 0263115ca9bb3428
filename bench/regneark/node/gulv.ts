import { readFileSync } from 'node:fs';
import { Zip } from '@/lib/regneark/zip/zip';
import type { Lesing } from './deltakere';

/** The least that any reader must do: unpack the sheet and the texts, or make the csv's bytes a string. Gives its length. */
export function pakkUt(sti: string): Lesing {
  if (sti.endsWith('csv')) return async () => new TextDecoder('utf-8').decode(readFileSync(sti)).length;
  return async () => {
    const zip = new Zip(readFileSync(sti));
    let byte = 0;
    for (const del of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
      if (zip.har(del)) for await (const bit of zip.les(del)) byte += bit.length;
    }
    return byte;
  };
}
