import type { Radverdier } from '@/lib/ordning/typer';

/** One field of all rows: the texts after each other, and the length of each. Moved between threads without copying. */
export interface Pakkekolonne {
  felt: string;
  tekst: Uint8Array<ArrayBuffer>;
  lengder: Uint32Array<ArrayBuffer>;
}

export interface Pakke {
  antall: number;
  kolonner: Pakkekolonne[];
}

export function pakk(rader: readonly Radverdier[]): Pakke {
  const felter = new Set<string>();
  for (const rad of rader) for (const felt in rad) felter.add(felt);
  const kolonner = [...felter].map((felt): Pakkekolonne => {
    const lengder = new Uint32Array(rader.length);
    const biter = rader.map((rad, i) => {
      const tekst = rad[felt] ?? '';
      lengder[i] = tekst.length;
      return tekst;
    });
    return { felt, tekst: new TextEncoder().encode(biter.join('')), lengder };
  });
  return { antall: rader.length, kolonner };
}

export const overfoerbare = (pakke: Pakke): ArrayBuffer[] =>
  pakke.kolonner.flatMap(({ tekst, lengder }) => [tekst.buffer, lengder.buffer]);

const PORSJON = 4000;

/** Builds the rows again in portions, and lets the page paint between them. */
export async function pakkUt(pakke: Pakke, pause: () => Promise<void>): Promise<Radverdier[]> {
  const kolonner = [];
  for (const { felt, tekst, lengder } of pakke.kolonner) {
    kolonner.push({
      felt,
      tekst: new TextDecoder('utf-8', { ignoreBOM: true }).decode(tekst),
      lengder,
      pos: 0,
    });
    await pause();
  }
  const rader: Radverdier[] = [];
  while (rader.length < pakke.antall) {
    const til = Math.min(pakke.antall, rader.length + PORSJON);
    while (rader.length < til) {
      const rad: Record<string, string> = {};
      for (const kolonne of kolonner) {
        const lengde = kolonne.lengder[rader.length] ?? 0;
        if (lengde === 0) continue;
        rad[kolonne.felt] = kolonne.tekst.slice(kolonne.pos, kolonne.pos + lengde);
        kolonne.pos += lengde;
      }
      rader.push(rad);
    }
    await pause();
  }
  return rader;
}
