import type { Lesefeil } from '@/lib/regneark/feil';
import type { Lesefakta, Leseoppsett } from '@/lib/regneark/oppsett/typer';
import type { Pakke } from '@/lib/regneark/pakk';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Lesegrunnlag } from './leser';

/**
 * What the page asks of the worker, numbered so that an answer finds its question. A declaration is plain data, so it
 * travels with the file; of the file only a handle travels, and no bytes.
 */
export type TilArbeider = { nr: number } & (
  | { type: 'les'; grunnlag: Lesegrunnlag; oppsett: Leseoppsett }
  /** The file that was read, with other choices. */
  | { type: 'endre'; oppsett: Leseoppsett }
);

export type FraArbeider = { nr: number } & (
  | { type: 'framdrift'; framdrift: Framdrift }
  | { type: 'feil'; feil: Lesefeil }
  /** Some of the rows, while the others are being read. */
  | { type: 'rader'; pakke: Pakke }
  /** All is read; `utelatt` are the places of rows that were sent and are none, such as total rows. */
  | { type: 'lest'; fakta: Lesefakta; utelatt: readonly number[] }
  /** A newer question came before this one was begun. */
  | { type: 'foreldet' }
);
