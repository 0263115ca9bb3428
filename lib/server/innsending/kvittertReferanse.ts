import 'server-only';
import { lesEkkoetReferanse } from '@/lib/myndigheter/skatteetaten/innsending';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';

/**
 * The reporter's reference as Skatteetaten repeated it in the receipt; null when it did not, or when the answer has
 * been deleted. It is the reporter's own words, so it stands nowhere but in the encrypted answer.
 */
export async function kvittertReferanse(
  oppgavegiverId: string,
  { id, svar }: { id: string; svar: Uint8Array | null },
): Promise<string | null> {
  if (!svar?.byteLength) return null;
  const raatt = dekrypter(await oppgavegivernoekkel(oppgavegiverId), svar, `svar:${id}`).toString('utf8');
  return lesEkkoetReferanse(raatt) ?? null;
}
