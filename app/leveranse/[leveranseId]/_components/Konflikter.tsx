'use client';

import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { useRekkefoelge } from '@/components/oppgavetabell/bruk';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Uavklart } from '@/components/oppgavetabell/lager/konfliktbord';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';

interface Spoersmaal {
  tekst: string;
  mitt: string;
  lagret: string;
}

/** What somebody else has done that cannot stand beside what was done here: a person says which it shall be. */
export function Konflikter({ lager, autolagring }: { lager: Radlager; autolagring: Autolagring }) {
  const t = useTranslations('konflikt');
  const hent = (): ReturnType<Autolagring['hentBilde']> => autolagring.hentBilde();
  const { konflikter } = useSyncExternalStore((lytter) => autolagring.abonner(lytter), hent, hent);
  useRekkefoelge(lager);
  // A row that has been deleted here is asked about when the deletion is saved.
  const synlige = konflikter.filter(({ radId }) => lager.indeks(radId) >= 0);
  if (synlige.length === 0) return null;
  const tittel = (felt: string): string =>
    lager.ordning.felter.find(({ noekkel }) => noekkel === felt)?.ledetekst.nb ?? felt;
  const spoersmaal = (konflikt: Uavklart): Spoersmaal => {
    const rad = lager.indeks(konflikt.radId) + 1;
    if (konflikt.type === 'borte')
      return { tekst: t('borte', { rad }), mitt: t('behold'), lagret: t('laBorte') };
    if (konflikt.type === 'endret') {
      const endringer = konflikt.endringer
        .map(({ felt, fra, til }) =>
          t('endring', { felt: tittel(felt), fra: fra || t('tom'), til: til || t('tom') }),
        )
        .join(', ');
      return { tekst: t('endret', { rad, endringer }), mitt: t('slettLikevel'), lagret: t('laStaa') };
    }
    return {
      tekst: t('sted', { rad, felt: tittel(konflikt.felt) }),
      mitt: t('mitt', { verdi: konflikt.mitt || t('tom') }),
      lagret: t('deres', { verdi: konflikt.lagret || t('tom') }),
    };
  };
  return (
    <Alert data-color="warning" role="alert">
      <strong>{t('tittel')}</strong>
      <ul>
        {synlige.map((konflikt) => {
          const { tekst, ...valg } = spoersmaal(konflikt);
          return (
            <li key={`${konflikt.radId} ${konflikt.type === 'celle' ? konflikt.felt : ''}`}>
              {tekst}{' '}
              <Button
                data-size="sm"
                variant="secondary"
                onClick={() => autolagring.loesKonflikt(konflikt, 'mitt')}
              >
                {valg.mitt}
              </Button>{' '}
              <Button
                data-size="sm"
                variant="secondary"
                onClick={() => autolagring.loesKonflikt(konflikt, 'lagret')}
              >
                {valg.lagret}
              </Button>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
