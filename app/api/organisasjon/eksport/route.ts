import { eksporterAlt } from '@/lib/server/innsyn/eksporterAlt';
import { filsvar, krevUtfoerer } from '../utfoerer';

/** Everything that is held about the chosen organisation, as far as the person may see it, as JSON lines. */
export async function GET(): Promise<Response> {
  const utfoerer = await krevUtfoerer();
  if (utfoerer instanceof Response) return utfoerer;
  const { orgnr } = utfoerer.oppgavegiver;
  const alt = await eksporterAlt({
    orgnr,
    ordninger: utfoerer.ordninger,
    innsenderId: utfoerer.innsenderId,
  });
  if (!alt) return new Response(null, { status: 404 });
  return filsvar(alt, { filnavn: `alt-om-${orgnr}.ndjson`, type: 'application/x-ndjson; charset=utf-8' });
}
