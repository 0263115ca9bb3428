import { utf16UtenMerke } from './csv/tegnsett';
import type { Lesefeilkode } from './feil';

type Format = { format: 'zip' | 'tekst' } | { feil: Lesefeilkode };

const MAGI: readonly { bytes: readonly number[]; fra?: number; feil: Lesefeilkode }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], feil: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], feil: 'bilde' },
  { bytes: [0xff, 0xd8, 0xff], feil: 'bilde' },
  { bytes: [0x47, 0x49, 0x46, 0x38], feil: 'bilde' },
  { bytes: [0x42, 0x4d], feil: 'bilde' },
  { bytes: [0x66, 0x74, 0x79, 0x70], fra: 4, feil: 'bilde' },
  { bytes: [0x57, 0x45, 0x42, 0x50], fra: 8, feil: 'bilde' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], feil: 'annet_dokument' },
  // SYLK, `ID;P`: a spreadsheet of the 1980s that looks like a csv.
  { bytes: [0x49, 0x44, 0x3b, 0x50], feil: 'annet_dokument' },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const harVed = (bytes: Uint8Array, moenster: readonly number[], fra = 0): boolean =>
  moenster.every((byte, i) => bytes[fra + i] === byte);

/** What the file is, by its bytes: the name says only what somebody called it. */
export function kjennFormat(bytes: Uint8Array): Format {
  if (bytes.length === 0) return { feil: 'tom_fil' };
  if (harVed(bytes, ZIP)) return { format: 'zip' };
  if (harVed(bytes, OLE)) return { feil: erKryptert(bytes) ? 'passord' : 'xls' };
  const magi = MAGI.find((m) => harVed(bytes, m.bytes, m.fra));
  // Two letters are no proof: a text may begin with BM.
  if (magi && (magi.bytes.length > 2 || harNuller(bytes))) return { feil: magi.feil };
  return kjennTekst(bytes);
}

function kjennTekst(bytes: Uint8Array): Format {
  const utf16 = harVed(bytes, [0xff, 0xfe]) || harVed(bytes, [0xfe, 0xff]);
  if (utf16 || utf16UtenMerke(bytes)) return { format: 'tekst' };
  if (harNuller(bytes)) return { feil: 'ukjent_format' };
  const begynnelse = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048)).toLowerCase();
  // Old systems save a web page, or Excel's XML of 2003, and call it .xls.
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html|\?xml|table|head|body|meta|style)/.test(begynnelse)) {
    return { feil: 'nettside' };
  }
  // A data file of programs: its quotes would be taken for a broken csv.
  if (/^(\xef\xbb\xbf)?\s*(\[\s*\{|\{\s*")/.test(begynnelse)) return { feil: 'annet_dokument' };
  return begynnelse.replace(/^\xef\xbb\xbf/, '').trim() === '' && bytes.length <= 2048
    ? { feil: 'tom_fil' }
    : { format: 'tekst' };
}

const harNuller = (bytes: Uint8Array): boolean => bytes.includes(0);

/** A workbook with a password is an OLE file that holds a stream of this name. */
function erKryptert(bytes: Uint8Array): boolean {
  const navn = [...'EncryptedPackage'].flatMap((tegn) => [tegn.charCodeAt(0), 0]);
  for (let i = bytes.indexOf(0x45); i !== -1; i = bytes.indexOf(0x45, i + 1)) {
    if (harVed(bytes, navn, i)) return true;
  }
  return false;
}
