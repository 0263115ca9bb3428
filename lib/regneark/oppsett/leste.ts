import type { Ordning } from '@/lib/ordning/typer';
import { type Bolk, Bolkbygger, RADER_I_BOLKEN, tilRader } from '../bolk';
import type { Funnteller } from '../funn';
import type { Arkrad } from '../typer';
import type { Lestrad } from './typer';

/** Is told of the rows while they are being read, in their order and some at a time. */
export type Radmottaker = (bolk: Bolk) => void;

interface Valg {
  teller: Funnteller;
  /** The file has the table's own row keys. */
  harRadIder: boolean;
  onRader: Radmottaker | undefined;
}

/** All that was read of a table. Rows are found by their place among them, total rows counted. */
export class Leste {
  /** The row of the file that each was read from. */
  readonly arkrader: Arkrad[] = [];
  /** The places of rows that say that they only sum the others. */
  readonly sumrader: number[] = [];
  /** The places of rows that say so in words that may be a name. */
  readonly mulige: number[] = [];
  readonly teller: Funnteller;
  readonly #felter: readonly string[];
  readonly #harRadIder: boolean;
  readonly #onRader: Radmottaker | undefined;
  /** Full ones, but for the last. */
  readonly #bolker: Bolk[] = [];
  #fylles: Bolkbygger | undefined;

  constructor({ felter }: Ordning, { teller, harRadIder, onRader }: Valg) {
    this.#felter = felter.map(({ noekkel }) => noekkel);
    this.teller = teller;
    this.#harRadIder = harRadIder;
    this.#onRader = onRader;
  }

  /** `tekster` in the order of the fields; `radId` is '' for a row without one. */
  leggTil(tekster: readonly string[], arkrad: Arkrad, radId: string): void {
    this.arkrader.push(arkrad);
    this.#fylles ??= new Bolkbygger(this.#felter.length, this.#harRadIder);
    this.#fylles.leggTil(tekster, arkrad.nummer, radId);
    if (this.#fylles.antall === RADER_I_BOLKEN) this.ferdig();
  }

  /** No more rows. */
  ferdig(): void {
    if (!this.#fylles) return;
    this.#bolker.push(this.#fylles);
    this.#onRader?.(this.#fylles);
    this.#fylles = undefined;
  }

  get antall(): number {
    return this.arkrader.length;
  }

  rad(plass: number): Lestrad | undefined {
    const bolk = this.#bolker[Math.floor(plass / RADER_I_BOLKEN)];
    return bolk && tilRader(bolk, this.#felter)[plass % RADER_I_BOLKEN];
  }

  /** The rows, but for some of them. */
  rader(ute: ReadonlySet<number>): Lestrad[] {
    const alle = this.#bolker.flatMap((bolk) => tilRader(bolk, this.#felter));
    return ute.size === 0 ? alle : alle.filter((_, plass) => !ute.has(plass));
  }

  /** The texts of a field, but for those of some rows. */
  *tekster(felt: string, ute: ReadonlySet<number>): Generator<string> {
    const kolonne = this.#felter.indexOf(felt);
    let plass = 0;
    for (const bolk of this.#bolker) {
      for (const tekst of bolk.kolonner[kolonne] ?? []) {
        if (!ute.has(plass)) yield tekst;
        plass += 1;
      }
    }
  }
}
