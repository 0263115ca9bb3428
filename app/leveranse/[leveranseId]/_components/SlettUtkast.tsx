'use client';

import { Alert, Button, Dialog, Heading, Paragraph } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { slettUtkastHandling } from '../actions';
import stil from './utkast.module.css';

/** Deletes the draft after one question that says how much goes. */
export function SlettUtkast({ leveranseId, hentAntall }: { leveranseId: string; hentAntall: () => number }) {
  const t = useTranslations('slett');
  const utkast = useTranslations('utkast');
  const dialog = useRef<HTMLDialogElement>(null);
  const [antall, settAntall] = useState(0);
  const [feilet, settFeilet] = useState(false);
  const aapne = (): void => {
    settAntall(hentAntall());
    settFeilet(false);
    dialog.current?.showModal();
  };
  return (
    <>
      <Button variant="tertiary" data-color="danger" data-size="sm" onClick={aapne}>
        {utkast('slett')}
      </Button>
      <Dialog ref={dialog} closeButton={false} aria-labelledby="slett-utkast">
        <Heading level={2} data-size="xs" id="slett-utkast">
          {t('tittel')}
        </Heading>
        <Paragraph>{t('tekst', { antall })}</Paragraph>
        {feilet && <Alert data-color="danger">{t('feil')}</Alert>}
        <div className={stil['knapper']}>
          <Button
            data-color="danger"
            onClick={() => void slettUtkastHandling({ leveranseId }).then(() => settFeilet(true))}
          >
            {t('slett')}
          </Button>
          <Button variant="secondary" autoFocus onClick={() => dialog.current?.close()}>
            {t('behold')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
