import { brukLenke } from '@/lib/server/epostvarsel/mottaker';
import { lesLenke } from '@/lib/server/epostvarsel/lenke';

const lenkeI = (request: Request): string => new URL(request.url).searchParams.get('lenke') ?? '';

/** What a mail program posts when its own button for unsubscribing is pressed (RFC 8058). Signed; no session. */
export async function POST(request: Request): Promise<Response> {
  const lest = await lesLenke(lenkeI(request));
  const brukt = lest && lest.formaal !== 'bekreft' && (await brukLenke(lenkeI(request)));
  return new Response(null, { status: brukt ? 204 : 404 });
}

/** For programs that only open the address: the page with the button. */
export function GET(request: Request): Response {
  const sti = `/varsler/lenke?lenke=${encodeURIComponent(lenkeI(request))}`;
  return new Response(null, { status: 303, headers: { Location: sti } });
}
