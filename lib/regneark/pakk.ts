import type { Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from './oppsett/typer';

/** The texts of all rows after each other, and the length of each. Moved between threads without copying. */
interface Tekster {
  tekst: Uint8Array<ArrayBuffer>;
  lengder: Uint32Array<ArrayBuffer>;
}

export interface Pakke {
  antall: number;
  felter: ({ felt: string } & Tekster)[];
  radnumre: Uint32Array<ArrayBuffer>;
  /** Only of a file that has the table's own row keys. */
  radIder?: Tekster;
}

export function pakk(rader: readonly Lestrad[]): Pakke {
  const felter = new Set<string>();
  for (const { verdier } of rader) for (const felt in verdier) felter.add(felt);
  return {
    antall: rader.length,
    felter: [...felter].map((felt) => ({ felt, ...pakkTekster(rader, (rad) => rad.verdier[felt]) })),
    radnumre: Uint32Array.from(rader, (rad) => rad.radnummer),
    ...(rader.some((rad) => rad.radId !== undefined) && {
      radIder: pakkTekster(rader, (rad) => rad.radId),
    }),
  };
}

function pakkTekster(rader: readonly Lestrad[], hent: (rad: Lestrad) => string | undefined): Tekster {
  const lengder = new Uint32Array(rader.length);
  const biter = rader.map((rad, i) => {
    const tekst = hent(rad) ?? '';
    lengder[i] = tekst.length;
    return tekst;
  });
  return { tekst: new TextEncoder().encode(biter.join('')), lengder };
}

export const overfoerbare = ({ felter, radnumre, radIder }: Pakke): ArrayBuffer[] => [
  radnumre.buffer,
  ...[...felter, ...(radIder ? [radIder] : [])].flatMap(({ tekst, lengder }) => [
    tekst.buffer,
    lengder.buffer,
  ]),
];

const PORSJON = 4000;

/** Hands out one text after another; '' when the row has none. */
function leser({ tekst, lengder }: Tekster): (rad: number) => string {
  const alt = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tekst);
  let pos = 0;
  return (rad) => {
    const fra = pos;
    pos += lengder[rad] ?? 0;
    return pos === fra ? '' : alt.slice(fra, pos);
  };
}

/** Builds the rows again in portions, and lets the page paint between them. */
export async function pakkUt(pakke: Pakke, pause: () => Promise<void>): Promise<Lestrad[]> {
  const kolonner: { felt: string; neste: (rad: number) => string }[] = [];
  for (const { felt, ...tekster } of pakke.felter) {
    kolonner.push({ felt, neste: leser(tekster) });
    await pause();
  }
  const nesteId = pakke.radIder && leser(pakke.radIder);
  const rader: Lestrad[] = [];
  while (rader.length < pakke.antall) {
    const til = Math.min(pakke.antall, rader.length + PORSJON);
    for (let i = rader.length; i < til; i += 1) {
      const verdier: Record<string, string> = {};
      for (const { felt, neste } of kolonner) {
        const tekst = neste(i);
        if (tekst) verdier[felt] = tekst;
      }
      const radId = nesteId?.(i);
      rader.push({
        verdier: verdier as Radverdier,
        radnummer: pakke.radnumre[i] ?? 0,
        ...(radId && { radId }),
      });
    }
    await pause();
  }
  return rader;
}
