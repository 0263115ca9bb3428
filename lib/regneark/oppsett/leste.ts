import type { Ordning } from '@/lib/ordning/typer';
import { type Bunke, RADER_I_BUNKEN, tilRader } from '../bunke';
import type { Funnteller } from '../funn';
import type { Arkrad } from '../typer';
import type { Lestrad } from './typer';

/** A bunke that is being filled. */
export class Bunkebygger implements Bunke {
  antall = 0;
  readonly kolonner: string[][];
  readonly radnumre: number[] = [];
  readonly radIder?: string[];

  constructor(antallFelter: number, harRadIder: boolean) {
    this.kolonner = Array.from({ length: antallFelter }, () => []);
    if (harRadIder) this.radIder = [];
  }

  /** `tekster` in the order of the fields. */
  leggTil(tekster: readonly string[], radnummer: number, radId: string): void {
    for (let k = 0; k < tekster.length; k += 1) this.kolonner[k]?.push(tekster[k] ?? '');
    this.radnumre.push(radnummer);
    this.radIder?.push(radId);
    this.antall += 1;
  }
}

/** All that was read of a table. Rows are found by their place among them, total rows counted. */
export class Leste {
  readonly bunker: Bunke[] = [];
  /** The row of the file that each was read from. */
  readonly arkrader: Arkrad[] = [];
  /** The places of rows that say that they only sum the others. */
  readonly sumrader: number[] = [];
  readonly teller: Funnteller;
  readonly #felter: readonly string[];

  constructor(ordning: Ordning, teller: Funnteller) {
    this.#felter = ordning.felter.map(({ noekkel }) => noekkel);
    this.teller = teller;
  }

  get antall(): number {
    return this.arkrader.length;
  }

  rad(plass: number): Lestrad | undefined {
    const bunke = this.bunker[Math.floor(plass / RADER_I_BUNKEN)];
    return bunke && tilRader(bunke, this.#felter)[plass % RADER_I_BUNKEN];
  }

  /** The rows, but for some of them. */
  rader(ute: ReadonlySet<number>): Lestrad[] {
    const alle = this.bunker.flatMap((bunke) => tilRader(bunke, this.#felter));
    return ute.size === 0 ? alle : alle.filter((_, plass) => !ute.has(plass));
  }

  /** The texts of a field, but for those of some rows. */
  *tekster(felt: string, ute: ReadonlySet<number>): Generator<string> {
    const kolonne = this.#felter.indexOf(felt);
    let plass = 0;
    for (const bunke of this.bunker) {
      for (const tekst of bunke.kolonner[kolonne] ?? []) {
        if (!ute.has(plass)) yield tekst;
        plass += 1;
      }
    }
  }
}
