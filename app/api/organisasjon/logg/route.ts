import { getTranslations } from 'next-intl/server';
import { lesLoggfilter } from '@/lib/server/hendelse/loggfilter';
import { lagLoggfil } from '@/lib/server/hendelse/loggfil';
import { lagLoggord } from '../../../logg/loggord';
import { filsvar, krevUtfoerer } from '../utfoerer';

const KOLONNER = ['nr', 'tid', 'hva', 'kode', 'hvem', 'leveranse', 'data', 'hash'] as const;

/** The chosen organisation's log as a csv, with the same filter as the page. */
export async function GET(request: Request): Promise<Response> {
  const utfoerer = await krevUtfoerer();
  if (utfoerer instanceof Response) return utfoerer;
  const t = await getTranslations('logg');
  const ord = await lagLoggord(utfoerer.innsenderId);
  const filter = lesLoggfilter(Object.fromEntries(new URL(request.url).searchParams));
  const fil = await lagLoggfil(utfoerer, filter, {
    overskrifter: KOLONNER.map((kolonne) => t(`kolonner.${kolonne}`)),
    linje: (linje) => [
      String(linje.nr),
      linje.tid.toISOString(),
      ord.hva(linje),
      linje.type,
      ord.hvem(linje.innsenderId),
      linje.leveranseId ?? '',
      JSON.stringify(linje.data),
      linje.hash,
    ],
  });
  return filsvar(fil, {
    filnavn: `logg-${utfoerer.oppgavegiver.orgnr}.csv`,
    type: 'text/csv; charset=utf-8',
  });
}
