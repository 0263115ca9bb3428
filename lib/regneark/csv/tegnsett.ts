import { stopp } from '../feil';
import type { Tegnsett } from '../typer';

function bom(bytes: Uint8Array): { tegnsett: Tegnsett; lengde: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { tegnsett: 'utf-8', lengde: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { tegnsett: 'utf-16le', lengde: 2 };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { tegnsett: 'utf-16be', lengde: 2 } : undefined;
}

function dekod(bytes: Uint8Array, tegnsett: Tegnsett): string | undefined {
  try {
    return new TextDecoder(tegnsett, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * BOM, else strict UTF-8, else Windows-1252. Norwegian letters in Windows-1252 are never legal UTF-8, so no statistics
 * are needed, and no guess that is sometimes Big5.
 */
export function lesTekst(bytes: Uint8Array, oensket?: Tegnsett): { tekst: string; tegnsett: Tegnsett } {
  const merke = bom(bytes);
  const innhold = merke ? bytes.subarray(merke.lengde) : bytes;
  const fast = oensket ?? merke?.tegnsett;
  if (fast) return { tekst: dekod(innhold, fast) ?? stopp('oedelagt'), tegnsett: fast };
  const utf8 = dekod(innhold, 'utf-8');
  if (utf8 !== undefined) return { tekst: utf8, tegnsett: 'utf-8' };
  return { tekst: dekod(innhold, 'windows-1252') ?? stopp('oedelagt'), tegnsett: 'windows-1252' };
}
