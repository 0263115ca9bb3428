'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Samtidighet } from './samtidighet';
import stil from './utkast.module.css';

/** Whether others have the draft open, and that their changes have come. Its line is there also when nothing is said. */
export function Samtidig({ samtidighet }: { samtidighet: Samtidighet }) {
  const t = useTranslations('samtidig');
  const { abonner, hentBilde } = samtidighet;
  const { tilstede, melding } = useSyncExternalStore(abonner, hentBilde, hentBilde);
  const { faner, personer } = tilstede;
  return (
    <div className={stil['samtidig']}>
      <span aria-live="polite">
        {personer > 0 ? t('personer', { personer }) : faner > 0 && t('faner', { faner })}
      </span>
      <span aria-live="polite" className={stil['hendt']}>
        {melding && t(melding)}
      </span>
    </div>
  );
}
