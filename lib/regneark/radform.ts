import type { Radverdier } from '@/lib/ordning/typer';

/** An empty row with room for certain fields, and where their texts stand. */
interface Mal {
  fylte: readonly { felt: string; plass: number }[];
  tom: Radverdier;
}

/**
 * Rows with something in the same fields are copies of one that has them all: an object that is made whole takes three
 * quarters of the room of one that grows, is made in less time, and leaves nothing behind.
 */
export class Radform {
  readonly #felter: readonly string[];
  readonly #maler = new Map<string, Mal>();
  /** Which fields the last row had, as `#maler` has it. */
  #moenster = '';
  #mal: Mal | undefined;

  constructor(felter: readonly string[]) {
    this.#felter = felter;
  }

  /** The row of these texts, in the order of the fields; what is '' is not in it. */
  lag(tekster: readonly string[]): Radverdier {
    if (!this.#mal || !this.#erSomSist(tekster)) this.#mal = this.#velgMal(tekster);
    const verdier: Record<string, string> = { ...this.#mal.tom };
    for (const { felt, plass } of this.#mal.fylte) verdier[felt] = tekster[plass] ?? '';
    return verdier;
  }

  #erSomSist(tekster: readonly string[]): boolean {
    for (let k = 0; k < tekster.length; k += 1)
      if ((tekster[k] === '') !== (this.#moenster.charCodeAt(k) === TOM)) return false;
    return true;
  }

  #velgMal(tekster: readonly string[]): Mal {
    this.#moenster = tekster.map((tekst) => (tekst === '' ? '0' : '1')).join('');
    let mal = this.#maler.get(this.#moenster);
    if (!mal) this.#maler.set(this.#moenster, (mal = this.#lagMal(tekster)));
    return mal;
  }

  #lagMal(tekster: readonly string[]): Mal {
    const fylte = this.#felter.flatMap((felt, plass) => (tekster[plass] === '' ? [] : [{ felt, plass }]));
    const tom = Object.fromEntries(fylte.map(({ felt }) => [felt, '']));
    // Parsed, since an object that was parsed has its room inside itself.
    return { fylte, tom: JSON.parse(JSON.stringify(tom)) as Radverdier };
  }
}

const TOM = '0'.charCodeAt(0);
