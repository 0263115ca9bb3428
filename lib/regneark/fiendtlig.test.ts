import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { LESEFEILKODER } from './feil';
import { importerRegneark } from './importer';
import { lesRegneark } from './les';
import { BOMBER } from './proeve/bomber';
import { HOVED, lagXlsx, tekstrader, type Xlsxdeler } from './proeve/lagXlsx';
import { type Del, lagZip } from './proeve/lagZip';

const tekst = (innhold: string): Uint8Array => new TextEncoder().encode(innhold);

/** `ok`, or the code. Anything but a known code is a bug: the reader never throws. */
async function kode(bytes: Uint8Array): Promise<string> {
  const svar = await lesRegneark(bytes, 'fil', { ordning: kundeutbytte });
  if (svar.ok) return 'ok';
  expect(LESEFEILKODER).toContain(svar.feil.kode);
  return svar.feil.kode;
}
const arkkode = (ark: string, mer: Partial<Xlsxdeler> = {}): Promise<string> =>
  kode(lagXlsx({ ark, ...mer }));
const helt = (innhold: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="${HOVED}">${innhold}</worksheet>`;

const korpus = (navn: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../e2e/filer', navn)));

describe('a file that was cut off or changed on its way', () => {
  const filer = ['op-enkel.xlsx', 'lo-ooxml.xlsx', 'sk-stroem-zip.xlsx', 'ex-tabell.xlsx'].map(korpus);
  const tekster = ['csv-excel-1252.csv', 'csv-excel-unicode.txt', 'lo-linjeskift-i-celle.csv'].map(korpus);

  it('is refused when a workbook is cut off, wherever', async () => {
    for (const fil of filer) {
      const steg = Math.ceil(fil.length / 150);
      for (let i = 0; i < fil.length; i += steg)
        expect(await kode(fil.slice(0, i)), `at ${i}`).not.toBe('ok');
    }
  });

  it('never throws, whatever is cut, changed, put in or taken out', async () => {
    const endring = fc.record({
      fil: fc.constantFrom(...filer, ...tekster),
      fra: fc.double({ min: 0, max: 1, noNaN: true }),
      ut: fc.nat(200),
      inn: fc.uint8Array({ maxLength: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(endring, async ({ fil, fra, ut, inn }) => {
        const sted = Math.floor(fra * fil.length);
        const endret = Buffer.concat([fil.subarray(0, sted), inn, fil.subarray(sted + ut)]);
        const svar = await importerRegneark(new Uint8Array(endret), 'fil', kundeutbytte);
        if (!svar.ok) expect(LESEFEILKODER).toContain(svar.feil.kode);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws at bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => void (await kode(bytes))),
    );
  });
});

describe('a zip that tells two stories', () => {
  const god = lagXlsx({ ark: tekstrader([['a']]) });
  const naboer = (fil: Uint8Array, ...ny: [felt: number, bredde: 2 | 4, verdi: number][]): Uint8Array => {
    const bytes = fil.slice();
    const data = new DataView(bytes.buffer);
    const katalog = data.getUint32(bytes.length - 22 + 16, true);
    for (const [felt, bredde, verdi] of ny) {
      if (bredde === 2) data.setUint16(katalog + felt, verdi, true);
      else data.setUint32(katalog + felt, verdi, true);
    }
    return bytes;
  };
  const medHode = (...deler: Del[]): Uint8Array =>
    lagZip([{ navn: '[Content_Types].xml', innhold: 'x' }, ...deler]);

  it.each<[string, Uint8Array, string]>([
    ['text in front of the zip', Buffer.concat([tekst('Navn;Beløp\nA;1\n'), god]), 'ukjent_format'],
    ['a PDF in front of the zip', Buffer.concat([tekst('%PDF-1.7\n'), god]), 'pdf'],
    [
      'a long text in front of the zip',
      Buffer.concat([tekst('Navn;Beløp\n'.repeat(2000)), god]),
      'ukjent_format',
    ],
    ['two zips after each other', Buffer.concat([god, god]), 'oedelagt'],
    ['a directory of nothing', tekst('PK\u0005\u0006' + '\0'.repeat(18)), 'ukjent_format'],
    ['a name that is another in its own head', naboer(god, [46, 2, 0x5858]), 'oedelagt'],
    ['a method that is another in its own head', naboer(god, [10, 2, 0]), 'oedelagt'],
    ['a size that reaches into the next member', naboer(god, [20, 4, 400]), 'oedelagt'],
    ['a member that lies in the directory', naboer(god, [42, 4, god.length - 30]), 'oedelagt'],
    ['a member that lies outside', naboer(god, [42, 4, 0x7fffffff]), 'oedelagt'],
    ['a size of 4 GB', naboer(god, [24, 4, 0xfffffffe]), 'pakkebombe'],
    ['an encrypted member', naboer(god, [8, 2, 1]), 'passord'],
    ['members that share their bytes', BOMBER['1900 members that share their bytes']?.() ?? god, 'oedelagt'],
    ['a name that climbs out', medHode({ navn: 'xl/../../../etc/passwd', innhold: 'x' }), 'farlig_xml'],
    ['a name that climbs out of Windows', medHode({ navn: '..\\..\\start.bat', innhold: 'x' }), 'farlig_xml'],
    ['a name with a drive', medHode({ navn: 'C:\\start.bat', innhold: 'x' }), 'farlig_xml'],
    ['a name with a null', medHode({ navn: 'xl/a\0.xml', innhold: 'x' }), 'farlig_xml'],
    [
      '2001 members',
      lagZip(Array.from({ length: 2001 }, (_, i) => ({ navn: `${i}`, innhold: '' }))),
      'pakkebombe',
    ],
    [
      'members called __proto__',
      medHode({ navn: '__proto__', innhold: 'x' }, { navn: 'xl/constructor', innhold: 'x' }),
      'oedelagt',
    ],
  ])('%s', async (_, bytes, forventet) => {
    expect(await kode(new Uint8Array(bytes))).toBe(forventet);
  });
});

describe('XML that would take hours or gigabytes', () => {
  const mega = 1_000_000;
  const rad = (celle: string): string => `<row>${celle}</row>`;
  it.each<[string, string, Partial<Xlsxdeler>, string]>([
    [
      'entities that grow',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
      {},
      'farlig_xml',
    ],
    [
      'an entity from outside',
      '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><worksheet/>',
      {},
      'farlig_xml',
    ],
    ['a tag of a million letters', helt(`<sheetData><row ${'a'.repeat(mega)}/></sheetData>`), {}, 'ok'],
    ['a tag without end', helt(`<sheetData><row ${'a="b" '.repeat(mega)}`), {}, 'oedelagt'],
    ['a number of 200 000 digits', rad(`<c><v>${'1'.repeat(200_000)}x</v></c>`), {}, 'oedelagt'],
    ['a million tags inside each other', helt('<a>'.repeat(mega) + '</a>'.repeat(mega)), {}, 'ok'],
    ['a comment without end', helt(`<!--${'x'.repeat(2 * mega)}`), {}, 'oedelagt'],
    [
      'a format code of a million brackets',
      rad('<c s="0"><v>1</v></c>'),
      {
        stiler: `<numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(mega)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
      },
      'ok',
    ],
    [
      'two million styles',
      rad('<c><v>1</v></c>'),
      { stiler: `<cellXfs>${'<xf/>'.repeat(2 * mega)}</cellXfs>` },
      'oedelagt',
    ],
    [
      'a million sets of columns',
      helt(`<cols>${'<col min="1" max="200" hidden="1"/>'.repeat(200_000)}</cols><sheetData/>`),
      {},
      'oedelagt',
    ],
    [
      'ten thousand sheets',
      rad('<c><v>1</v></c>'),
      { egenskaper: `<sheets>${'<sheet name="x" r:id="rId7"/>'.repeat(10_000)}</sheets>` },
      'oedelagt',
    ],
    [
      'a shared text without end',
      rad('<c t="s"><v>0</v></c>'),
      { strenger: `<si>${`<t>${'x'.repeat(10_000)}</t>`.repeat(100)}</si>` },
      'celle_for_lang',
    ],
    [
      'a text in a cell without end',
      rad(`<c t="inlineStr"><is>${`<t>${'x'.repeat(10_000)}</t>`.repeat(100)}</is></c>`),
      {},
      'celle_for_lang',
    ],
  ])('%s', async (_, ark, mer, forventet) => {
    expect(await arkkode(ark, mer)).toMatch(
      forventet === 'ok' ? /^(ok|ingen_ark)$/ : new RegExp(`^${forventet}$`),
    );
  });
});

