import 'server-only';
import type { Oektfrister } from '@/lib/felles/oektfrister';
import { db } from '../db';
import { lesOekt, MAKS_STILLE_MS } from './oekt';

/** What is left of a living session, by the server's clock. Being asked is not a use of it. */
export async function hentFrister(oektId: string): Promise<Oektfrister | undefined> {
  const oekt = await lesOekt(oektId);
  const naa = Date.now();
  return (
    oekt && {
      stilleMs: oekt.sistBrukt.getTime() + MAKS_STILLE_MS - naa,
      maksMs: oekt.utloeper.getTime() - naa,
    }
  );
}

/** The person says that they are still here. The end of the session stays where it is. */
export async function holdIGang(oektId: string): Promise<Oektfrister | undefined> {
  if (!(await lesOekt(oektId))) return undefined;
  await db().oekt.update({ where: { id: oektId }, data: { sistBrukt: new Date() } });
  return hentFrister(oektId);
}
