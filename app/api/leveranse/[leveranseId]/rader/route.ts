import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentRevisjon } from '@/lib/server/leveranse/endringer';
import { hentRadlinjer } from '@/lib/server/leveranse/hentRadlinjer';
import { hentLeveransetilgang } from '@/lib/server/tilgang/leveranse';
import { ventSvar } from '@/lib/server/vern/ventSvar';

type Kontekst = { params: Promise<{ leveranseId: string }> };

/**
 * The rows of a draft as a stream of JSON lines, `[radId, posisjon, verdier]`, in table order: the first rows are on
 * screen while the last are still read.
 */
export async function GET(_request: Request, { params }: Kontekst): Promise<Response> {
  const oekt = await hentInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const vent = await ventSvar('lesing', oekt.innsenderId);
  if (vent) return vent;
  const tilgang = await hentLeveransetilgang(oekt, (await params).leveranseId);
  if (!tilgang) return new Response(null, { status: 404 });
  // Read before the rows, which are then at least as new: others' changes are told from here on.
  const revisjon = await hentRevisjon(tilgang.leveranse.id);
  const sider = hentRadlinjer(tilgang.leveranse);
  const strem = new ReadableStream<Uint8Array>({
    async pull(styring) {
      const { value: side, done } = await sider.next();
      if (done) styring.close();
      else styring.enqueue(side);
    },
    cancel: async () => void (await sider.return(undefined)),
  });
  return new Response(strem, {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store',
      'Leveranse-Revisjon': String(revisjon),
    },
  });
}
