import { stopp } from '../feil';
import type { Tegnsett } from '../typer';
import { dekodIbm850 } from './ibm850';

function bom(bytes: Uint8Array): { tegnsett: Tegnsett; lengde: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { tegnsett: 'utf-8', lengde: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { tegnsett: 'utf-16le', lengde: 2 };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { tegnsett: 'utf-16be', lengde: 2 } : undefined;
}

const PROEVE = 2000;

/** UTF-16 whose mark is missing: every other byte of a Norwegian text is then zero, and none of the rest. */
export function utf16UtenMerke(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const lengde = Math.min(bytes.length - (bytes.length % 2), PROEVE);
  const nuller = [0, 0];
  for (let i = 0; i < lengde; i += 1) if (bytes[i] === 0) nuller[i % 2] = (nuller[i % 2] ?? 0) + 1;
  const [partall = 0, oddetall = 0] = nuller;
  const nok = lengde * 0.35;
  if (oddetall > nok && partall === 0) return 'utf-16le';
  return partall > nok && oddetall === 0 ? 'utf-16be' : undefined;
}

/** 80–9F of Windows-1252. Some versions of Node read them as ISO 8859-1, where they are control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function dekod(bytes: Uint8Array, tegnsett: Tegnsett): string | undefined {
  if (tegnsett === 'ibm850') return dekodIbm850(bytes);
  try {
    const tekst = new TextDecoder(tegnsett, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (tegnsett !== 'windows-1252') return tekst;
    return tekst.replace(/[\u0080-\u009f]/g, (tegn) => WINDOWS.charAt(tegn.charCodeAt(0) - 0x80));
  } catch {
    return undefined;
  }
}

/** The letters of UTF-8 read as Windows-1252: `BjÃ¸rn`. */
const BLANDET = /Ã[¦¸¥†˜…]/;

/** A text whose every Norwegian letter stands where an old Mac or DOS put it; å and ø stand nowhere near in the others. */
function lesEldre(bytes: Uint8Array, windows: string): { tekst: string; tegnsett: Tegnsett } | undefined {
  if (/[æøåÆØÅ]/.test(windows)) return undefined;
  for (const tegnsett of ['macintosh', 'ibm850'] as const) {
    const tekst = dekod(bytes, tegnsett) ?? '';
    if (/[øå]/.test(tekst)) return { tekst, tegnsett };
  }
  return undefined;
}

/**
 * BOM, else strict UTF-8, else Windows-1252, or an older set when its Norwegian letters give it away. Norwegian letters
 * in one of them are never legal UTF-8, so no statistics are needed, and no guess that is sometimes Big5.
 */
export function lesTekst(bytes: Uint8Array, oensket?: Tegnsett): { tekst: string; tegnsett: Tegnsett } {
  const merke = bom(bytes);
  const innhold = merke ? bytes.subarray(merke.lengde) : bytes;
  const fast = oensket ?? merke?.tegnsett ?? utf16UtenMerke(bytes);
  if (fast) return { tekst: dekod(innhold, fast) ?? stopp('oedelagt'), tegnsett: fast };
  const utf8 = dekod(innhold, 'utf-8');
  if (utf8 !== undefined) return { tekst: utf8, tegnsett: 'utf-8' };
  const windows = dekod(innhold, 'windows-1252') ?? stopp('oedelagt');
  // Two systems have written one file, or it was cut in the middle of a letter: neither way of reading is right.
  if (BLANDET.test(windows)) stopp('oedelagt');
  return lesEldre(innhold, windows) ?? { tekst: windows, tegnsett: 'windows-1252' };
}
