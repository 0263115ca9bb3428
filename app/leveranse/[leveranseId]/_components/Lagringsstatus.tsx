'use client';

import { Button } from '@digdir/designsystemet-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Autolagring, Lagringstilstand } from '@/components/oppgavetabell/lager/autolagring';
import type { Hodelagring } from './hodelagring';
import stil from './utkast.module.css';

/** The gravest first: the form and the rows are saved apart, and one sentence speaks for both. */
const ALVOR: readonly Lagringstilstand[] = ['stoppet', 'utlogget', 'frakoblet', 'lagrer', 'endret', 'lagret'];

/** Whether everything is stored, in words. The word itself is said only when it is true of every value. */
export function Lagringsstatus({ rader, hode }: { rader: Autolagring; hode: Hodelagring }) {
  const t = useTranslations('lagring');
  const format = useFormatter();
  const hent = (): ReturnType<Autolagring['hentBilde']> => rader.hentBilde();
  const radbilde = useSyncExternalStore((lytter) => rader.abonner(lytter), hent, hent);
  const hodebilde = useSyncExternalStore(hode.abonner, hode.hentBilde, hode.hentBilde);
  const tilstand = ALVOR.find((t) => t === radbilde.tilstand || t === hodebilde.tilstand) ?? 'lagret';
  const grunn = (radbilde.tilstand === 'stoppet' ? radbilde.grunn : hodebilde.grunn) as
    'ikke_utkast' | undefined;
  const { sistLagret } = radbilde;
  const tekst =
    tilstand === 'lagret'
      ? sistLagret === undefined
        ? t('lagretUtenTid')
        : t('lagret', { tid: format.dateTime(new Date(sistLagret), { timeStyle: 'short' }) })
      : tilstand === 'stoppet'
        ? t('stoppet', { grunn: t(`grunn.${grunn ?? 'ugyldig'}`) })
        : t(tilstand);
  const galt = ['stoppet', 'utlogget', 'frakoblet'].includes(tilstand);
  return (
    <div className={stil['lagring']} data-galt={galt || undefined}>
      <span role="status">{tekst}</span>
      {tilstand === 'utlogget' && (
        <Button asChild data-size="sm" variant="secondary">
          <a href="/logg-inn" target="_blank" rel="noreferrer" onClick={() => proevNaarTilbake(rader)}>
            {t('loggInn')}
          </a>
        </Button>
      )}
    </div>
  );
}

/** The person logs in in another tab: when this one is looked at again, what waits is saved. */
function proevNaarTilbake(rader: Autolagring): void {
  window.addEventListener('focus', () => rader.proevIgjen(), { once: true });
}
