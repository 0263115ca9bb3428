import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { finnOrdning } from '@/lib/ordninger/register';
import { aapneInntektsaar } from '@/lib/leveranse/inntektsaar';
import { registre } from '@/lib/ordninger/registre';
import { lagMal } from '@/lib/regneark/ut/mal';
import { hentInnlogget } from '@/lib/server/auth/innlogget';

type Kontekst = { params: Promise<{ ordning: string; inntektsaar: string }> };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The spreadsheet template of an ordning and a year. It holds nothing of anybody's. */
export async function GET(_request: Request, { params }: Kontekst): Promise<Response> {
  if (!(await hentInnlogget())) return new Response(null, { status: 401 });
  const { ordning: ordningId, inntektsaar } = await params;
  const ordning = finnOrdning(ordningId);
  if (!ordning || !aapneInntektsaar(ordning, new Date()).includes(Number(inntektsaar))) {
    return new Response(null, { status: 404 });
  }
  const mal = await lagMal(ordning, Number(inntektsaar), {
    registre,
    spraak: await hentSpraak(),
  });
  return new Response(Uint8Array.from(mal), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${ordning.id}-${inntektsaar}-mal.xlsx"`,
    },
  });
}
