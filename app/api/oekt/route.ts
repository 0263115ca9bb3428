import { seInnlogget } from '@/lib/server/auth/innlogget';
import { hentFrister } from '@/lib/server/auth/frister';

/** What is left of the session, for the page's warning. That a page asks does not keep the session alive. */
export async function GET(): Promise<Response> {
  const oekt = await seInnlogget();
  const frister = oekt && (await hentFrister(oekt.id));
  const headers = { 'Cache-Control': 'no-store' };
  return frister ? Response.json(frister, { headers }) : new Response(null, { status: 401, headers });
}
