import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { lagAvviksord } from '@/components/oppsummering/avviksord';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { eksporter, EKSPORTFORMATER, EKSPORTINNHOLD } from '@/lib/server/leveranse/eksport';
import { hentLeveransetilgang } from '@/lib/server/tilgang/leveranse';
import { ventSvar } from '@/lib/server/vern/ventSvar';

type Kontekst = { params: Promise<{ leveranseId: string }> };

const inn = z.object({ format: z.enum(EKSPORTFORMATER), innhold: z.enum(EKSPORTINNHOLD).default('alle') });

/** The rows of a draft or a delivery as a spreadsheet; `?format=xlsx|csv&innhold=alle|feil`. */
export async function GET(request: Request, { params }: Kontekst): Promise<Response> {
  const oekt = await hentInnlogget();
  if (!oekt) return new Response(null, { status: 401 });
  const vent = await ventSvar('nedlasting', oekt.innsenderId);
  if (vent) return vent;
  const tilgang = await hentLeveransetilgang(oekt, (await params).leveranseId);
  if (!tilgang) return new Response(null, { status: 404 });
  // The content has been kept for as long as it must, and is deleted.
  if (tilgang.leveranse.innholdSlettet) return new Response(null, { status: 410 });
  const lest = inn.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!lest.success) return new Response(null, { status: 400 });
  const spraak = await hentSpraak();
  const ord = lagAvviksord(await getTranslations('avvik'), ordningMed(tilgang.leveranse.ordning), spraak);
  const { filnavn, type, stroem } = await eksporter(tilgang, {
    ...lest.data,
    spraak,
    aarsak: (avvik) => avvik.map(ord.kort).join('. '),
  });
  return new Response(stroem, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${filnavn}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
