import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { type Systemtilgangsslag, ventFoerSjekk } from '@/lib/leveranse/systemtilgang';
import type { Systembrukerforespoersel } from '@/lib/myndigheter/altinn/systembruker';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { naa } from '../klokke';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { STATUS } from './rad';

/** Writes down a request that was made, and gives the address where it is approved. */
export async function lagreForespoersel(
  { oppgavegiver, innsenderId }: Utfoerer,
  slag: Systemtilgangsslag,
  { id: altinnId, status, confirmUrl, rettigheter }: Systembrukerforespoersel,
  bedtOm: string[],
  endring = false,
): Promise<Resultat<string, 'altinn'>> {
  if (!confirmUrl) return feil('altinn');
  const tid = naa();
  const felter = {
    altinnId,
    endring,
    status: STATUS[status],
    bekreftUrl: confirmUrl,
    bedtOm: rettigheter.length > 0 ? rettigheter : bedtOm,
    antallSjekk: 0,
    sjekket: tid,
    nesteSjekk: new Date(tid.getTime() + (ventFoerSjekk(STATUS[status], 0) ?? 0)),
    oppdatert: tid,
  };
  await db().$transaction(async (tx) => {
    await tx.systembruker.upsert({
      where: { oppgavegiverId_slag: { oppgavegiverId: oppgavegiver.id, slag } },
      create: { ...felter, oppgavegiverId: oppgavegiver.id, slag },
      update: felter,
    });
    await skrivHendelse(tx, {
      kjede: `org:${oppgavegiver.orgnr}`,
      type: 'systembruker_forespurt',
      innsenderId,
      data: { slag, altinnId, endring },
    });
  });
  return ok(confirmUrl);
}
