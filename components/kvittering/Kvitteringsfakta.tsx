'use client';

import { Button } from '@digdir/designsystemet-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import egen from './kvittering.module.css';
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
      <Id navn={t('dialogId')} verdi={kvittering.dialogId} />
      <Id navn={t('forsendelseId')} verdi={kvittering.forsendelseId} />
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
      </dd>
    </div>
  );
}
