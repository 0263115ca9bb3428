'use client';

import { useTranslations } from 'next-intl';
import { Kvitteringsid } from './Kvitteringsid';
import stil from '../oppsummering/oppsummering.module.css';

interface Props {
  kvittering: { dialogId: string; forsendelseId: string };
  sha256: string;
}

/** The ids of the receipt, each followed by its value, and the fingerprint of the bytes that were sent. */
export function Kvitteringsfakta({ kvittering, sha256 }: Props) {
  const t = useTranslations('kvittering');
  return (
    <dl className={stil['fakta']}>
      <Kvitteringsid navn={t('dialogId')} verdi={kvittering.dialogId} />
      <Kvitteringsid navn={t('forsendelseId')} verdi={kvittering.forsendelseId} />
      <div>
        <dt>{t('fingeravtrykk')}</dt>
        <dd className="dempet">{sha256}</dd>
      </div>
    </dl>
  );
}
