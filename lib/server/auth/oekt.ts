import 'server-only';
import { db } from '../db';
import { dekrypterForInnsender, krypterForInnsender, oppslagshash } from '../krypto/portalnoekkel';
import { skrivHendelse } from '../hendelse/skrivHendelse';

/** ID-porten's own limits: 30 minutes without use, 120 minutes in all. The portal may not be more generous. */
export const MAKS_STILLE_MS = 30 * 60_000;
export const MAKS_ALDER_MS = 120 * 60_000;
/** How much of the idle time may pass before a use is written down. */
const SKRIV_ETTER_MS = 60_000;

export interface Tokener {
  idToken: string;
  refreshToken?: string | undefined;
}

export interface Oekt {
  id: string;
  innsenderId: string;
  valgtOrgnr: string | null;
  tilgangHentet: Date | null;
  tilgangProevd: Date | null;
}

/** Starts a session for the person with this fødselsnummer, who is made known at first login. */
export async function startOekt(ny: {
  pid: string;
  sid?: string | undefined;
  acr: string;
  tokener: Tokener;
}): Promise<Oekt> {
  const pidHash = await oppslagshash('pid', ny.pid);
  const pid = await krypterForInnsender(ny.pid, 'innsender:pid');
  const innsender = await db().innsender.upsert({
    where: { pidHash },
    create: { pidHash, pid },
    // Itself: with nothing to update, Prisma asks first and inserts after, and two logins at once collide.
    update: { pidHash },
  });
  const id = crypto.randomUUID();
  const tokener = await krypterForInnsender(JSON.stringify(ny.tokener), `oekt:${id}`);
  return db().$transaction(async (tx) => {
    const oekt = await tx.oekt.create({
      data: {
        id,
        innsenderId: innsender.id,
        sid: ny.sid ?? null,
        acr: ny.acr,
        tokener,
        utloeper: new Date(Date.now() + MAKS_ALDER_MS),
      },
    });
    await skrivHendelse(tx, {
      kjede: `innsender:${innsender.id}`,
      type: 'innlogget',
      innsenderId: innsender.id,
    });
    return oekt;
  });
}

/** The living session with this id. That it is asked for is not a use of it. */
export async function lesOekt(id: string): Promise<(Oekt & { sistBrukt: Date; utloeper: Date }) | undefined> {
  const oekt = await db().oekt.findUnique({ where: { id } });
  const naa = Date.now();
  if (!oekt || oekt.avsluttet || oekt.utloeper.getTime() <= naa) return undefined;
  return naa - oekt.sistBrukt.getTime() > MAKS_STILLE_MS ? undefined : oekt;
}

/** The living session with this id; using it keeps it alive. */
export async function hentOekt(id: string): Promise<Oekt | undefined> {
  const oekt = await lesOekt(id);
  if (!oekt) return undefined;
  const naa = new Date();
  const stille = naa.getTime() - oekt.sistBrukt.getTime();
  if (stille > SKRIV_ETTER_MS) await db().oekt.update({ where: { id }, data: { sistBrukt: naa } });
  return oekt;
}

/** Ends the session and gives the id token, which ID-porten's logout asks for. */
export async function avsluttOekt(id: string): Promise<string | undefined> {
  const oekt = await db().oekt.findUnique({ where: { id } });
  if (!oekt || oekt.avsluttet) return undefined;
  await db().$transaction(async (tx) => {
    await tx.oekt.update({ where: { id }, data: { avsluttet: new Date() } });
    await skrivHendelse(tx, {
      kjede: `innsender:${oekt.innsenderId}`,
      type: 'utlogget',
      innsenderId: oekt.innsenderId,
    });
  });
  return (await hentTokener(id))?.idToken;
}

/** The tokens that ID-porten gave in place of the old ones. */
export async function lagreTokener(id: string, tokener: Tokener): Promise<void> {
  const kryptert = await krypterForInnsender(JSON.stringify(tokener), `oekt:${id}`);
  await db().oekt.update({ where: { id }, data: { tokener: kryptert } });
}

export async function hentTokener(id: string): Promise<Tokener | undefined> {
  const oekt = await db().oekt.findUnique({ where: { id }, select: { tokener: true } });
  return oekt ? (JSON.parse(await dekrypterForInnsender(oekt.tokener, `oekt:${id}`)) as Tokener) : undefined;
}
