import 'server-only';
import { hodeutkastSchema, type Hodeutkast } from '@/lib/leveranse/hode';
import { dekrypter, krypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';

const sted = (leveranseId: string): string => `hode:${leveranseId}`;

export const krypterHode = async (oppgavegiverId: string, leveranseId: string, hode: Hodeutkast) =>
  krypter(await oppgavegivernoekkel(oppgavegiverId), JSON.stringify(hode), sted(leveranseId));

/** The contact form as it was last stored. */
export async function dekrypterHode(leveranse: {
  id: string;
  oppgavegiverId: string;
  hode: Uint8Array;
}): Promise<Hodeutkast> {
  const klartekst = dekrypter(
    await oppgavegivernoekkel(leveranse.oppgavegiverId),
    leveranse.hode,
    sted(leveranse.id),
  );
  return hodeutkastSchema.parse(JSON.parse(klartekst.toString('utf8')));
}
