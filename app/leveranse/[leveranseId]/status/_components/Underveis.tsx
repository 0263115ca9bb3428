'use client';

import { Button, Paragraph, Spinner } from '@digdir/designsystemet-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Sidetittel } from '@/components/ui/Sidetittel';
import type { Aarsak } from '@/lib/innsending/tilstand';
import { avbrytHandling, proevIgjenHandling } from '../actions';
import stil from './status.module.css';

const SPOER_HVERT_MS = 2000;

interface Props {
  leveranseId: string;
  tilstand: 'sendes' | 'venter' | 'ukjent';
  aarsak: Aarsak | null;
  nesteForsoek: string;
  kanAvbrytes: boolean;
}

/** On its way: says what is known and what is not, and follows along by itself until there is an answer. */
export function Underveis({ leveranseId, tilstand, aarsak, nesteForsoek, kanAvbrytes }: Props) {
  const t = useTranslations('underveis');
  const utfall = useTranslations('utfall');
  const format = useFormatter();
  const router = useRouter();
  useEffect(() => {
    const klokke = setInterval(() => router.refresh(), SPOER_HVERT_MS);
    return () => clearInterval(klokke);
  }, [router]);
  return (
    <>
      <Sidetittel>{t(`${tilstand}.tittel`)}</Sidetittel>
      <div role="status" className={stil['status']}>
        <Spinner aria-hidden="true" data-size="sm" />
        <strong>{t(`${tilstand}.status`)}</strong>
      </div>
      <Paragraph className={stil['tekst'] ?? ''}>{t(`${tilstand}.tekst`)}</Paragraph>
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
                {t('avbryt')}
              </Button>
            )}
          </form>
        </>
      )}
    </>
  );
}
