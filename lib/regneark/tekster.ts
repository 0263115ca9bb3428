/** The texts of a column after each other, and the length of each; `SOM_FORRIGE` where it is the one above once more. */
export interface Tekster {
  tekst: string;
  lengder: Uint32Array<ArrayBuffer>;
}

const SOM_FORRIGE = 0xffff_ffff;

/** Packs the texts of a column: few and large pieces go between threads fast, a million small ones take seconds. */
export class Tekstpakker {
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

/** Hands out one text after another; '' when the row has none. Equal texts below each other are one. */
export function lesTekster({ tekst, lengder }: Tekster): (rad: number) => string {
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
