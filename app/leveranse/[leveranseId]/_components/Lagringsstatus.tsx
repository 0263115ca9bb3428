'use client';

import { Button } from '@/components/ui/ds';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore } from 'react';
import type { Autolagring, Lagringstilstand } from '@/components/oppgavetabell/lager/autolagring';
import type { Hodelagring } from './hodelagring';
import stil from './utkast.module.css';

/** The gravest first: the form and the rows are saved apart, and one sentence speaks for both. */
const ALVOR: readonly Lagringstilstand[] = [
  'stoppet',
  'utlogget',
  'frakoblet',
  'for_mange',
  'lagrer',
  'endret',
  'lagret',
];

/** Whether everything is stored, in words. The word itself is said only when it is true of every value. */
export function Lagringsstatus({ rader, hode }: { rader: Autolagring; hode: Hodelagring }) {
  const t = useTranslations('lagring');
  const format = useFormatter();
  const hent = (): ReturnType<Autolagring['hentBilde']> => rader.hentBilde();
  const radbilde = useSyncExternalStore((lytter) => rader.abonner(lytter), hent, hent);
  const hodebilde = useSyncExternalStore(hode.abonner, hode.hentBilde, hode.hentBilde);
  const tilstand = ALVOR.find((t) => t === radbilde.tilstand || t === hodebilde.tilstand) ?? 'lagret';
  const grunn = (radbilde.tilstand === 'stoppet' ? radbilde.grunn : hodebilde.grunn) as
    'ikke_utkast' | 'ingen_tilgang' | undefined;
  const { sistLagret, igjen } = radbilde;
  const tekst =
    tilstand === 'lagret'
      ? sistLagret === undefined
        ? t('lagretUtenTid')
        : t('lagret', { tid: format.dateTime(new Date(sistLagret), { timeStyle: 'short' }) })
      : tilstand === 'stoppet'
        ? t('stoppet', { grunn: t(`grunn.${grunn ?? 'ugyldig'}`) })
        : tilstand === 'lagrer' && igjen > 0
          ? t('lagrerMange', { igjen })
          : t(tilstand);
  useProevIgjenNaarInnlogget(rader, tilstand === 'utlogget');
  const galt = ['stoppet', 'utlogget', 'frakoblet', 'for_mange'].includes(tilstand);
  return (
    <div className={stil['lagring']} data-galt={galt || undefined}>
      <span role="status">{tekst}</span>
      {tilstand === 'utlogget' && (
        <Button asChild data-size="sm" variant="secondary">
          <a href="/logg-inn" target="_blank" rel="noreferrer">
            {t('loggInn')}
          </a>
        </Button>
      )}
      {tilstand === 'stoppet' && grunn === 'ingen_tilgang' && (
        <Button data-size="sm" variant="secondary" onClick={() => proevAlt(rader, hode)}>
          {t('proevIgjen')}
        </Button>
      )}
    </div>
  );
}

/** The right may have been given back. */
function proevAlt(rader: Autolagring, hode: Hodelagring): void {
  rader.proevIgjen();
  void hode.lagreNaa();
}

const PROEV_HVERT_MS = 5_000;

/** The person logs in again in another tab, by our link or by hand: then what waits here is saved. */
function useProevIgjenNaarInnlogget(rader: Autolagring, utlogget: boolean): void {
  useEffect(() => {
    if (!utlogget) return;
    const proev = (): void => rader.proevIgjen();
    const klokke = setInterval(proev, PROEV_HVERT_MS);
    window.addEventListener('focus', proev);
    return () => {
      clearInterval(klokke);
      window.removeEventListener('focus', proev);
    };
  }, [rader, utlogget]);
}
