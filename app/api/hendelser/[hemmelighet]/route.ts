import { erHemmeligheten, taImotHendelse } from '@/lib/server/foelging/hendelsesmottak';
import { feilkode, logg } from '@/lib/server/logg';
import { adresseTil } from '@/lib/server/vern/adresse';
import { ventSvar } from '@/lib/server/vern/ventSvar';

type Kontekst = { params: Promise<{ hemmelighet: string }> };

/** The webhook of Altinn Events. Without EVENTS_SECRET, or with another, there is nothing here. */
export async function POST(request: Request, { params }: Kontekst): Promise<Response> {
  const vent = await ventSvar('webhook', adresseTil(request.headers));
  if (vent) return vent;
  const { hemmelighet } = await params;
  if (!erHemmeligheten(hemmelighet)) return new Response(null, { status: 404 });
  try {
    return new Response(null, { status: await taImotHendelse(request) });
  } catch (feil) {
    logg().warn({ feil: feilkode(feil) }, 'an event could not be taken in');
    return new Response(null, { status: 503 });
  }
}
