'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { avklaringSchema } from '@/lib/innsending/avklaringSkjema';
import { type Handlingssvar, type IkkeKontrollert, lagHandling } from '@/lib/server/handling';
import { avklarInnsending } from '@/lib/server/innsending/avklar';
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
const avklar = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'sende_inn',
    som: 'sender',
    inn: inn.extend({ avklaring: avklaringSchema, bekreftet: z.literal('on') }),
  },
  (tilgang, { avklaring }) => avklarInnsending(tilgang, avklaring),
);
const be = lagHandling(
  { tilgang: 'leveranse', rolle: 'sende_inn', som: 'sender', inn },
  ({ utfoerer, leveranse }) => beOmSystemtilgang(utfoerer, { slag: 'egen', ordning: leveranse.ordning }),
);

/** What the page is to say of why nothing was done. */
function stoppetAv(svar: Handlingssvar<unknown> | IkkeKontrollert): string {
  if (svar.type === 'ikke_kontrollert') return `?stoppet=${svar.grunn}`;
  return svar.type === 'for_mange' ? '?stoppet=for_mange' : '';
}

/** Tries the same innsending again, with its key and bytes. */
export async function proevIgjenHandling(skjema: FormData): Promise<void> {
  const leveranseId = String(skjema.get('leveranseId'));
  const svar = await proev({ leveranseId });
  redirect(`/leveranse/${leveranseId}/status${stoppetAv(svar)}`);
}

/** Back to the draft, where nothing can have been received. */
export async function avbrytHandling(skjema: FormData): Promise<void> {
  const leveranseId = String(skjema.get('leveranseId'));
  redirect(`/leveranse/${leveranseId}/status${stoppetAv(await avbryt({ leveranseId }))}`);
}

/** Key of the text in messages/*.json under `avklaring.feil`, or a Fullmaktsgrunn; on success the browser goes on. */
export type Avklaringsfeil =
  | 'mangler'
  | 'kan_ikke'
  | 'fire_oyne'
  | 'utlogget'
  | 'utilgjengelig'
  | 'for_mange'
  | 'proev_igjen'
  | 'logg_inn'
  | 'mistet_tilgang';

/** Stores what Skatteetaten answered, and opens the draft or the receipt. */
export async function avklarHandling(
  _forrige: Avklaringsfeil | null,
  skjema: FormData,
): Promise<Avklaringsfeil> {
  const leveranseId = skjema.get('leveranseId');
  const felt = (navn: string): FormDataEntryValue => skjema.get(navn) ?? '';
  const svar = await avklar({
    leveranseId,
    avklaring: { svar: felt('svar'), referanse: felt('referanse'), kommentar: felt('kommentar') },
    bekreftet: skjema.get('bekreftet'),
  });
  if (svar.type === 'ugyldig') return 'mangler';
  if (svar.type === 'ingen_tilgang') return 'mistet_tilgang';
  if (svar.type === 'ikke_kontrollert') return svar.grunn;
  if (svar.type !== 'ok') return svar.type;
  if (!svar.verdi.ok) return svar.verdi.feil;
  redirect(`/leveranse/${String(leveranseId)}/status`);
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
