import { z } from 'zod';
import { seInnlogget } from '@/lib/server/auth/innlogget';
import { lesOekt } from '@/lib/server/auth/oekt';
import { aapneStroem } from '@/lib/server/direkte/stroem';
import { hentLeveransetilgang } from '@/lib/server/tilgang/leveranse';
import { ventSvar } from '@/lib/server/vern/ventSvar';

type Kontekst = { params: Promise<{ leveranseId: string }> };

const inn = z.object({ etter: z.coerce.number().int().min(0), redigerer: z.uuid() });

/**
 * What others do to the draft from a revision on, as server-sent events. That a page stands open is not a use of the
 * session: it ends as if the page were not there, and the stream with it.
 */
export async function GET(request: Request, { params }: Kontekst): Promise<Response> {
  const oekt = await seInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const vent = await ventSvar('lesing', oekt.innsenderId);
  if (vent) return vent;
  const { leveranseId } = await params;
  const tilgang = await hentLeveransetilgang(oekt, leveranseId);
  if (!tilgang) return new Response(null, { status: 404 });
  const soek = new URL(request.url).searchParams;
  const lest = inn.safeParse({
    etter: request.headers.get('last-event-id') || soek.get('etter'),
    redigerer: soek.get('redigerer'),
  });
  if (!lest.success) return new Response(null, { status: 400 });
  const stroem = aapneStroem({
    tilgang,
    redigererId: lest.data.redigerer,
    etter: lest.data.etter,
    sjekk: async () => {
      const fortsatt = await lesOekt(oekt.id);
      return fortsatt && hentLeveransetilgang(fortsatt, leveranseId);
    },
  });
  return new Response(stroem, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Neither kept, nor compressed: a compressor waits until it has enough to work on.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      // Kept alive, the connection would hold up a portal that stops, long after its stream is closed.
      Connection: 'close',
    },
  });
}
