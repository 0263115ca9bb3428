import type { Radverdier } from '@/lib/ordning/typer';
import { avtrykk } from './avtrykk';
import type { Konflikt, Operasjon } from './operasjon';

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

/** Who sends the batch, and who deleted those of its rows that are gone: both are open tabs, not persons. */
export interface Redigering {
  redigererId: string;
  slettetAv: ReadonlyMap<string, string>;
}

/**
 * Applies a batch to the rows as they are stored. A cell is written, and a row deleted, only when it still is as the
 * editor saw it, so disjoint cells merge and everything else is given back as a conflict. A deleted row comes back
 * only by the tab that deleted it: a late message must not undo another's deletion. Sending a batch again after a
 * lost answer changes nothing: everything in it is recognised as done.
 */
export function flett(
  lagrede: readonly Radlik[],
  operasjoner: readonly Operasjon[],
  { redigererId, slettetAv }: Redigering,
): Flettet<Radlik> {
  const rader = new Map<string, Radlik | undefined>(lagrede.map((rad) => [rad.radId, rad]));
  const endret = new Map<string, Radlik | undefined>();
  const konflikter: Konflikt[] = [];
  const borte = new Set<string>();
  const sett = (radId: string, rad: Radlik | undefined): void => {
    rader.set(radId, rad);
    endret.set(radId, rad);
  };
  const meldBorte = (radId: string): void => {
    if (!borte.has(radId)) konflikter.push({ type: 'borte', radId });
    borte.add(radId);
  };
  for (const op of operasjoner) {
    const { radId } = op;
    const rad = rader.get(radId);
    if (op.type === 'slett') {
      if (rad && avtrykk(rad.verdier) === op.sett) sett(radId, undefined);
      else if (rad) konflikter.push({ type: 'endret', radId, posisjon: rad.posisjon, verdier: rad.verdier });
    } else if (op.type === 'ny') {
      if (rad) continue;
      if ((slettetAv.get(radId) ?? redigererId) !== redigererId) meldBorte(radId);
      else sett(radId, { radId, posisjon: op.posisjon, verdier: op.verdier });
    } else if (!rad) {
      meldBorte(radId);
    } else {
      const lagret = rad.verdier[op.felt] ?? '';
      if (lagret === op.fra && op.fra !== op.til) {
        sett(radId, { ...rad, verdier: { ...rad.verdier, [op.felt]: op.til } });
      } else if (lagret !== op.til) {
        konflikter.push({ type: 'celle', radId, felt: op.felt, lagret, mitt: op.til });
      }
    }
  }
  return { endret, konflikter };
}
