'use client';

import { Alert, Button, Heading } from '@/components/ui/ds';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { beOmSystemtilgangHandling } from '../actions';
import stil from './status.module.css';

/** The organisation has not approved the portal in Altinn: who can, how, and the link to send them. */
export function Systemtilgang({ leveranseId, organisasjon }: { leveranseId: string; organisasjon: string }) {
  const t = useTranslations('systemtilgang');
  const [svar, be, venter] = useActionState(beOmSystemtilgangHandling, null);
  return (
    <section aria-labelledby="systemtilgang">
      <Heading level={2} data-size="2xs" id="systemtilgang">
        {t('tittel')}
      </Heading>
      <ol className={stil['steg']}>
        <li>{t('steg1')}</li>
        <li>{t('steg2', { organisasjon })}</li>
        <li>{t('steg3')}</li>
      </ol>
      <p>
        <Link href="/organisasjon/systemtilgang">{t('lesMer')}</Link>
      </p>
      {svar?.type === 'lenke' ? (
        <Alert data-color="info" role="status">
          <p>{t('klar')}</p>
          <a href={svar.url}>{t('aapneAltinn')}</a>
        </Alert>
      ) : (
        <form action={be}>
          <input type="hidden" name="leveranseId" value={leveranseId} />
          <Button type="submit" variant="secondary" disabled={venter} aria-busy={venter}>
            {t('be')}
          </Button>
        </form>
      )}
      {svar?.type === 'feil' && (
        <Alert data-color="warning" role="alert">
          {t(`feil.${svar.kode}`)}
        </Alert>
      )}
    </section>
  );
}
