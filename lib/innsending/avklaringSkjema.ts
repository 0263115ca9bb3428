import { z } from 'zod';
import { AVKLARINGSSVAR, MAKS_KOMMENTAR } from './avklaring';

const MAKS_REFERANSE = 100;

/** What the person who asked Skatteetaten writes; with "has it" goes Skatteetaten's own reference. */
export const avklaringSchema = z
  .object({
    svar: z.enum(AVKLARINGSSVAR),
    referanse: z.string().trim().max(MAKS_REFERANSE),
    kommentar: z.string().trim().min(1).max(MAKS_KOMMENTAR),
  })
  .refine(({ svar, referanse }) => svar === 'har_ikke' || referanse !== '');
export type Avklaring = z.output<typeof avklaringSchema>;
