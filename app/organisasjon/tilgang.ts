import 'server-only';
import { redirect } from 'next/navigation';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import type { Oekt } from '@/lib/server/auth/oekt';
import { hentUtfoerer, hentValgt, type Utfoerer } from '@/lib/server/tilgang/organisasjoner';

/** The person acting for the chosen organisation; to the login, or to the choice, for everybody else. */
export async function krevOrganisasjon(sti: string): Promise<{ oekt: Oekt; utfoerer: Utfoerer }> {
  const oekt = await hentInnlogget();
  if (!oekt) redirect(`/?til=${sti}`);
  const valgt = await hentValgt(oekt);
  const utfoerer = valgt && (await hentUtfoerer(oekt, valgt.orgnr));
  if (!utfoerer) redirect('/');
  return { oekt, utfoerer };
}
