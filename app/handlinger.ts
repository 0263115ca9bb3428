'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '@/lib/env';
import { SPRAAK, SPRAAKKAKE } from '@/lib/felles/spraak';
import { UTSEENDEKAKE, UTSEENDER } from '@/lib/felles/utseende';
import { tryggSti } from '@/lib/felles/tryggSti';
import type { Oektfrister } from '@/lib/felles/oektfrister';
import { holdIGang } from '@/lib/server/auth/frister';
import { seInnlogget } from '@/lib/server/auth/innlogget';
import { loggUt } from '@/lib/server/auth/loggUt';
import { settVarselspraak } from '@/lib/server/epostvarsel/mottaker';
import { type Handlingssvar, lagHandling } from '@/lib/server/handling';
import { velgOrganisasjon } from '@/lib/server/tilgang/organisasjoner';

const velg = lagHandling(
  { tilgang: 'innlogget', rolle: null, inn: z.object({ orgnr: z.string().regex(/^\d{9}$/) }) },
  ({ oekt }, { orgnr }) => velgOrganisasjon(oekt, orgnr),
);

const hold = lagHandling({ tilgang: 'innlogget', rolle: null, inn: z.undefined() }, ({ oekt }) =>
  holdIGang(oekt.id),
);

/** The person is still here: the time without use begins anew. Gives what is left. */
export async function fortsettOektHandling(): Promise<Handlingssvar<Oektfrister | undefined>> {
  return hold(undefined);
}

/** The organisation that the person works for from now on; ends on its overview. */
export async function velgOrganisasjonHandling(skjema: FormData): Promise<void> {
  const svar = await velg({ orgnr: skjema.get('orgnr') });
  // The header names the organisation, and stands in a layout that navigation alone does not make anew.
  revalidatePath('/', 'layout');
  redirect(svar.type === 'ok' && svar.verdi ? tryggSti(skjema.get('til')) : '/?feil=organisasjon');
}

const AAR_S = 365 * 24 * 3600;

/** For what a person has chosen about the pages, and nothing about the person. */
const valgkake = () =>
  ({
    path: '/',
    maxAge: AAR_S,
    httpOnly: true,
    sameSite: 'lax',
    secure: env().PORTAL_URL.startsWith('https:'),
  }) as const;

/** Shows the pages light, dark or with more contrast from now on, for those who are signed out too. */
export async function velgUtseendeHandling(skjema: FormData): Promise<void> {
  const lest = z.enum(UTSEENDER).safeParse(skjema.get('utseende'));
  if (!lest.success) return;
  (await cookies()).set(UTSEENDEKAKE, lest.data, valgkake());
  revalidatePath('/', 'layout');
}

/** Shows the page in another language, for those who are signed out too. The page stays, and all that is open in it. */
export async function velgSpraakHandling(skjema: FormData): Promise<void> {
  const lest = z.enum(SPRAAK).safeParse(skjema.get('spraak'));
  if (!lest.success) return;
  (await cookies()).set(SPRAAKKAKE, lest.data, valgkake());
  const oekt = await seInnlogget().catch(() => undefined);
  if (oekt) await settVarselspraak(oekt.innsenderId, lest.data).catch(() => undefined);
  revalidatePath('/', 'layout');
}

/** Ends the session here and goes on to ID-porten to end it there too. */
export async function loggUtHandling(): Promise<void> {
  const oekt = await seInnlogget();
  const videre = oekt ? await loggUt(oekt.id) : undefined;
  const lager = await cookies();
  const sikker = env().PORTAL_URL.startsWith('https:');
  for (const { name } of lager.getAll()) {
    if (name.includes('next-auth.session-token')) {
      lager.set(name, '', { maxAge: 0, path: '/', httpOnly: true, sameSite: 'lax', secure: sikker });
    }
  }
  revalidatePath('/', 'layout');
  redirect(videre ?? '/');
}
