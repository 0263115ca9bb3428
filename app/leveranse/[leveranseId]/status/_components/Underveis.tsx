'use client';

import { Button, Paragraph, Spinner } from '@/components/ui/ds';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { Sidetittel } from '@/components/ui/Sidetittel';
import type { Aarsak } from '@/lib/innsending/tilstand';
import { avbrytHandling, proevIgjenHandling } from '../actions';
import stil from './status.module.css';

const SPOER_HVERT_MS = 2000;

interface Props {
  leveranseId: string;
  /** The part in turn of a delivery that goes in several, and whether any was received before it. */
  deling: { del: number; deler: number; noeMottatt: boolean } | undefined;
  /** The list of parts, where there are several. */
  children: ReactNode;
  tilstand: 'sendes' | 'venter' | 'ukjent';
  aarsak: Aarsak | null;
  nesteForsoek: string;
  kanAvbrytes: boolean;
}

/** On its way: says what is known and what is not, and follows along by itself until there is an answer. */
export function Underveis(props: Props) {
  const { leveranseId, deling, tilstand, aarsak, nesteForsoek, kanAvbrytes, children } = props;
  const t = useTranslations('underveis');
  const utfall = useTranslations('utfall');
  const format = useFormatter();
  const deler = useTranslations('deler');
  useOppdatering();
  return (
    <>
      <Sidetittel>{t(`${tilstand}.tittel`)}</Sidetittel>
      <div role="status" className={stil['status']}>
        <Spinner aria-hidden="true" data-size="sm" />
        <strong>{t(`${tilstand}.status`)}</strong>
      </div>
      <Paragraph className={stil['tekst'] ?? ''}>
        {deling && `${deler('underveis', { del: deling.del, deler: deling.deler })} `}
        {t(`${tilstand}.tekst`)}
      </Paragraph>
      {aarsak && <Paragraph className={stil['tekst'] ?? ''}>{utfall(`${aarsak}.tekst`)}</Paragraph>}
      {tilstand !== 'sendes' && (
        <>
          {new Date(nesteForsoek).getTime() > 0 && (
            <Paragraph className="dempet">
              {t('neste', { tid: format.dateTime(new Date(nesteForsoek), { timeStyle: 'medium' }) })}
            </Paragraph>
          )}
          <form className={stil['knapper']}>
            <input type="hidden" name="leveranseId" value={leveranseId} />
            <Button type="submit" formAction={proevIgjenHandling} variant="secondary">
              {t('proevNaa')}
            </Button>
            {kanAvbrytes && (
              <Button type="submit" formAction={avbrytHandling} variant="tertiary">
                {deling?.noeMottatt ? deler('avslutt') : t('avbryt')}
              </Button>
            )}
          </form>
        </>
      )}
      {children}
    </>
  );
}

/** Asks again while somebody looks, and at once when they come back to the page. */
function useOppdatering(): void {
  const router = useRouter();
  useEffect(() => {
    const spoer = (): void => {
      if (document.visibilityState === 'visible') router.refresh();
    };
    const klokke = setInterval(spoer, SPOER_HVERT_MS);
    document.addEventListener('visibilitychange', spoer);
    return () => {
      clearInterval(klokke);
      document.removeEventListener('visibilitychange', spoer);
    };
  }, [router]);
}
