import { z } from 'zod';

/** What somebody has said of a draft to the others: that it can be sent, or that it must be looked at again. */
export const KLARSTATUSER = ['klar', 'sendt_tilbake'] as const;
export type Klarstatus = (typeof KLARSTATUSER)[number];

export const MAKS_KLARKOMMENTAR = 1000;
const kommentar = z.string().trim().max(MAKS_KLARKOMMENTAR);

/** The one who prepares may leave the comment out; the one who sends it back says why. */
export const klarmerkeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('klar'), kommentar }),
  z.object({ status: z.literal('sendt_tilbake'), kommentar: kommentar.min(1) }),
]);
export type Klarmerke = z.output<typeof klarmerkeSchema>;

/** Only what is said to be ready can be sent back; a draft may be said to be ready again and again. */
export const kanMerkes = (naa: string | null, ny: Klarstatus): boolean => ny === 'klar' || naa === 'klar';
