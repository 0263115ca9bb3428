import { describe, expect, it } from 'vitest';
import { lesRegneark } from './les';
import { lagXlsx, tekstrader } from './proeve/lagXlsx';
import { lagZip, nuller } from './proeve/lagZip';

const tekst = (innhold: string): Uint8Array => new TextEncoder().encode(innhold);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const kryptert = [...'EncryptedPackage'].flatMap((tegn) => [tegn.charCodeAt(0), 0]);

const zip = (...navn: string[]): Uint8Array => lagZip(navn.map((ett) => ({ navn: ett, innhold: 'x' })));
const ods = (type: string): Uint8Array => lagZip([{ navn: 'mimetype', innhold: type, lagret: true }]);

describe('lesRegneark knows a file by its bytes', () => {
  it.each([
    ['tom_fil', new Uint8Array()],
    ['tom_fil', tekst('\ufeff \r\n')],
    ['tom_fil', tekst(`${' '.repeat(5000)}\n`)],
    ['xls', Uint8Array.from([...OLE, ...new Uint8Array(600)])],
    ['passord', Uint8Array.from([...OLE, ...new Uint8Array(600), ...kryptert])],
    ['pdf', tekst('%PDF-1.7 ...')],
    ['bilde', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['bilde', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['nettside', tekst('\ufeff<html xmlns:o="urn:schemas-microsoft-com:office:office">')],
    ['nettside', tekst('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')],
    ['nettside', tekst('  <TABLE border=1>')],
    ['ukjent_format', Uint8Array.from([1, 2, 3, 0, 0, 4])],
    ['ods', ods('application/vnd.oasis.opendocument.spreadsheet')],
    ['annet_dokument', ods('application/vnd.oasis.opendocument.text')],
    ['annet_dokument', zip('[Content_Types].xml', 'word/document.xml')],
    ['numbers', zip('Index/Document.iwa', 'Metadata/x')],
    ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
    ['ukjent_format', zip('bilder/sommer.jpg')],
    ['oedelagt', tekst('PK\u0003\u0004 og så ingenting')],
    ['oedelagt', zip('[Content_Types].xml')],
    ['for_stor_fil', new Uint8Array(40 * 1024 * 1024 + 1)],
  ])('%s', async (kode, bytes) => {
    for (const navn of ['a.xlsx', 'a.csv', 'uten navn']) {
      const svar = await lesRegneark(bytes, navn);
      expect(svar.ok ? undefined : svar.feil.kode).toBe(kode);
    }
  });

  it('reads a workbook whatever it is called', async () => {
    const svar = await lesRegneark(lagXlsx({ ark: tekstrader([['a']]) }), 'egentlig.csv');
    expect(svar.ok && svar.verdi.format).toBe('xlsx');
  });

  it('refuses a small file that unpacks to 300 MB of zeros, fast and without the memory', async () => {
    const aerlig = nuller('xl/worksheets/sheet2.xml', 301);
    const loegn = nuller('xl/styles.xml', 301, 5000);
    for (const bombe of [aerlig, loegn]) {
      const bytes = lagXlsx({ ark: tekstrader([['a']]), ekstra: [bombe] });
      const foer = process.memoryUsage().rss;
      const start = performance.now();
      const svar = await lesRegneark(bytes, 'a.xlsx');
      expect(svar.ok ? undefined : svar.feil.kode).toMatch(/pakkebombe|oedelagt/);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(process.memoryUsage().rss - foer).toBeLessThan(60e6);
    }
  });

  it('never throws on bytes cut off or changed', async () => {
    const hel = lagXlsx({
      ark: tekstrader([
        ['Navn', 'Beløp'],
        ['A', '1'],
      ]),
    });
    for (let i = 0; i < hel.length; i += 37) {
      const endret = hel.slice();
      endret[i] = (endret[i] as number) ^ 0xff;
      await lesRegneark(endret, 'a.xlsx');
      expect((await lesRegneark(hel.slice(0, i), 'a.xlsx')).ok).toBe(false);
    }
  });

  it('can be told to stop', async () => {
    const avbryter = new AbortController();
    const rader = Array.from({ length: 6000 }, (_, i) => [`${i}`]);
    const svar = await lesRegneark(lagXlsx({ ark: tekstrader(rader) }), 'a.xlsx', {
      signal: avbryter.signal,
      framdrift: ({ antall }) => antall === 2000 && avbryter.abort(),
    });
    expect(svar).toEqual({ ok: false, feil: { kode: 'avbrutt' } });
  });
});
