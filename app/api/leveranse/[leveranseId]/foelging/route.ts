import { seInnlogget } from '@/lib/server/auth/innlogget';
import { lesOekt } from '@/lib/server/auth/oekt';
import { aapneMerkestroem } from '@/lib/server/direkte/merkestroem';
import { foelgemerke } from '@/lib/server/foelging/merke';
import { hentLeveransetilgang } from '@/lib/server/tilgang/leveranse';

type Kontekst = { params: Promise<{ leveranseId: string }> };

/**
 * Tells an open receipt that there is news of the delivery, as server-sent events. That a page stands open is not a
 * use of the session: it ends as if the page were not there, and the stream with it.
 */
export async function GET(_request: Request, { params }: Kontekst): Promise<Response> {
  const oekt = await seInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const { leveranseId } = await params;
  if (!(await hentLeveransetilgang(oekt, leveranseId))) return new Response(null, { status: 404 });
  const stroem = aapneMerkestroem({
    leveranseId,
    merke: () => foelgemerke(leveranseId),
    sjekk: async () => {
      const fortsatt = await lesOekt(oekt.id);
      return fortsatt !== undefined && (await hentLeveransetilgang(fortsatt, leveranseId)) !== undefined;
    },
  });
  return new Response(stroem, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      Connection: 'close',
    },
  });
}
