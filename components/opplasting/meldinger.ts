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
  | { type: 'les'; grunnlag: Lesegrunnlag }
  /** The file that was read, with other choices. */
  | { type: 'endre'; oppsett: Leseoppsett }
  /** All rows, as they were last read. */
  | { type: 'hent' }
);

export type FraArbeider = { nr: number } & (
  | { type: 'framdrift'; framdrift: Framdrift }
  | { type: 'feil'; feil: Lesefeil }
  | { type: 'lest'; lest: Forhaandslest }
  /** A newer question came before this one was begun. */
  | { type: 'foreldet' }
  | { type: 'rader'; pakke: Pakke }
);
