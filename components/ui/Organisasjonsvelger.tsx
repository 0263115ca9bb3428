'use client';

import { Heading } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Organisasjonsliste, type Organisasjonsvalg } from './Organisasjonsliste';
import stil from './organisasjon.module.css';

interface Props {
  organisasjoner: readonly Organisasjonsvalg[];
  valgt: Organisasjonsvalg;
  velg: (skjema: FormData) => Promise<void>;
}

/**
 * The button in the header that says for whom one works, and opens the choice. The platform's own popover: it opens
 * before the page's scripts run, closes on Escape and on a click outside, and gives focus back.
 */
export function Organisasjonsvelger({ organisasjoner, valgt, velg }: Props) {
  const t = useTranslations('organisasjon');
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className={`ds-button ${stil['valgt']}`}
        data-variant="secondary"
        data-size="sm"
        popoverTarget="organisasjonsvalg"
      >
        <span className={stil['kuttes']}>{valgt.navn}</span>
        <span className="tall dempet">{valgt.orgnr}</span>
      </button>
      <div
        ref={panel}
        id="organisasjonsvalg"
        popover="auto"
        role="dialog"
        aria-labelledby="velg-organisasjon"
        className={stil['panel']}
        onSubmit={() => panel.current?.hidePopover()}
      >
        <Heading level={2} data-size="2xs" id="velg-organisasjon">
          {t('velg')}
        </Heading>
        <Organisasjonsliste organisasjoner={organisasjoner} valgtOrgnr={valgt.orgnr} velg={velg} />
      </div>
    </>
  );
}
