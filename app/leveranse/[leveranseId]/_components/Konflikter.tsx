'use client';

import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';

/** Cells that somebody else has changed meanwhile: which value shall stand is for a person to say. */
export function Konflikter({ lager, autolagring }: { lager: Radlager; autolagring: Autolagring }) {
  const t = useTranslations('konflikt');
  const hent = (): ReturnType<Autolagring['hentBilde']> => autolagring.hentBilde();
  const { konflikter } = useSyncExternalStore((lytter) => autolagring.abonner(lytter), hent, hent);
  if (konflikter.length === 0) return null;
  const tittel = (felt: string): string =>
    lager.ordning.felter.find(({ noekkel }) => noekkel === felt)?.ledetekst.nb ?? felt;
  return (
    <Alert data-color="warning" role="alert">
      <strong>{t('tittel')}</strong>
      <ul>
        {konflikter.map((konflikt) => (
          <li key={`${konflikt.radId} ${konflikt.felt}`}>
            {t('sted', { rad: lager.indeks(konflikt.radId) + 1, felt: tittel(konflikt.felt) })}{' '}
            <Button
              data-size="sm"
              variant="secondary"
              onClick={() => autolagring.loesKonflikt(konflikt, 'mitt')}
            >
              {t('mitt', { verdi: konflikt.mitt || t('tom') })}
            </Button>{' '}
            <Button
              data-size="sm"
              variant="secondary"
              onClick={() => autolagring.loesKonflikt(konflikt, 'lagret')}
            >
              {konflikt.lagret === undefined
                ? t('radenErBorte')
                : t('deres', { verdi: konflikt.lagret || t('tom') })}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
