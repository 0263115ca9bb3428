import 'server-only';
import { setTimeout as vent } from 'node:timers/promises';
import { env } from '@/lib/env';
import { idporten } from '../auth/idporten';
import { hentTokener, lagreTokener } from '../auth/oekt';
import { db } from '../db';
import { feilkode, logg } from '../logg';
import { hentTilganger } from './hentTilganger';

/**
 * `fersk`: Altinn has answered. `proev_igjen`: ID-porten or Altinn did not, later they may. `logg_inn`: ID-porten
 * renews this login no more, only the person can.
 */
export type Fornyelse = 'fersk' | 'proev_igjen' | 'logg_inn';

const SE_ETTER_MS = 250;
const husk = globalThis as { __fornyelser?: Map<string, Promise<Fornyelse>> };
const underveis = (): Map<string, Promise<Fornyelse>> => (husk.__fornyelser ??= new Map());

/**
 * Asks Altinn anew what the person of this session may do: refresh token → access token → exchange → parties, in
 * place of what was stored. Requests of one session share one attempt, also across portals: a refresh token that
 * rotates counts once. Never rejects.
 */
export function fornyTilganger(oektId: string): Promise<Fornyelse> {
  const paaVei = underveis().get(oektId);
  if (paaVei) return paaVei;
  const ny = forny(oektId)
    .catch((feil: unknown): Fornyelse => {
      logg().error({ feil: feilkode(feil) }, 'rights were not checked again');
      return 'proev_igjen';
    })
    .finally(() => underveis().delete(oektId));
  underveis().set(oektId, ny);
  return ny;
}

async function forny(oektId: string): Promise<Fornyelse> {
  const startet = new Date();
  if (!(await taPlassen(oektId))) return ventPaaDenAndre(oektId, startet);
  try {
    return await spoerIgjen(oektId);
  } finally {
    await db().oekt.updateMany({ where: { id: oektId }, data: { fornyesTil: null } });
  }
}

/** By the database's clock, which all portals share. Long enough for the two calls that must not be made twice. */
async function taPlassen(oektId: string): Promise<boolean> {
  const sekunder = (2 * env().HTTP_TIMEOUT_MS) / 1000 + 10;
  const tatt = await db().$executeRaw`
    UPDATE "Oekt" SET "fornyesTil" = now() + ${sekunder} * interval '1 second', "tilgangProevd" = ${new Date()}
    WHERE "id" = ${oektId}::uuid AND "avsluttet" IS NULL AND ("fornyesTil" IS NULL OR "fornyesTil" < now())`;
  return tatt === 1;
}

async function ventPaaDenAndre(oektId: string, startet: Date): Promise<Fornyelse> {
  for (;;) {
    const oekt = await db().oekt.findUnique({ where: { id: oektId } });
    if (!oekt || oekt.avsluttet) return 'logg_inn';
    if (oekt.tilgangHentet && oekt.tilgangHentet >= startet) return 'fersk';
    if (!oekt.fornyesTil || oekt.fornyesTil < new Date()) return 'proev_igjen';
    await vent(SE_ETTER_MS);
  }
}

async function spoerIgjen(oektId: string): Promise<Fornyelse> {
  const tokener = await hentTokener(oektId);
  if (!tokener?.refreshToken) return 'logg_inn';
  const nytt = await idporten().fornyToken(tokener.refreshToken);
  if (!nytt.ok) {
    if (nytt.feil.type !== 'avvist') return 'proev_igjen';
    logg().warn({ error: nytt.feil.error }, 'the refresh token was refused');
    // Anything but invalid_grant is about the portal's own set-up, and says nothing of the person's login.
    if (nytt.feil.error !== 'invalid_grant') return 'proev_igjen';
    await lagreTokener(oektId, { idToken: tokener.idToken });
    return 'logg_inn';
  }
  const { accessToken, refreshToken = tokener.refreshToken, idToken = tokener.idToken } = nytt.verdi;
  // At once: the old one may count no more.
  await lagreTokener(oektId, { idToken, refreshToken });
  const { innsenderId } = await db().oekt.findUniqueOrThrow({ where: { id: oektId } });
  const hentet = await hentTilganger(innsenderId, accessToken);
  if (!hentet.ok) return 'proev_igjen';
  await db().oekt.update({ where: { id: oektId }, data: { tilgangHentet: new Date() } });
  return 'fersk';
}
