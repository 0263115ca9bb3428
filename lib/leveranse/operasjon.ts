import { z } from 'zod';

/** Longest text of one cell; a longer one is cut off nowhere but refused, here and in the import. */
export const MAKS_CELLELENGDE = 1000;
/** Rows of one draft. */
export const MAKS_RADER = 200_000;

const radId = z.uuid();
const celle = z.string().max(MAKS_CELLELENGDE);
const feltnavn = z.string().regex(/^[a-zA-Z]{1,60}$/);
/** Key between two others in byte order (fractional indexing): an insert renumbers nothing. */
const posisjon = z.string().regex(/^[0-9A-Za-z]{1,200}$/);

/**
 * One change to the rows of a draft. `fra` is what the cell held when it was edited: the server writes `til` only
 * if nobody has changed it since, so two persons never overwrite each other in silence.
 */
export const operasjonSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('celle'), radId, felt: feltnavn, fra: celle, til: celle }),
  z.object({ type: z.literal('ny'), radId, posisjon, verdier: z.record(feltnavn, celle) }),
  z.object({ type: z.literal('slett'), radId }),
]);
export type Operasjon = z.infer<typeof operasjonSchema>;

/** A cell that two have changed to different values: a person chooses. */
export interface Konflikt {
  radId: string;
  felt: string;
  /** What is stored now, or undefined when the row is gone. */
  lagret: string | undefined;
  mitt: string;
}
