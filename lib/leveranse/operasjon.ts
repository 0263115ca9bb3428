import { z } from 'zod';
import type { Radverdier } from '@/lib/ordning/typer';
import { MAKS_CELLELENGDE } from './grenser';

const radId = z.uuid();
const celle = z.string().max(MAKS_CELLELENGDE);
const feltnavn = z.string().regex(/^[a-zA-Z]{1,60}$/);
/** Key between two others in byte order (fractional indexing): an insert renumbers nothing. */
const posisjon = z.string().regex(/^[0-9A-Za-z]{1,200}$/);

const sett = z.string().regex(/^[0-9a-z]{1,14}$/);

/**
 * One change to the rows of a draft. `fra` is what the cell held when it was edited, and `sett` the avtrykk of the
 * row that was deleted: the server does as it is told only if nobody has changed it since, so two persons never
 * overwrite each other in silence.
 */
export const operasjonSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('celle'), radId, felt: feltnavn, fra: celle, til: celle }),
  z.object({ type: z.literal('ny'), radId, posisjon, verdier: z.record(feltnavn, celle) }),
  z.object({ type: z.literal('slett'), radId, sett }),
]);
export type Operasjon = z.infer<typeof operasjonSchema>;

/** What two have done that cannot both stand: a person chooses. */
export type Konflikt =
  /** The cell holds something else than the editor saw. */
  | { type: 'celle'; radId: string; felt: string; lagret: string; mitt: string }
  /** The row that was changed or brought back is deleted. */
  | { type: 'borte'; radId: string }
  /** The row that was to be deleted has been changed, and is as it stands here. */
  | { type: 'endret'; radId: string; posisjon: string; verdier: Radverdier };

/** What came of a batch. A row of it that was not written is in `uendret`, with the revision it was written at. */
export interface Radlagring {
  revisjon: number;
  konflikter: Konflikt[];
  uendret: (readonly [radId: string, revisjon: number])[];
}
