import { type Leser, lagLeser } from './leser';
import type { Rader } from './rader';
import type { Snapshot } from './typer';

const SYNKRONT_INNTIL = 2000;

interface Valg {
  /** Rows that are expected in all, when they are not all here. */
  ventet: number | undefined;
  synkrontInntil: number | undefined;
  etterBit: () => void;
}

/** How far the rows of a draft have been fetched and read. A few are read at once, many in slices. */
export class Gjennomlesning {
  readonly #rader: Rader;
  readonly #synkrontInntil: number;
  readonly #leser: Leser;
  #ventet: number | undefined;
  #ferdig = false;

  constructor(rader: Rader, { ventet, synkrontInntil = SYNKRONT_INNTIL, etterBit }: Valg) {
    this.#rader = rader;
    this.#ventet = ventet;
    this.#synkrontInntil = synkrontInntil;
    this.#leser = lagLeser(rader.lesNeste, (ferdig) => {
      this.#ferdig = ferdig;
      etterBit();
    });
    this.lesHvisFaa();
  }

  get ferdig(): boolean {
    return this.#ferdig;
  }

  get hentes(): Snapshot['hentes'] {
    if (this.#ventet === undefined) return undefined;
    return { antall: this.#rader.rekkefoelge().length, ventet: this.#ventet };
  }

  alleErHer(): void {
    this.#ventet = undefined;
    this.lesHvisFaa();
  }

  lesHvisFaa(): void {
    const faa = this.#rader.rekkefoelge().length <= this.#synkrontInntil;
    this.#ferdig = faa && this.#ventet === undefined;
    if (this.#ferdig) while (this.#rader.lesNeste());
  }

  /** Reads what is unread; resolves when everything is. */
  start(): Promise<void> {
    return this.#ferdig ? Promise.resolve() : this.#leser.start();
  }

  stopp(): void {
    this.#leser.stopp();
  }
}
