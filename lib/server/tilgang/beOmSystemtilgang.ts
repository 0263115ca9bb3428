import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { opprettForespoersel } from '@/lib/myndigheter/altinn/systembruker';
import { vekslToken } from '@/lib/myndigheter/altinn/veksling';
import { ordningMed } from '@/lib/ordninger/register';
import { env } from '@/lib/env';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { altinn, maskinporten } from '../myndigheter';
import type { Utfoerer } from './organisasjoner';

const SCOPE = 'altinn:authentication/systemuser.request.write';

/**
 * Asks Altinn to let the organisation approve the portal as its system, with what the ordning's declaration names.
 * Gives the address where somebody with the right approves. Asking twice gives the same request.
 */
export async function beOmSystemtilgang(
  utfoerer: Utfoerer,
  ordningId: string,
): Promise<Resultat<string, 'finnes_allerede' | 'altinn'>> {
  const { oppgavegiver } = utfoerer;
  const { api } = ordningMed(ordningId);
  const token = await maskinporten().hentToken({ scope: SCOPE });
  if (!token.ok) return feil('altinn');
  const altinntoken = await vekslToken(altinn(), token.verdi.token, 'maskinporten');
  if (!altinntoken.ok) return feil('altinn');
  const svar = await opprettForespoersel(altinn(), altinntoken.verdi.token, {
    systemId: env().ALTINN_SYSTEM_ID,
    orgnr: oppgavegiver.orgnr,
    tilgangspakker: api.enkeltrettighet ? [] : ['skattegrunnlag'],
    ressurser: api.enkeltrettighet ? [api.enkeltrettighet] : [],
  });
  if (!svar.ok) {
    const finnes = svar.feil.type === 'avvist' && svar.feil.kode === 'AUTH-00004';
    return feil(finnes ? 'finnes_allerede' : 'altinn');
  }
  const { id: altinnId, status, confirmUrl } = svar.verdi;
  if (!confirmUrl) return feil('altinn');
  const felter = { altinnId, status, bekreftUrl: confirmUrl, oppdatert: new Date() };
  await db().$transaction(async (tx) => {
    await tx.systembruker.upsert({
      where: { oppgavegiverId_ordning: { oppgavegiverId: oppgavegiver.id, ordning: ordningId } },
      create: { ...felter, oppgavegiverId: oppgavegiver.id, ordning: ordningId },
      update: felter,
    });
    await skrivHendelse(tx, {
      kjede: `org:${oppgavegiver.orgnr}`,
      type: 'systembruker_forespurt',
      innsenderId: utfoerer.innsenderId,
      data: { ordning: ordningId, altinnId },
    });
  });
  return ok(confirmUrl);
}
