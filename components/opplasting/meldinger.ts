import type { Ordning } from '@/lib/ordning/typer';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import type { Pakke } from '@/lib/regneark/pakk';
import type { Framdrift } from '@/lib/regneark/typer';

/** A declaration is plain data, so it travels with the file and the worker needs no registry. */
export interface TilArbeider {
  bytes: Uint8Array<ArrayBuffer>;
  filnavn: string;
  ordning: Ordning;
  inntektsaar?: number;
}

export type FraArbeider =
  | { type: 'framdrift'; framdrift: Framdrift }
  | { type: 'feil'; feil: Lesefeil }
  | { type: 'ferdig'; pakke: Pakke; fakta: Lesefakta };
