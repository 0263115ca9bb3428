import type { Radverdier } from '@/lib/ordning/typer';

/** An empty row with room for certain fields, and where their texts stand. */
interface Mal {
  felter: readonly string[];
  plasser: readonly number[];
  tom: Radverdier;
}

type Kolonner = readonly (readonly string[])[];

/** So many bits a number has. */
const MAKS_FELTER = 53;

/**
 * Rows with something in the same fields are copies of one that has them all: an object that is made whole takes three
 * quarters of the room of one that grows, is made in less time, and leaves nothing behind.
 */
export class Radform {
  readonly #felter: readonly string[];
  /** By which fields have a text, a bit each. */
  readonly #maler = new Map<number, Mal>();

  constructor(felter: readonly string[]) {
    if (felter.length > MAKS_FELTER) throw new Error(`Radform: more than ${MAKS_FELTER} fields`);
    this.#felter = felter;
  }

  /** Row `i` of these columns, one for each field; what is '' is not in it. */
  lag(kolonner: Kolonner, i: number): Radverdier {
    let fylte = 0;
    for (let k = 0; k < kolonner.length; k += 1) fylte = fylte * 2 + (kolonner[k]?.[i] === '' ? 0 : 1);
    let mal = this.#maler.get(fylte);
    if (!mal) this.#maler.set(fylte, (mal = this.#lagMal(kolonner, i)));
    const { felter, plasser, tom } = mal;
    const verdier: Record<string, string> = { ...tom };
    for (let k = 0; k < felter.length; k += 1)
      verdier[felter[k] as string] = kolonner[plasser[k] as number]?.[i] as string;
    return verdier;
  }

  #lagMal(kolonner: Kolonner, i: number): Mal {
    const plasser = this.#felter.flatMap((_, plass) => (kolonner[plass]?.[i] === '' ? [] : [plass]));
    const felter = plasser.map((plass) => this.#felter[plass] as string);
    const tom = Object.fromEntries(felter.map((felt) => [felt, '']));
    // Parsed, since an object that was parsed has its room inside itself.
    return { felter, plasser, tom: JSON.parse(JSON.stringify(tom)) as Radverdier };
  }
}
