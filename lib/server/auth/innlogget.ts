import 'server-only';
import { cache } from 'react';
import { getServerSession } from 'next-auth';
import { authOptions } from './nextauth';
import { hentOekt, lesOekt, type Oekt } from './oekt';

async function oektId(): Promise<string | undefined> {
  const session = (await getServerSession(authOptions())) as { oektId?: unknown } | null;
  return typeof session?.oektId === 'string' ? session.oektId : undefined;
}

/** The session of this request, read once however many ask. */
export const hentInnlogget = cache(async (): Promise<Oekt | undefined> => {
  const id = await oektId();
  return id === undefined ? undefined : hentOekt(id);
});

/** The same for a request that the page makes by itself: it does not keep the session alive. */
export async function seInnlogget(): Promise<Oekt | undefined> {
  const id = await oektId();
  return id === undefined ? undefined : lesOekt(id);
}
