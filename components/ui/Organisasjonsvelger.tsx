'use client';

import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Organisasjonsliste, type Organisasjonsvalg } from './Organisasjonsliste';
import stil from './organisasjon.module.css';

interface Props {
  organisasjoner: readonly Organisasjonsvalg[];
  valgt: Organisasjonsvalg | undefined;
  velg: (skjema: FormData) => Promise<void>;
}

/** The button in the header that says for whom one works, and opens the choice. */
export function Organisasjonsvelger({ organisasjoner, valgt, velg }: Props) {
  const t = useTranslations('organisasjon');
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        variant="secondary"
        data-size="sm"
        className={stil['valgt'] ?? ''}
        onClick={() => dialog.current?.showModal()}
        aria-haspopup="dialog"
      >
        <span className={stil['kuttes']}>{valgt ? valgt.navn : t('velg')}</span>
        {valgt && <span className="tall dempet">{valgt.orgnr}</span>}
      </Button>
      <Dialog ref={dialog} closedby="any" closeButton={t('lukk')} aria-labelledby="velg-organisasjon">
        <Heading level={2} data-size="xs" id="velg-organisasjon">
          {t('velg')}
        </Heading>
        <Organisasjonsliste organisasjoner={organisasjoner} valgtOrgnr={valgt?.orgnr} velg={velg} />
      </Dialog>
    </>
  );
}
