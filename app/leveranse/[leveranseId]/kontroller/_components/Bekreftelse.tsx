'use client';

import Link from 'next/link';
import { Alert, Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useState } from 'react';
import { Fullmaktsvarsel, erFullmaktsgrunn } from '@/components/ui/Fullmaktsvarsel';
import { useHydrert } from '@/components/ui/useHydrert';
import { Valgfelt } from '@/components/ui/Valgfelt';
import { sendInnHandling } from '../actions';
import stil from './bekreftelse.module.css';

interface Props {
  leveranseId: string;
  revisjon: number;
  /** More to choose before it is sent. */
  children?: ReactNode;
}

/** The one confirmation, which covers the warnings too, and the button that says where it goes. */
export function Bekreftelse({ leveranseId, revisjon, children }: Props) {
  const t = useTranslations('kontroll');
  const [feil, send, sender] = useActionState(sendInnHandling, null);
  const [bekreftet, settBekreftet] = useState(false);
  const hydrert = useHydrert();
  const mangler = feil === 'ikke_bekreftet' && !bekreftet;
  return (
    // React would empty the box after an attempt that failed, and go on believing that it is ticked.
    <form action={send} onReset={(hendelse) => hendelse.preventDefault()}>
      <fieldset disabled={!hydrert} className={stil['skjema']}>
        <input type="hidden" name="leveranseId" value={leveranseId} />
        <input type="hidden" name="revisjon" value={revisjon} />
        <Valgfelt
          type="checkbox"
          name="bekreftet"
          value="on"
          navn={t('bekreft')}
          checked={bekreftet}
          onChange={(hendelse) => settBekreftet(hendelse.target.checked)}
          feil={mangler ? t('sendefeil.ikke_bekreftet') : undefined}
        />
        {children}
        <Fullmaktsvarsel grunn={feil} til={`/leveranse/${leveranseId}/kontroller`} />
        {feil && feil !== 'ikke_bekreftet' && !erFullmaktsgrunn(feil) && (
          <Alert data-color="danger" role="alert">
            {t(`sendefeil.${feil}`)}
          </Alert>
        )}
        <p className="dempet">{t('hvaSkjer')}</p>
        <div className={stil['knapper']}>
          <Button type="submit" disabled={sender} aria-busy={sender}>
            {t('sendInn')}
          </Button>
          {!sender && (
            <Button asChild variant="tertiary">
              <Link href={`/leveranse/${leveranseId}`}>{t('tilbake')}</Link>
            </Button>
          )}
          <span role="status">{sender && t('sender')}</span>
        </div>
      </fieldset>
    </form>
  );
}
