import type { Konflikt, Operasjon } from './operasjon';
import type { Radverdier } from '@/lib/ordning/typer';

export interface Flettet<R> {
  /** Rows after the operations; undefined: deleted. Only rows that changed are here. */
  endret: Map<string, R | undefined>;
  konflikter: Konflikt[];
}

interface Radlik {
  radId: string;
  posisjon: string;
  verdier: Radverdier;
}

/**
 * Applies a batch to the rows as they are stored. A cell is written only when it still holds what the editor saw, so
 * disjoint cells merge and the same cell changed by another is given back as a conflict. Sending a batch again after
 * a lost answer changes nothing: everything in it is recognised as done.
 */
export function flett(lagrede: readonly Radlik[], operasjoner: readonly Operasjon[]): Flettet<Radlik> {
  const rader = new Map<string, Radlik | undefined>(lagrede.map((rad) => [rad.radId, rad]));
  const endret = new Map<string, Radlik | undefined>();
  const konflikter: Konflikt[] = [];
  const sett = (radId: string, rad: Radlik | undefined): void => {
    rader.set(radId, rad);
    endret.set(radId, rad);
  };
  for (const op of operasjoner) {
    const rad = rader.get(op.radId);
    if (op.type === 'slett') {
      if (rad) sett(op.radId, undefined);
    } else if (op.type === 'ny') {
      if (!rad) sett(op.radId, { radId: op.radId, posisjon: op.posisjon, verdier: op.verdier });
    } else {
      const lagret = rad && (rad.verdier[op.felt] ?? '');
      if (rad && lagret === op.fra && op.fra !== op.til) {
        sett(op.radId, { ...rad, verdier: { ...rad.verdier, [op.felt]: op.til } });
      } else if (lagret !== op.til) {
        konflikter.push({ radId: op.radId, felt: op.felt, lagret, mitt: op.til });
      }
    }
  }
  return { endret, konflikter };
}
