import 'server-only';
import { gjeldendeRolle, type Rolle } from '@/lib/leveranse/rolle';
import { db } from '../db';
import { STYRENDE_ROLLER } from '../tilgang/grunnlag';

/** Whether what Altinn based the right on makes the person one who decides for the organisation. */
export const styrer = (grunnlag: readonly string[]): boolean =>
  grunnlag.some((ord) => STYRENDE_ROLLER.has(ord));

/** The role of a person whom Altinn lets act for the organisation. */
export async function rolleFor(
  innsenderId: string,
  { orgnr, grunnlag }: { orgnr: string; grunnlag: readonly string[] },
): Promise<Rolle> {
  const gitte = await db().rolle.findMany({ where: { orgnr, til: null } });
  const egen = gitte.find((rolle) => rolle.innsenderId === innsenderId)?.rolle;
  return gjeldendeRolle({ egen, noenHar: gitte.length > 0, styrer: styrer(grunnlag) });
}
