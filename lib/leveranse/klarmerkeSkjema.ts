import { z } from 'zod';
import { MAKS_KLARKOMMENTAR } from './klarmerke';

const kommentar = z.string().trim().max(MAKS_KLARKOMMENTAR);

/** The one who prepares may leave the comment out; the one who sends it back says why. */
export const klarmerkeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('klar'), kommentar }),
  z.object({ status: z.literal('sendt_tilbake'), kommentar: kommentar.min(1) }),
]);
export type Klarmerke = z.output<typeof klarmerkeSchema>;
