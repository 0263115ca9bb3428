'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Hodelagring } from './hodelagring';
import { Valgpanel } from './Valgpanel';

/** Fields of the contact form that another has written differently meanwhile. */
export function Hodekonflikter({ lagring }: { lagring: Hodelagring }) {
  const t = useTranslations('konflikt');
  const hode = useTranslations('hode');
  const { konflikter } = useSyncExternalStore(lagring.abonner, lagring.hentBilde, lagring.hentBilde);
  return (
    <Valgpanel
      spoersmaal={konflikter.map((konflikt) => ({
        noekkel: konflikt.felt,
        tekst: `${hode(`felt.${konflikt.felt}`)}:`,
        valg: [
          {
            tekst: t('mitt', { verdi: konflikt.mitt || t('tom') }),
            velg: () => lagring.velg(konflikt, 'mitt'),
          },
          {
            tekst: t('deres', { verdi: konflikt.lagret || t('tom') }),
            velg: () => lagring.velg(konflikt, 'lagret'),
          },
        ],
      }))}
    />
  );
}
