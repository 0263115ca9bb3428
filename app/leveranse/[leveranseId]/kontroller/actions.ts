'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Handlingssvar, lagHandling } from '@/lib/server/handling';
import { ventPaaUtfall } from '@/lib/server/innsending/ventPaaUtfall';
import type { Resultat } from '@/lib/felles/resultat';
import { OMFANG, type Omfang } from '@/lib/leveranse/utgangspunkt';
import { velgOmfang } from '@/lib/server/leveranse/velgOmfang';
import { sendInn } from '@/lib/server/leveranse/sendInn';
import { velgAgent } from '@/lib/server/systemtilgang/agenter';

const inn = z.object({
  leveranseId: z.uuid(),
  revisjon: z.coerce.number().int(),
  bekreftet: z.literal('on'),
  agent: z.string().optional(),
});

const send = lagHandling(
  { tilgang: 'leveranse', rolle: 'sende_inn', som: 'sender', inn },
  async (tilgang, { revisjon, agent }) => {
    const utfoerer = await velgAgent(tilgang.oekt, tilgang.utfoerer, agent);
    const svar = await sendInn({ ...tilgang, utfoerer }, revisjon);
    if (svar.ok) await ventPaaUtfall(svar.verdi.innsendingId);
    return svar;
  },
);

/** Key of the text in messages/*.json under `kontroll.sendefeil`; on success the browser goes to the outcome. */
export type Sendefeilkode =
  | 'ikke_bekreftet'
  | 'utlogget'
  | 'utilgjengelig'
  | 'for_mange'
  | 'proev_igjen'
  | 'logg_inn'
  | 'mistet_tilgang'
  | 'endret'
  | 'har_feil'
  | 'fire_oyne'
  | 'for_stor';

export async function sendInnHandling(
  _forrige: Sendefeilkode | null,
  skjema: FormData,
): Promise<Sendefeilkode> {
  const bekreftet = skjema.get('bekreftet');
  if (!bekreftet) return 'ikke_bekreftet';
  const leveranseId = skjema.get('leveranseId');
  const agent = skjema.get('agent') ?? undefined;
  const svar = await send({ leveranseId, revisjon: skjema.get('revisjon'), bekreftet, agent });
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig' || svar.type === 'for_mange')
    return svar.type;
  if (svar.type === 'ikke_kontrollert') return svar.grunn;
  if (svar.type === 'ingen_tilgang') return 'mistet_tilgang';
  if (svar.type !== 'ok') redirect('/');
  // Sent already by a double click or another tab: what came of that one is what is shown.
  if (!svar.verdi.ok && svar.verdi.feil !== 'allerede_sendt') return svar.verdi.feil;
  redirect(`/leveranse/${String(leveranseId)}/status`);
}

const omfang = lagHandling(
  {
    tilgang: 'leveranse',
    rolle: 'fylle_ut',
    inn: z.object({ leveranseId: z.uuid(), omfang: z.enum(OMFANG) }),
  },
  (tilgang, valg) => velgOmfang(tilgang, valg.omfang),
);

/** Chooses which rows a correction sends. */
export async function velgOmfangHandling(inn: {
  leveranseId: string;
  omfang: Omfang;
}): Promise<Handlingssvar<Resultat<null, 'ikke_utkast' | 'ikke_rettelse'>>> {
  return omfang(inn);
}
