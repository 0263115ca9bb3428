import type { Lesefeil } from '@/lib/regneark/feil';
import type { Leseoppsett } from '@/lib/regneark/oppsett/typer';
import type { Pakke } from '@/lib/regneark/pakk';
import type { Framdrift } from '@/lib/regneark/typer';
import type { Forhaandslest, Lesegrunnlag } from './leser';

/**
 * What the page asks of the worker, numbered so that an answer finds its question. A declaration is plain data, so it
 * travels with the file and the worker needs no registry; of the file only a handle travels, and no bytes.
 */
export type TilArbeider = { nr: number } & (
  | { type: 'les'; grunnlag: Lesegrunnlag; oppsett: Leseoppsett }
  /** The file that was read, with other choices. */
  | { type: 'endre'; oppsett: Leseoppsett }
  /** Some of the rows, as they were last read: asked for a few at a time, so that the page is never flooded. */
  | { type: 'hent'; fra: number }
);

export type FraArbeider = { nr: number } & (
  | { type: 'framdrift'; framdrift: Framdrift }
  | { type: 'feil'; feil: Lesefeil }
  | { type: 'lest'; lest: Forhaandslest }
  /** A newer question came before this one was begun. */
  | { type: 'foreldet' }
  /** Some of the rows, and how many there are in all. */
  | { type: 'rader'; pakke: Pakke; antall: number }
);
