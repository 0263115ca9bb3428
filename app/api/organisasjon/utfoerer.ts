import 'server-only';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentUtfoerer, hentValgt, type Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import { ventSvar } from '@/lib/server/vern/ventSvar';

/** The person acting for the chosen organisation, or the answer to somebody who may not. */
export async function krevUtfoerer(): Promise<Utfoerer | Response> {
  const oekt = await hentInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const vent = await ventSvar('nedlasting', oekt.innsenderId);
  if (vent) return vent;
  const valgt = await hentValgt(oekt);
  const utfoerer = valgt && (await hentUtfoerer(oekt, valgt.orgnr));
  return utfoerer ?? new Response(null, { status: 404 });
}

/** A file made while it is sent. Cut short when something fails: half a file must not look like a whole one. */
export function filsvar(
  biter: AsyncGenerator<string | Uint8Array>,
  { filnavn, type }: { filnavn: string; type: string },
): Response {
  const koder = new TextEncoder();
  const stroem = new ReadableStream<Uint8Array>({
    async pull(styring) {
      const { value, done } = await biter.next();
      if (done) styring.close();
      else styring.enqueue(typeof value === 'string' ? koder.encode(value) : value);
    },
    cancel: async () => void (await biter.return(undefined)),
  });
  return new Response(stroem, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${filnavn}"`,
      'Cache-Control': 'no-store',
    },
  });
}
