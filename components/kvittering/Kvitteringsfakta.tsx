'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Kvitteringsid } from './Kvitteringsid';
import stil from '../oppsummering/oppsummering.module.css';

interface Props {
  kvittering: { dialogId: string; forsendelseId: string; antallOppgaver: number | null };
  antall: number;
  sha256: string;
}

/** The ids of the receipt, each followed by its value, and the proof that what was sent is what was counted. */
export function Kvitteringsfakta({ kvittering, antall, sha256 }: Props) {
  const t = useTranslations('kvittering');
  const format = useFormatter();
  return (
    <dl className={stil['fakta']}>
      <Kvitteringsid navn={t('dialogId')} verdi={kvittering.dialogId} />
      <Kvitteringsid navn={t('forsendelseId')} verdi={kvittering.forsendelseId} />
      {kvittering.antallOppgaver !== null && (
        <div>
          <dt>{t('bevis')}</dt>
          <dd>
            {t(kvittering.antallOppgaver === antall ? 'bevisStemmer' : 'bevisAvviker', {
              sendt: format.number(antall),
              bekreftet: format.number(kvittering.antallOppgaver),
            })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('fingeravtrykk')}</dt>
        <dd className="dempet">{sha256}</dd>
      </div>
    </dl>
  );
}