describe('cells that point nowhere', () => {
  const rad = (celle: string): string => `<row>${celle}</row>`;
  it.each<[string, string, string]>([
    ['a column beyond Excel', rad('<c r="XFE1"><v>1</v></c>'), 'for_mange_kolonner'],
    ['a column without letters', rad('<c r="1"><v>1</v></c>'), 'oedelagt'],
    ['cells backwards', rad('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>'), 'oedelagt'],
    ['row 0', '<row r="0"><c><v>1</v></c></row>', 'oedelagt'],
    ['row minus one', '<row r="-1"><c><v>1</v></c></row>', 'oedelagt'],
    ['row one and a half', '<row r="1.5"><c><v>1</v></c></row>', 'oedelagt'],
    ['the same row twice', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>', 'oedelagt'],
    ['a negative style', rad('<c s="-1"><v>1</v></c>'), 'ok'],
    ['a style beyond all', rad('<c s="99999999999999999999"><v>1</v></c>'), 'ok'],
    ['a style called constructor', rad('<c s="constructor"><v>1</v></c>'), 'ok'],
    ['a shared text beyond all', rad('<c t="s"><v>4294967296</v></c>'), 'oedelagt'],
    ['a shared text below zero', rad('<c t="s"><v>-1</v></c>'), 'oedelagt'],
    ['a shared text called length', rad('<c t="s"><v>length</v></c>'), 'oedelagt'],
    ['half a surrogate', rad('<c t="str"><v>&#xD83D;</v></c>'), 'oedelagt'],
    ['half a surrogate, in Excel’s own way', rad('<c t="str"><v>_xD83D_</v></c>'), 'ok'],
    ['a character beyond Unicode', rad('<c t="str"><v>&#x110000;</v></c>'), 'oedelagt'],
    ['a null', rad('<c t="str"><v>&#0;</v></c>'), 'oedelagt'],
    ['no day at all', rad('<c t="d"><v>i går</v></c>'), 'ok'],
    ['infinity', rad('<c><v>Infinity</v></c>'), 'oedelagt'],
    ['not a number', rad('<c><v>NaN</v></c>'), 'oedelagt'],
  ])('%s', async (_, ark, forventet) => {
    expect(await arkkode(ark)).toBe(forventet);
  });

  it('more rows than Excel has', async () => {
    // Different in each row, or it would be refused as a bomb.
    const rader = Array.from({ length: 1_048_577 }, (_, i) => `<row><c><v>${i * 7919}</v></c></row>`);
    expect(await arkkode(rader.join(''))).toBe('for_mange_rader');
  });

  it('bytes that are half a surrogate in UTF-8', async () => {
    const ark = Buffer.concat([
      tekst(helt('<sheetData><row><c t="str"><v>').slice(0, -12)),
      Buffer.from([0xed, 0xa0, 0xbd]),
      tekst('</v></c></row></sheetData></worksheet>'),
    ]);
    expect(
      await kode(lagXlsx({ ark: tekstrader([['a']]), ekstra: [{ navn: 'xl/styles.xml', innhold: ark }] })),
    ).toBe('oedelagt');
  });
});

describe('a text that would take hours or gigabytes', () => {
  const MB = 1024 * 1024;
  const hode = tekst('Navn;Beløp\n');
  const fylt = (bit: string, mb: number): Uint8Array => Buffer.concat([hode, Buffer.alloc(mb * MB, bit)]);
  it.each<[string, () => Uint8Array, string]>([
    [
      'a quote that is never closed',
      () => Buffer.concat([hode, tekst('"'), Buffer.alloc(20 * MB, 'x;1\n')]),
      'anfoerselstegn',
    ],
    ['a bad quote in every line', () => fylt('"a"b\n', 20), 'anfoerselstegn'],
    ['nothing but separators', () => fylt(';', 20), 'ukjent_format'],
    ['nothing but separators, in long lines', () => fylt(`${';'.repeat(16_000)}\n`, 30), 'for_mange_celler'],
    ['nothing but lines', () => fylt('\n', 20), 'for_mange_rader'],
    ['nothing but rows', () => fylt('a\n', 20), 'for_mange_rader'],
    ['1 048 577 rows', () => Buffer.concat([hode, Buffer.alloc(1_048_577 * 4, 'a;1\n')]), 'for_mange_rader'],
    ['nulls after a while', () => Buffer.concat([fylt('a;1\n', 1), Buffer.alloc(10)]), 'ukjent_format'],
    [
      'a cell of 40 000 characters',
      () => Buffer.concat([hode, tekst(`${'x'.repeat(40_000)};1\n`)]),
      'celle_for_lang',
    ],
    ['201 columns', () => tekst(`${'Navn;'.repeat(201)}x\n`), 'for_mange_kolonner'],
    ['half a surrogate in UTF-16', () => Buffer.from('\ufeffNavn;Beløp\nA\ud83d;1\n', 'utf16le'), 'oedelagt'],
  ])('%s', async (_, lag, forventet) => {
    expect(await kode(new Uint8Array(lag()))).toBe(forventet);
  });
});

describe('headings and cells that pretend to be more than text', () => {
  it('change nothing outside their row', async () => {
    const innhold = '__proto__;constructor;Fødselsnummer;Navn;Beløp\n{"x":1};y;02825010109;__proto__;1\n';
    const svar = await importerRegneark(tekst(innhold), 'a.csv', kundeutbytte);
    expect(svar.ok && svar.verdi.hentRader().map((rad) => rad.verdier)).toEqual([
      { oppgaveeier: '02825010109', navn: '__proto__', utbetaltBeloep: '1' },
    ]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  });
});

describe('a small file that would be very large', () => {
  const kjoer = promisify(execFile);
  it.each(Object.keys(BOMBER))('%s is refused within 60 MB', async (navn) => {
    const maalt = await kjoer(process.execPath, [
      '--expose-gc',
      '--import',
      'tsx',
      path.join(import.meta.dirname, 'proeve/maalBombe.ts'),
      navn,
    ]);
    const { kode, mb } = JSON.parse(maalt.stdout) as { kode: string; ms: number; mb: number };
    expect(['pakkebombe', 'oedelagt']).toContain(kode);
    expect(mb).toBeLessThanOrEqual(60);
  });
});
