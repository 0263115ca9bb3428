import type { Radverdier } from '@/lib/ordning/typer';
import { lagKoe } from './koe';
import type { Endring, Plassertrad } from './typer';

function erUtenCeller(verdier: Radverdier): boolean {
  for (const felt in verdier) if (felt) return false;
  return true;
}

/** What is to be stored, from what has been done. */
export class Utgaaende {
  readonly koe = lagKoe();
  /** Rows that hold nothing yet and were never stored: they are sent when something is written in them. */
  readonly #usendte = new Set<string>();

  /** The row has become another's matter, or was stored. */
  glemUsendt(radId: string): void {
    this.#usendte.delete(radId);
  }

  leggTil(e: Endring, finn: (radId: string) => Plassertrad | undefined): void {
    if (e.type === 'celle') {
      const ny = this.#usendte.delete(e.radId) ? finn(e.radId) : undefined;
      if (ny) this.koe.leggTil({ type: 'inn', rad: { radId: e.radId, posisjon: ny.posisjon, verdier: {} } });
    } else if (e.type === 'ut') {
      if (this.#usendte.delete(e.rad.radId)) return;
    } else if (erUtenCeller(e.rad.verdier)) {
      this.#usendte.add(e.rad.radId);
      return;
    }
    this.koe.leggTil(e);
  }

  /** A row from a file, whose id was made for it. */
  leggTilFersk(rad: Plassertrad): void {
    if (erUtenCeller(rad.verdier)) this.#usendte.add(rad.radId);
    else this.koe.leggTilFersk(rad);
  }
}
