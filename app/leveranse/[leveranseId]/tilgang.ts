import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentLeveransetilgang, type Leveransetilgang } from '@/lib/server/tilgang/leveranse';

/** The delivery of this page for somebody who may see it; to the login, or "not found", for everybody else. */
export const krevLeveranse = cache(async (leveranseId: string): Promise<Leveransetilgang> => {
  const oekt = await hentInnlogget();
  if (!oekt) redirect(`/?til=/leveranse/${leveranseId}`);
  return (await hentLeveransetilgang(oekt, leveranseId)) ?? notFound();
});
