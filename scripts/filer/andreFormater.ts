import { deflateSync } from 'node:zlib';
import { lagZip } from '@/lib/regneark/proeve/lagZip';
import { crc32 } from '@/lib/regneark/zip/crc32';
import { avvises, kunder, KUNDEHODE } from './fasit';
import { HODE } from './xlsxdeler';

const ZIP = (...navn: string[]): Uint8Array => lagZip(navn.map((ett) => ({ navn: ett, innhold: HODE })));

function bit(type: string, innhold: Uint8Array): Buffer {
  const data = Buffer.concat([Buffer.from(type), innhold]);
  const hale = Buffer.alloc(4);
  hale.writeUInt32BE(crc32(data));
  const lengde = Buffer.alloc(4);
  lengde.writeUInt32BE(innhold.length);
  return Buffer.concat([lengde, data, hale]);
}

/** A grey picture of one pixel. */
const png = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    bit('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    bit('IDAT', deflateSync(Buffer.from([0, 128]))),
    bit('IEND', Buffer.alloc(0)),
  ]);

export function lagAndreFormater(): void {
  const laget = 'skript';
  const rader = kunder().map((rad) => Object.values(rad));
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>${[KUNDEHODE, ...rader].map((rad) => `<tr>${rad.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table></html>`;
  avvises('av-nettside.xls', html, 'nettside', {
    laget: 'skript, etter et fagsystem',
    hva: 'En HTML-tabell som er kalt .xls.',
  });
  const xml2003 = `${HODE}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${rader.map((rad) => `<Row>${rad.map((c) => `<Cell><Data>${c}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`;
  avvises('av-xml2003.xml', xml2003, 'nettside', {
    laget: 'skript, etter Excel 2003',
    hva: 'Excels XML fra 2003.',
  });
  avvises('av-binaer.xlsb', ZIP('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin'), 'xlsb', {
    laget: 'skript, etter Excel',
    hva: 'Binær arbeidsbok.',
  });
  avvises(
    'av-numbers.numbers',
    ZIP('Index/Document.iwa', 'Metadata/Properties.plist', 'preview.jpg'),
    'numbers',
    { laget: 'skript, etter Apple Numbers', hva: 'Numbers eget format.' },
  );
  avvises('av-word.docx', ZIP('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'annet_dokument', {
    laget: 'skript, etter Word',
    hva: 'Et dokument fra Word.',
  });
  avvises('av-rtf.csv', '{\\rtf1\\ansi Navn;Beløp\\par}', 'annet_dokument', {
    laget: 'skript, etter WordPad',
    hva: 'Rik tekst som er kalt csv.',
  });
  avvises('av-bilder.zip', ZIP('sommer.jpg', 'vinter.jpg'), 'ukjent_format', {
    laget,
    hva: 'Et arkiv med bilder.',
  });
  avvises('av-bilde.png', png(), 'bilde', { laget, hva: 'Et bilde av et regneark.' });
  avvises('av-json.csv', JSON.stringify(kunder()), 'annet_dokument', {
    laget,
    hva: 'JSON som er kalt csv.',
  });
}
