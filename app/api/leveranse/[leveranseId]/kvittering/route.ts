import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { lagKvitteringPdf } from '@/lib/server/kvittering/kvitteringPdf';
import { lagKvitteringsark } from '@/lib/server/kvittering/kvitteringsark';
import { hentLeveransetilgang } from '@/lib/server/tilgang/leveranse';

interface Kontekst {
  params: Promise<{ leveranseId: string }>;
}

/** The receipt as a PDF, made anew from what is stored; 404 before there is one. */
export async function GET(_request: Request, { params }: Kontekst): Promise<Response> {
  const oekt = await hentInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const tilgang = await hentLeveransetilgang(oekt, (await params).leveranseId);
  const ark = tilgang && (await lagKvitteringsark(tilgang, await hentSpraak()));
  if (!tilgang || !ark) return new Response(null, { status: 404 });
  const { ordning, inntektsaar } = tilgang.leveranse;
  return new Response(new Uint8Array(await lagKvitteringPdf(ark)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="kvittering-${ordning}-${inntektsaar}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
