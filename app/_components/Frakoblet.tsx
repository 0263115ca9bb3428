'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import stil from './frakoblet.module.css';

const abonner = (lytter: () => void): (() => void) => {
  window.addEventListener('online', lytter);
  window.addEventListener('offline', lytter);
  return () => {
    window.removeEventListener('online', lytter);
    window.removeEventListener('offline', lytter);
  };
};

/** Says on every page that the network is gone, and that nothing is lost by it. The region stands before it speaks. */
export function Frakoblet() {
  const t = useTranslations('felles');
  const paaNett = useSyncExternalStore(
    abonner,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div aria-live="polite" className={stil['frakoblet']}>
      {!paaNett && <p>{t('frakoblet')}</p>}
    </div>
  );
}
