import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { hentAuthorizedParties } from '@/lib/myndigheter/altinn/parter';
import { vekslToken } from '@/lib/myndigheter/altinn/veksling';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { altinn } from '../myndigheter';
import { vurderAktoerer } from './vurder';

/**
 * Asks Altinn which organisations the person may act for, and stores the answer in place of the old one. The access
 * token of ID-porten lives for two minutes, so this is done right at login.
 */
export async function hentTilganger(
  innsenderId: string,
  accessToken: string,
): Promise<Resultat<number, 'altinn'>> {
  const token = await vekslToken(altinn(), accessToken, 'id-porten');
  if (!token.ok) return feil('altinn');
  const parter = await hentAuthorizedParties(altinn(), token.verdi.token);
  if (!parter.ok) return feil('altinn');
  const vurderinger = new Map(vurderAktoerer(parter.verdi).map((v) => [v.orgnr, v]));
  const hentet = new Date();
  await db().$transaction(async (tx) => {
    // Two logins of one person at once take turns: each must see, and replace, what the other one wrote.
    await tx.$executeRaw`SELECT 1 FROM "Innsender" WHERE "id" = ${innsenderId}::uuid FOR UPDATE`;
    await tx.tilgang.deleteMany({ where: { innsenderId } });
    await tx.tilgang.createMany({
      data: [...vurderinger.values()].map((v) => ({ ...v, innsenderId, hentet })),
    });
    await skrivHendelse(tx, {
      kjede: `innsender:${innsenderId}`,
      type: 'tilganger_hentet',
      innsenderId,
      data: { antall: vurderinger.size },
    });
  });
  return ok(vurderinger.size);
}
