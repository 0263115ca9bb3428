'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import stil from './systemtilgang.module.css';

/** The address in Altinn where it is approved: to open, or to send to somebody who can. */
export function Delelenke({ url }: { url: string }) {
  const t = useTranslations('tilgangsside');
  const [kopiert, settKopiert] = useState(false);
  const kopier = (): void => void navigator.clipboard.writeText(url).then(() => settKopiert(true));
  return (
    <div className={stil['knapper']}>
      <a href={url}>{t('aapne')}</a>
      <Button variant="tertiary" data-size="sm" onClick={kopier}>
        {t('kopier')}
      </Button>
      <span role="status">{kopiert && t('kopiert')}</span>
    </div>
  );
}
