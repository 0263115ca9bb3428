import { z } from 'zod';
import type { Oere } from '@/lib/felles/beloep';
import type { Filsum } from './filsum';
import { MAKS_RADER } from './grenser';

export const filsumSchema: z.ZodType<Filsum> = z.object({
  antall: z.number().int().nonnegative().max(MAKS_RADER),
  summer: z.record(
    z.string().max(100),
    z.int().transform((sum) => sum as Oere),
  ),
});
