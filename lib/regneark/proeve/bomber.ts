import { lagXlsx, tekstrader } from './lagXlsx';
import { type Del, lagZip, nuller } from './lagZip';

const med = (...ekstra: Del[]): Uint8Array => lagXlsx({ ark: tekstrader([['a']]), ekstra });

/** Every member of the directory points to the bytes of the first: 1900 × 19 MB out of 19 kB. */
function overlappende(): Uint8Array {
  const antall = 1900;
  const deler = [nuller('xl/worksheets/0.xml', 19)];
  for (let i = 1; i < antall; i += 1) deler.push({ navn: `xl/worksheets/${i}.xml`, innhold: '' });
  const bytes = lagZip(deler);
  const data = new DataView(bytes.buffer);
  const slutt = bytes.length - 22;
  let pos = data.getUint32(slutt + 16, true);
  const [pakket, utpakket] = [data.getUint32(pos + 20, true), 100_000];
  for (let i = 0; i < antall; i += 1) {
    data.setUint32(pos + 20, pakket, true);
    data.setUint32(pos + 24, utpakket, true);
    data.setUint32(pos + 42, 0, true);
    pos += 46 + data.getUint16(pos + 28, true);
  }
  return bytes;
}

/** Small files that would be very large. */
export const BOMBER: Readonly<Record<string, () => Uint8Array>> = {
  'one member of 301 MB': () => med(nuller('xl/worksheets/sheet2.xml', 301)),
  'one member of 4000 MB': () => med(nuller('xl/worksheets/sheet2.xml', 4000)),
  'one member of 301 MB that says 5 kB': () => med(nuller('xl/styles.xml', 301, 5000)),
  'one member of 301 MB that says 250 MB': () => med(nuller('xl/styles.xml', 301, 250 * 1024 * 1024)),
  'the sheet itself, 301 MB': () =>
    lagZip([{ navn: 'xl/workbook.xml', innhold: '<workbook/>' }, nuller('xl/a.xml', 301)]),
  'sixteen members of 19 MB': () =>
    med(...Array.from({ length: 16 }, (_, i) => nuller(`xl/media/${i}.bin`, 19))),
  '1900 members that share their bytes': overlappende,
};
