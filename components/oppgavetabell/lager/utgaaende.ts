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
      if (ny)
        this.koe.leggTil({
          type: 'ny',
          radId: e.radId,
          rad: { radId: e.radId, posisjon: ny.posisjon, verdier: {} },
        });
      this.koe.leggTil(e);
      return;
    }
    const { radId, verdier } = e.rad;
    if (e.type === 'ut') {
      if (!this.#usendte.delete(radId)) this.koe.leggTil({ type: 'slett', radId, verdier });
    } else if (erUtenCeller(verdier)) {
      this.#usendte.add(radId);
    } else {
      this.koe.leggTil({ type: 'ny', radId, rad: e.rad });
    }
  }
}
