import { getFormatter, getTranslations } from 'next-intl/server';
import { lagLoggord } from '@/app/logg/loggord';
import { hentForloep } from '@/lib/server/hendelse/hentForloep';
import type { Hendelsetype } from '@/lib/server/hendelse/skrivHendelse';
import stil from './forloep.module.css';

interface Props {
  leveranseId: string;
  /** Who reads the page. */
  leser: string;
  /** Only what was done after the last of this. */
  etter?: Hendelsetype;
  /** Said when nothing was done. */
  ingen?: string;
}

/** Who has done what with the delivery, in the words of the log: never a name or a number of a person. */
export async function Forloepsliste({ leveranseId, leser, etter, ingen }: Props) {
  const t = await getTranslations('klar');
  const hendelse = await getTranslations('hendelse');
  const format = await getFormatter();
  const { hvem } = await lagLoggord(leser);
  const linjer = await hentForloep(leveranseId, etter);
  if (linjer.length === 0) return ingen ? <p>{ingen}</p> : null;
  return (
    <ul>
      {linjer.map(({ innsenderId, type, antall, sist }) => (
        <li key={`${innsenderId} ${type}`}>
          {t('linje', {
            hvem: hvem(innsenderId),
            hva: hendelse(type),
            antall,
            tid: format.dateTime(sist, { dateStyle: 'short', timeStyle: 'short' }),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The same, folded away until somebody asks. */
export async function Forloep(props: Props) {
  const t = await getTranslations('klar');
  return (
    <details className={stil['forloep']}>
      <summary>{t('forloep')}</summary>
      <Forloepsliste {...props} />
    </details>
  );
}
