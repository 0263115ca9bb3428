'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { useRekkefoelge } from '@/components/oppgavetabell/bruk';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Uavklart } from '@/components/oppgavetabell/lager/konfliktbord';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { useSpraak } from '@/components/ui/useSpraak';
import { type Spoersmaal, Valgpanel } from './Valgpanel';

interface Ord {
  tekst: string;
  mitt: string;
  lagret: string;
}

/** Rows in which another has done something that cannot stand beside what was done here. */
export function Konflikter({ lager, autolagring }: { lager: Radlager; autolagring: Autolagring }) {
  const t = useTranslations('konflikt');
  const spraak = useSpraak();
  const hent = (): ReturnType<Autolagring['hentBilde']> => autolagring.hentBilde();
  const { konflikter } = useSyncExternalStore((lytter) => autolagring.abonner(lytter), hent, hent);
  useRekkefoelge(lager);
  // A row that has been deleted here is asked about when the deletion is saved.
  const synlige = konflikter.filter(({ radId }) => lager.indeks(radId) >= 0);
  const tittel = (felt: string): string =>
    lager.ordning.felter.find(({ noekkel }) => noekkel === felt)?.ledetekst[spraak] ?? felt;
  const celle = (verdi: string): string => verdi || t('tom');
  const ord = (konflikt: Uavklart): Ord => {
    const rad = lager.indeks(konflikt.radId) + 1;
    if (konflikt.type === 'borte')
      return { tekst: t('borte', { rad }), mitt: t('behold'), lagret: t('laBorte') };
    if (konflikt.type === 'endret') {
      const endringer = konflikt.endringer
        .map(({ felt, fra, til }) => t('endring', { felt: tittel(felt), fra: celle(fra), til: celle(til) }))
        .join(', ');
      return { tekst: t('endret', { rad, endringer }), mitt: t('slettLikevel'), lagret: t('laStaa') };
    }
    return {
      tekst: t('sted', { rad, felt: tittel(konflikt.felt) }),
      mitt: t('mitt', { verdi: celle(konflikt.mitt) }),
      lagret: t('deres', { verdi: celle(konflikt.lagret) }),
    };
  };
  const spoersmaal = (konflikt: Uavklart): Spoersmaal => {
    const { tekst, mitt, lagret } = ord(konflikt);
    return {
      noekkel: `${konflikt.radId} ${konflikt.type === 'celle' ? konflikt.felt : ''}`,
      tekst,
      valg: [
        { tekst: mitt, velg: () => autolagring.loesKonflikt(konflikt, 'mitt') },
        { tekst: lagret, velg: () => autolagring.loesKonflikt(konflikt, 'lagret') },
      ],
    };
  };
  return <Valgpanel spoersmaal={synlige.map(spoersmaal)} />;
}
