'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import egen from './kvittering.module.css';

/** An id of the receipt, directly followed by its value, and a button that copies it. */
export function Kvitteringsid({ navn, verdi }: { navn: string; verdi: string }) {
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
