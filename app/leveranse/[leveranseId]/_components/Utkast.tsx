'use client';

import { Alert, Button, Spinner } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Svar } from '@/components/kvittering/Skatteetatensvar';
import type { Miljoe } from '@/lib/felles/identifikator';
import type { Hodeutkast } from '@/lib/leveranse/hode';
import type { HusketOppsett } from '@/lib/regneark/oppsett/typer';
import { Hodelagring } from './hodelagring';
import { Hodeskjema, type Hodeskjemahandtak } from './Hodeskjema';
import { Tabellomraade } from './Tabellomraade';
import type { Leveransefakta } from './aapneUtkast';
import { useUtkast } from './useUtkast';
import stil from './utkast.module.css';

interface Props {
  leveranse: Leveransefakta;
  hode: Hodeutkast;
  miljoe: Miljoe;
  /** How the organisation's last spreadsheet was read. */
  husket: HusketOppsett | undefined;
  /** Skatteetaten's refusal of the last attempt. */
  tilbakevisning: Svar | undefined;
}

/** The draft: contact form and table on one page, both saved as they are written. */
export function Utkast({ leveranse, hode, miljoe, husket, tilbakevisning }: Props) {
  const t = useTranslations('utkast');
  const [hodelagring] = useState(
    () => new Hodelagring(leveranse.id, { hode, ingenOppgaver: leveranse.ingenOppgaver }),
  );
  const [tilstand, hentIgjen] = useUtkast(leveranse, miljoe, hodelagring.taInn);
  const [ingenOppgaver, settIngenOppgaver] = useState(leveranse.ingenOppgaver);
  const skjema = useRef<Hodeskjemahandtak>(null);
  useEffect(() => {
    const advar = (hendelse: BeforeUnloadEvent): void => {
      const radene = tilstand.type === 'klar' && tilstand.autolagring.harUlagret;
      if (radene || hodelagring.harUlagret) hendelse.preventDefault();
    };
    window.addEventListener('beforeunload', advar);
    return () => window.removeEventListener('beforeunload', advar);
  }, [tilstand, hodelagring]);
  return (
    <div className={stil['utkast']} data-bred="">
      <Hodeskjema
        hode={hode}
        ingenOppgaver={leveranse.ingenOppgaver}
        lagring={hodelagring}
        handtak={skjema}
        onIngenOppgaver={settIngenOppgaver}
      />
      {tilstand.type === 'henter' && (
        <div role="status" className={stil['henter']}>
          <Spinner aria-hidden="true" data-size="sm" /> {t('henter')}
        </div>
      )}
      {tilstand.type === 'feil' && (
        <Alert data-color="danger" role="alert">
          <p>{t('hentefeil')}</p>
          <Button variant="secondary" onClick={hentIgjen}>
            {t('hentIgjen')}
          </Button>
        </Alert>
      )}
      {tilstand.type === 'klar' && (
        <Tabellomraade
          leveranse={leveranse}
          lager={tilstand.lager}
          autolagring={tilstand.autolagring}
          samtidighet={tilstand.samtidighet}
          hodelagring={hodelagring}
          skjema={skjema}
          ingenOppgaver={ingenOppgaver}
          husket={husket}
          tilbakevisning={tilbakevisning}
        />
      )}
    </div>
  );
}
