import type { Bolk } from './bolk';
import { lesTekster, pakkTekster, type Tekster } from './tekster';

/** A bolk on its way between threads. */
export interface Pakke {
  antall: number;
  /** Undefined for a field that no row has anything in. */
  kolonner: (Tekster | undefined)[];
  radnumre: Uint32Array<ArrayBuffer>;
  radIder?: Tekster;
}

/** Column by column: texts below each other are often the same. */
export function pakk({ antall, kolonner, radnumre, radIder }: Bolk): Pakke {
  const pakkedeIder = radIder && pakkTekster(radIder);
  return {
    antall,
    kolonner: kolonner.map(pakkTekster),
    radnumre: new Uint32Array(radnumre),
    ...(pakkedeIder && { radIder: pakkedeIder }),
  };
}

export const overfoerbare = ({ kolonner, radnumre, radIder }: Pakke): ArrayBuffer[] => [
  radnumre.buffer,
  ...[...kolonner, radIder].flatMap((tekster) => tekster?.lengder.buffer ?? []),
];

/** The bolk that was packed. */
export function pakkUt({ antall, kolonner, radnumre, radIder }: Pakke): Bolk {
  const ingen = new Array<string>(antall).fill('');
  return {
    antall,
    kolonner: kolonner.map((tekster) => (tekster ? lesTekster(tekster) : ingen)),
    radnumre,
    ...(radIder && { radIder: lesTekster(radIder) }),
  };
}
