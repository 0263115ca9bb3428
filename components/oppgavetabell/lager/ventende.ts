import type { Plassertrad } from './typer';

/** What one row is waiting to have stored: cells; a new row; or a deletion. */
export interface Radkoe {
  /** The row that is to be deleted, as the editor saw it stored. */
  slett: Plassertrad | undefined;
  /** Never changed: another takes its place when something is written in the row. */
  ny: Plassertrad | undefined;
  celler: Map<string, { fra: string; til: string }> | undefined;
}

/** What the rows that wait are waiting for, in the order that they began to. */
export class Ventende implements Iterable<[string, Radkoe]> {
  readonly #rader = new Map<string, Radkoe>();
  /** Came after those of `#rader`, and are listed with them when one is asked for: a hundred thousand at once seldom are. */
  #ferske: Plassertrad[] = [];
  #ferskeFra = 0;

  get antall(): number {
    return this.#rader.size + this.#ferske.length - this.#ferskeFra;
  }

  hent(radId: string): Radkoe | undefined {
    return this.#listet().get(radId);
  }

  sett(radId: string, rad: Radkoe): void {
    this.#listet().set(radId, rad);
  }

  slett(radId: string): void {
    this.#listet().delete(radId);
  }

  /** A new row that nothing can be waiting for already. */
  leggTilFersk(rad: Plassertrad): void {
    this.#ferske.push(rad);
  }

  *[Symbol.iterator](): Generator<[string, Radkoe], void> {
    yield* this.#rader;
    for (let i = this.#ferskeFra; i < this.#ferske.length; i += 1) {
      const rad = this.#ferske[i];
      if (rad) yield [rad.radId, nyRad(rad)];
    }
  }

  /** Takes away the first ones. */
  taFremst(antall: number): void {
    let igjen = antall;
    for (const radId of this.#rader.keys()) {
      if (igjen === 0) return;
      this.#rader.delete(radId);
      igjen -= 1;
    }
    this.#ferskeFra += igjen;
  }

  #listet(): Map<string, Radkoe> {
    if (this.#ferske.length === 0) return this.#rader;
    for (const rad of this.#ferske.slice(this.#ferskeFra)) this.#rader.set(rad.radId, nyRad(rad));
    this.#ferske = [];
    this.#ferskeFra = 0;
    return this.#rader;
  }
}

const nyRad = (ny: Plassertrad): Radkoe => ({ slett: undefined, ny, celler: undefined });
