'use client';

import { Button } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import egen from './kvittering.module.css';
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
      <Id navn={t('dialogId')} verdi={kvittering.dialogId} />
      <Id navn={t('forsendelseId')} verdi={kvittering.forsendelseId} />
      <div>
        <dt>{t('fingeravtrykk')}</dt>
        <dd className="dempet">{sha256}</dd>
      </div>
    </dl>
  );
}

function Id({ navn, verdi }: { navn: string; verdi: string }) {
  const t = useTranslations('kvittering');
  const [kopiert, settKopiert] = useState(false);
  const kopier = (): void => void navigator.clipboard.writeText(verdi).then(() => settKopiert(true));
  return (
    <div>
      <dt>{navn}</dt>
      <dd className={egen['id']}>
        <code>{verdi}</code>
        <Button variant="tertiary" data-size="sm" onClick={kopier} aria-label={t('kopier', { navn })}>
          {kopiert ? t('kopiert') : t('kopierKort')}
        </Button>
        <span role="status" className="ds-sr-only">
          {kopiert && t('erKopiert', { navn })}
        </span>
      </dd>
    </div>
  );
}
