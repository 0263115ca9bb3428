import 'server-only';
import { cache } from 'react';
import { getServerSession } from 'next-auth';
import { etterproev } from '../tilgang/etterproev';
import { authOptions } from './nextauth';
import { hentOekt, lesOekt, type Oekt } from './oekt';

async function oektId(): Promise<string | undefined> {
  const session = (await getServerSession(authOptions())) as { oektId?: unknown } | null;
  return typeof session?.oektId === 'string' ? session.oektId : undefined;
}

/** The session of this request, read once however many ask, with Altinn's answer renewed when it has grown old. */
export const hentInnlogget = cache(async (): Promise<Oekt | undefined> => {
  const id = await oektId();
  const oekt = id === undefined ? undefined : await hentOekt(id);
  return oekt && (await etterproev(oekt, 'leser')).oekt;
});

/** The same for a request that the page makes by itself: it does not keep the session alive. */
export async function seInnlogget(): Promise<Oekt | undefined> {
  const id = await oektId();
  return id === undefined ? undefined : lesOekt(id);
}
