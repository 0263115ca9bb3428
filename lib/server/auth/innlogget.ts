import 'server-only';
import { cache } from 'react';
import { getServerSession } from 'next-auth';
import { authOptions } from './nextauth';
import { hentOekt, type Oekt } from './oekt';

/** The session of this request, read once however many ask. */
export const hentInnlogget = cache(async (): Promise<Oekt | undefined> => {
  const session = (await getServerSession(authOptions())) as { oektId?: unknown } | null;
  return typeof session?.oektId === 'string' ? hentOekt(session.oektId) : undefined;
});
