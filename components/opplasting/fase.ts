import type { Avvisningsgrunn } from '@/components/oppgavetabell/lager/typer';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Bevis } from '@/lib/regneark/innsetting/bevis';
import type { Innsetting } from '@/lib/regneark/innsetting/innsetting';
import type { Leseoppsett, Spoersmaal } from '@/lib/regneark/oppsett/typer';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Lestfil } from './leser';

/** How far the rows of a file that has been read have come. */
export type Steg =
  /** Something must be answered first; what had landed before it was asked still stands in the table. */
  | { type: 'spoer'; landet: boolean }
  /** Nothing is asked, and the table is empty: a button puts the rows in. */
  | { type: 'klar'; avslag?: Avvisningsgrunn }
  /** The table has rows: a person chooses what becomes of them. */
  | { type: 'velger'; avslag?: Avvisningsgrunn }
  /** `bevis` is there a moment later: that what was in the file is what is in the table. */
  | { type: 'satt_inn'; innsetting: Innsetting; bevis?: readonly Bevis[] };

export interface Lestfase {
  fase: 'lest';
  lest: Lestfil;
  oppsett: Leseoppsett;
  /** All that has been asked of this file, answered or not. */
  spurt: readonly Spoersmaal[];
  /** A changed choice is being read. */
  leser: boolean;
  /** The choice that was made last could not be read: those before it stand. */
  feil?: Lesefeil;
  steg: Steg;
}

/** Where an upload stands; exactly one of these is shown. */
export type Fase =
  | { fase: 'klar' }
  | { fase: 'leser'; filnavn: string; framdrift: Framdrift }
  | { fase: 'feil'; filnavn: string; feil: Lesefeil }
  | Lestfase;
