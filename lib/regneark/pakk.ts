import type { Radverdier } from '@/lib/ordning/typer';
import type { Lestrad } from './oppsett/typer';

/** The texts of a column after each other, and the length of each; `SOM_FORRIGE` where it is the one above once more. */
interface Tekster {
  tekst: string;
  lengder: Uint32Array<ArrayBuffer>;
}

/** Rows on their way between threads: few and large pieces, where a copy of a million small ones would take seconds. */
export interface Pakke {
  antall: number;
  felter: ({ felt: string } & Tekster)[];
  radnumre: Uint32Array<ArrayBuffer>;
  /** Only of a file that has the table's own row keys. */
  radIder?: Tekster;
}

const SOM_FORRIGE = 0xffff_ffff;

export function pakk(rader: readonly Lestrad[]): Pakke {
  const felter = new Map<string, Tekstpakker>();
  const radIder = new Tekstpakker(rader.length);
  rader.forEach(({ verdier, radId }, i) => {
    for (const felt in verdier) {
      const tekst = verdier[felt];
      let pakker = felter.get(felt);
      if (!pakker) felter.set(felt, (pakker = new Tekstpakker(rader.length)));
      if (tekst) pakker.leggTil(i, tekst);
    }
    if (radId) radIder.leggTil(i, radId);
  });
  return {
    antall: rader.length,
    felter: [...felter].map(([felt, pakker]) => ({ felt, ...pakker.ferdig() })),
    radnumre: Uint32Array.from(rader, (rad) => rad.radnummer),
    ...(radIder.harNoe && { radIder: radIder.ferdig() }),
  };
}

class Tekstpakker {
  readonly #biter: string[] = [];
  readonly #lengder: Uint32Array<ArrayBuffer>;
  #forrige = '';

  constructor(antall: number) {
    this.#lengder = new Uint32Array(antall);
  }

  get harNoe(): boolean {
    return this.#biter.length > 0;
  }

  leggTil(rad: number, tekst: string): void {
    this.#lengder[rad] = tekst === this.#forrige ? SOM_FORRIGE : tekst.length;
    if (tekst === this.#forrige) return;
    this.#biter.push(tekst);
    this.#forrige = tekst;
  }

  ferdig(): Tekster {
    return { tekst: this.#biter.join(''), lengder: this.#lengder };
  }
}

export const overfoerbare = ({ felter, radnumre, radIder }: Pakke): ArrayBuffer[] => [
  radnumre.buffer,
  ...[...felter, ...(radIder ? [radIder] : [])].map(({ lengder }) => lengder.buffer),
];

const PORSJON = 2000;

/** Hands out one text after another; '' when the row has none. */
function leser({ tekst, lengder }: Tekster): (rad: number) => string {
  let pos = 0;
  let forrige = '';
  return (rad) => {
    const lengde = lengder[rad] ?? 0;
    if (lengde === 0 || lengde === SOM_FORRIGE) return lengde === 0 ? '' : forrige;
    forrige = tekst.slice(pos, pos + lengde);
    pos += lengde;
    return forrige;
  };
}

/** Builds the rows again in portions, and lets the page paint between them. Equal texts below each other are one. */
export async function pakkUt(pakke: Pakke, pause: () => Promise<void>): Promise<Lestrad[]> {
  const kolonner = pakke.felter.map((kolonne) => ({ felt: kolonne.felt, neste: leser(kolonne) }));
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
