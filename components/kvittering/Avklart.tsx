import { useFormatter, useTranslations } from 'next-intl';
import stil from '../oppsummering/oppsummering.module.css';

export interface Avklartvisning {
  referanse: string;
  kommentar: string;
  tid: Date;
  /** In the words of the log. */
  hvem: string;
}

/** In place of a receipt: what Skatteetaten answered a person, who wrote it down, and when. */
export function Avklart({ avklart, sha256 }: { avklart: Avklartvisning; sha256: string }) {
  const t = useTranslations('avklaring');
  const kvittering = useTranslations('kvittering');
  const format = useFormatter();
  const tid = format.dateTime(avklart.tid, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      <p className="dempet">{t('ingenKvittering')}</p>
      <dl className={stil['fakta']}>
        <div>
          <dt>{t('avklart')}</dt>
          <dd>{t('avklartTid', { tid, hvem: avklart.hvem })}</dd>
        </div>
        <div>
          <dt>{t('referanse')}</dt>
          <dd>{avklart.referanse}</dd>
        </div>
        <div>
          <dt>{t('kommentar')}</dt>
          <dd>{avklart.kommentar}</dd>
        </div>
        <div>
          <dt>{kvittering('fingeravtrykk')}</dt>
          <dd className="dempet">{sha256}</dd>
        </div>
      </dl>
    </>
  );
}
