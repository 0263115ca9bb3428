import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { lesDokument } from '@/lib/server/foelging/lesDokument';
import { hentLeveransetilgang } from '@/lib/server/tilgang/leveranse';
import { ventSvar } from '@/lib/server/vern/ventSvar';

type Kontekst = { params: Promise<{ leveranseId: string; dokumentId: string }> };

const ENDELSE: Readonly<Record<string, string>> = {
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'text/csv': 'csv',
};

/**
 * One document of Skatteetaten's feedback as it came. It is somebody else's file: it is never opened on our own
 * address, whatever it says that it is.
 */
export async function GET(_request: Request, { params }: Kontekst): Promise<Response> {
  const oekt = await hentInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const vent = await ventSvar('nedlasting', oekt.innsenderId);
  if (vent) return vent;
  const { leveranseId, dokumentId } = await params;
  const tilgang = await hentLeveransetilgang(oekt, leveranseId);
  const dokument = tilgang && (await lesDokument(tilgang, dokumentId));
  if (!dokument) return new Response(null, { status: 404 });
  const endelse = ENDELSE[dokument.mediatype];
  const filnavn = `tilbakemelding-${dokumentId}.${endelse ?? 'bin'}`;
  return new Response(new Uint8Array(dokument.bytes), {
    headers: {
      'Content-Type': endelse ? dokument.mediatype : 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${filnavn}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
