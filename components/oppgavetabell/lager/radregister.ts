import { type Rad, ulest } from './runde';
import type { Plassertrad } from './typer';

/**
 * The rows by their id. Rows that come many at once are listed as they are asked for, which is mostly in their order: to
 * list a hundred thousand takes longer than to draw those that are seen.
 */
export class Radregister {
  readonly #rader = new Map<string, Rad>();
  #ulistede: (Plassertrad | Rad)[];
  #listetTil = 0;
  /** Taken out since: they are not to be looked for among those. */
  readonly #borte = new Set<string>();

  constructor(start: readonly Plassertrad[]) {
    this.#ulistede = [...start];
  }

  hent(radId: string): Rad | undefined {
    const rad = this.#rader.get(radId);
    if (rad || this.#ulistede.length === 0 || this.#borte.has(radId)) return rad;
    return this.#listTil(radId);
  }

  /** A new row, or one in place of another. */
  sett(rad: Rad): void {
    this.#rader.set(rad.radId, rad);
  }

  /** A row whose id was made for it, and cannot be here already. */
  leggTilFersk(rad: Plassertrad | Rad): void {
    this.#ulistede.push(rad);
  }

  /** A row that is here. */
  slett(radId: string): void {
    this.#rader.delete(radId);
    if (this.#ulistede.length > 0) this.#borte.add(radId);
  }

  #listTil(radId: string): Rad | undefined {
    for (let rad = this.#ulistede[this.#listetTil]; rad; rad = this.#ulistede[this.#listetTil]) {
      this.#listetTil += 1;
      const listet = 'lestMed' in rad ? rad : ulest(rad);
      this.#rader.set(rad.radId, listet);
      if (rad.radId === radId) return listet;
    }
    this.#ulistede = [];
    this.#listetTil = 0;
    this.#borte.clear();
    return undefined;
  }
}
