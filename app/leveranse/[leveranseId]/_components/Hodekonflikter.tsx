'use client';

import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Hodelagring } from './hodelagring';

/** Fields of the contact form that another has written differently meanwhile. */
export function Hodekonflikter({ lagring }: { lagring: Hodelagring }) {
  const t = useTranslations('konflikt');
  const hode = useTranslations('hode');
  const { konflikter } = useSyncExternalStore(lagring.abonner, lagring.hentBilde, lagring.hentBilde);
  if (konflikter.length === 0) return null;
  return (
    <Alert data-color="warning" role="alert">
      <strong>{t('tittel')}</strong>
      <ul>
        {konflikter.map((konflikt) => (
          <li key={konflikt.felt}>
            {hode(`felt.${konflikt.felt}`)}:{' '}
            <Button data-size="sm" variant="secondary" onClick={() => lagring.velg(konflikt, 'mitt')}>
              {t('mitt', { verdi: konflikt.mitt || t('tom') })}
            </Button>{' '}
            <Button data-size="sm" variant="secondary" onClick={() => lagring.velg(konflikt, 'lagret')}>
              {t('deres', { verdi: konflikt.lagret || t('tom') })}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
