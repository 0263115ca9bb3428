import 'server-only';
import type { CipherKey } from 'node:crypto';
import { z } from 'zod';
import { AVKLARINGSSVAR } from '@/lib/innsending/avklaring';
import { dekrypter, krypter } from '../krypto/aes';

const lagretSchema = z.object({
  svar: z.enum(AVKLARINGSSVAR),
  referanse: z.string(),
  kommentar: z.string(),
  innsenderId: z.string(),
  tid: z.coerce.date(),
});
/** What Skatteetaten answered a person, who wrote it down and when. */
export type Lagretavklaring = z.output<typeof lagretSchema>;

const sted = (innsendingId: string): string => `avklaring:${innsendingId}`;

export const krypterAvklaring = (noekkel: CipherKey, innsendingId: string, avklaring: Lagretavklaring) =>
  krypter(noekkel, JSON.stringify(avklaring), sted(innsendingId));

export function dekrypterAvklaring(
  noekkel: CipherKey,
  { id, avklaring }: { id: string; avklaring: Uint8Array | null },
): Lagretavklaring | undefined {
  if (!avklaring) return undefined;
  return lagretSchema.parse(JSON.parse(dekrypter(noekkel, avklaring, sted(id)).toString('utf8')));
}
