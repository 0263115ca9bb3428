'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { lagHandling } from '@/lib/server/handling';
import { avbrytInnsending } from '@/lib/server/innsending/avbryt';
import { gjenoppta } from '@/lib/server/innsending/gjenoppta';
import { ventPaaUtfall } from '@/lib/server/innsending/ventPaaUtfall';
import { velgAgent } from '@/lib/server/systemtilgang/agenter';
import { beOmSystemtilgang } from '@/lib/server/systemtilgang/beOmSystemtilgang';

const inn = z.object({ leveranseId: z.uuid() });

const proev = lagHandling(
  { tilgang: 'leveranse', rolle: 'sende_inn', som: 'sender', inn },
  async (tilgang) => {
    const utfoerer = await velgAgent(tilgang.oekt, tilgang.utfoerer, undefined);
    const svar = await gjenoppta({ ...tilgang, utfoerer });
    if (svar.ok) await ventPaaUtfall(svar.verdi);
  },
);
const avbryt = lagHandling(
  { tilgang: 'leveranse', rolle: 'sende_inn', inn },
  async (tilgang) => (await avbrytInnsending(tilgang)).ok,
);
const be = lagHandling(
  { tilgang: 'leveranse', rolle: 'sende_inn', som: 'sender', inn },
  ({ utfoerer, leveranse }) => beOmSystemtilgang(utfoerer, { slag: 'egen', ordning: leveranse.ordning }),
);

/** Tries the same innsending again, with its key and bytes. */
export async function proevIgjenHandling(skjema: FormData): Promise<void> {
  const leveranseId = String(skjema.get('leveranseId'));
  const svar = await proev({ leveranseId });
  const stoppet = svar.type === 'ikke_kontrollert' ? `?stoppet=${svar.grunn}` : '';
  redirect(`/leveranse/${leveranseId}/status${stoppet}`);
}

/** Back to the draft, where nothing can have been received. */
export async function avbrytHandling(skjema: FormData): Promise<void> {
  const leveranseId = String(skjema.get('leveranseId'));
  await avbryt({ leveranseId });
  redirect(`/leveranse/${leveranseId}/status`);
}

export type Systemtilgangssvar =
  { type: 'lenke'; url: string } | { type: 'feil'; kode: 'finnes_allerede' | 'altinn' };

/** Makes the request in Altinn; gives the address where it is approved. */
export async function beOmSystemtilgangHandling(
  _forrige: Systemtilgangssvar | null,
  skjema: FormData,
): Promise<Systemtilgangssvar> {
  const svar = await be({ leveranseId: skjema.get('leveranseId') });
  if (svar.type !== 'ok') return { type: 'feil', kode: 'altinn' };
  return svar.verdi.ok ? { type: 'lenke', url: svar.verdi.verdi } : { type: 'feil', kode: svar.verdi.feil };
}
