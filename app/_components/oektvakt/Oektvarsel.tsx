'use client';

import { Button, Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Oektfrister } from '@/lib/felles/oektfrister';
import { fortsett, spoer } from './spoer';
import { Oektvakt, type Vaktbilde } from './vakt';
import stil from './oektvarsel.module.css';

const ROLIG: Vaktbilde = { type: 'rolig' };

/**
 * Says in good time that the session will end, and what is safe. It takes no focus and covers nothing that is being
 * written in: somebody in the middle of a cell goes on. The line that speaks to screen readers is always there.
 */
export function Oektvarsel({ frister }: { frister: Oektfrister }) {
  const t = useTranslations('oekt');
  const [vakt] = useState(() => new Oektvakt({ frister, spoer, fortsett }));
  const bilde = useSyncExternalStore(vakt.abonner, vakt.hentBilde, () => ROLIG);
  const [lukket, settLukket] = useState(false);
  useVakthold(vakt);
  useFortsettVedBruk(vakt, bilde.type === 'stille');
  const { type } = bilde;
  const verdier = { minutter: 'minutter' in bilde ? bilde.minutter : 0 };
  const vises = type !== 'rolig' && !(type === 'maks' && lukket);
  return (
    <>
      <div aria-live="assertive" className={stil['lest']}>
        {type !== 'rolig' && `${t(`${type}.tittel`, verdier)}. ${t(`${type}.tekst`)}`}
      </div>
      {vises && (
        <div role="dialog" aria-labelledby="oektvarsel" className={stil['varsel']} data-type={type}>
          <Heading level={2} data-size="2xs" id="oektvarsel">
            {t(`${type}.tittel`, verdier)}
          </Heading>
          <p>{t(`${type}.tekst`)}</p>
          <div className={stil['knapper']}>
            {type === 'stille' && (
              <Button data-size="sm" onClick={() => void vakt.fortsett()}>
                {t('fortsett')}
              </Button>
            )}
            {(type === 'maks' || type === 'utlogget') && <Innloggingslenke />}
            {type === 'maks' && (
              <Button data-size="sm" variant="tertiary" onClick={() => settLukket(true)}>
                {t('lukk')}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** What is written in a draft is in its tab: the login happens in another one, and this tab goes on by itself. */
function Innloggingslenke() {
  const t = useTranslations('oekt');
  const sti = usePathname();
  const nyFane = sti.startsWith('/leveranse/') && { target: '_blank', rel: 'noreferrer' };
  return (
    <Button asChild data-size="sm" variant="secondary">
      <a href={nyFane ? '/logg-inn' : `/logg-inn?til=${encodeURIComponent(sti)}`} {...nyFane}>
        {t(nyFane ? 'loggInnINyFane' : 'loggInn')}
      </a>
    </Button>
  );
}

function useVakthold(vakt: Oektvakt): void {
  useEffect(() => {
    const seEtter = (): void => {
      if (document.visibilityState === 'visible') void vakt.spoer();
    };
    vakt.start();
    window.addEventListener('focus', seEtter);
    document.addEventListener('visibilitychange', seEtter);
    return () => {
      vakt.stopp();
      window.removeEventListener('focus', seEtter);
      document.removeEventListener('visibilitychange', seEtter);
    };
  }, [vakt]);
}

/** Whoever writes or clicks while the warning stands is not idle, and need not leave what they are doing to say so. */
function useFortsettVedBruk(vakt: Oektvakt, varsles: boolean): void {
  useEffect(() => {
    if (!varsles) return;
    const brukt = ({ target }: Event): void => {
      if (!(target instanceof Element && target.closest('[role=dialog]'))) void vakt.fortsett();
    };
    const valg = { once: true, capture: true };
    document.addEventListener('keydown', brukt, valg);
    return () => document.removeEventListener('keydown', brukt, valg);
  }, [vakt, varsles]);
}
