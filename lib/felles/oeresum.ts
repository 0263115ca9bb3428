import { type Oere, tilOere } from './beloep';

/**
 * A sum in øre that is exact however large it becomes on its way: what is too large may be brought back by the last
 * amount, a negative one, and whether a sum is too large must not hang on the order of the rows.
 */
export class Oeresum {
  /** A bigint for each amount takes longer than to read its row, so they are added as numbers while those are exact. */
  #naa = 0;
  #foer = 0n;

  leggTil(oere: number): void {
    const sum = this.#naa + oere;
    if (Number.isSafeInteger(sum)) {
      this.#naa = sum;
      return;
    }
    this.#foer += BigInt(this.#naa);
    this.#naa = oere;
  }

  /** `undefined` outside ±(2^53 − 1). */
  get verdi(): Oere | undefined {
    return tilOere(this.#foer + BigInt(this.#naa));
  }
}
