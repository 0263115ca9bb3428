import { seInnlogget } from '@/lib/server/auth/innlogget';
import { hentOrganisasjoner } from '@/lib/server/tilgang/organisasjoner';

/** Every organisation that the person may know of, for the choice in the header: asked for when it is opened. */
export async function GET(): Promise<Response> {
  const oekt = await seInnlogget();
  const headers = { 'Cache-Control': 'no-store' };
  if (!oekt) return new Response(null, { status: 401, headers });
  const organisasjoner = await hentOrganisasjoner(oekt);
  const valg = organisasjoner.map(({ orgnr, navn, overordnet, velgbar, grunn }) => ({
    orgnr,
    navn,
    overordnet,
    velgbar,
    grunn,
  }));
  return Response.json(valg, { headers });
}
