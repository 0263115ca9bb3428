import 'server-only';
import { getTranslations } from 'next-intl/server';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { kjennetegn, type Logglinje } from '@/lib/server/hendelse/hentLogg';

export interface Loggord {
  hva: (linje: Logglinje) => string;
  hvem: (innsenderId: string | null) => string;
  /** The counts and codes of a line, those that have a word. */
  detaljer: (linje: Logglinje) => string;
  leveranse: (linje: Logglinje) => string;
}

/** The log in words, for the person who reads it. */
export async function lagLoggord(leser: string): Promise<Loggord> {
  const t = await getTranslations('logg');
  const spraak = await hentSpraak();
  const hendelser = await getTranslations('hendelse');
  return {
    // A type that the code no longer knows is still a line of the log.
    hva: ({ type }) => (hendelser.has(type) ? hendelser(type) : type),
    hvem: (innsenderId) =>
      innsenderId === null
        ? t('portalen')
        : innsenderId === leser
          ? t('deg')
          : t('person', { kjennetegn: kjennetegn(innsenderId) }),
    detaljer: ({ data }) =>
      Object.entries(data)
        .flatMap(([navn, verdi]) =>
          t.has(`data.${navn as 'antall'}`) ? `${t(`data.${navn as 'antall'}`)} ${String(verdi)}` : [],
        )
        .join(' · '),
    leveranse: ({ leveranse }) =>
      leveranse
        ? t('leveransenavn', {
            ordning: ordningMed(leveranse.ordning).navn[spraak],
            aar: String(leveranse.inntektsaar),
          })
        : t('slettetLeveranse'),
  };
}
