'use client';

import type { ReactNode } from 'react';
import { Feilmelding } from './Feilmelding';
import { Filvelger } from './Filvelger';
import { Framdriftslinje } from './Framdriftslinje';
import { Innsettingsvalg } from './Innsettingsvalg';
import { Resultatpanel } from './Resultatpanel';
import type { OpplastingProps } from './typer';
import { useOpplasting } from './useOpplasting';
import stil from './opplasting.module.css';

/** Reads a spreadsheet into rows of the table, and tells how it was read. */
export function Opplasting(props: OpplastingProps): ReactNode {
  const { ordning, tekster: t, spraak = 'nb', antallRaderFraFoer } = props;
  const { fase, velgFil, velgMaate, lukk } = useOpplasting(props);
  return (
    <div className={stil.opplasting}>
      <Filvelger onFil={velgFil} t={t} />
      {/* Always here: what is put into a live region is read aloud, a live region that arrives is not. */}
      <div aria-live="polite" className={stil.svar}>
        {fase.fase === 'leser' && <Framdriftslinje {...fase} onAvbryt={lukk} t={t} />}
        {fase.fase === 'velger' && (
          <Innsettingsvalg
            antallRaderFraFoer={antallRaderFraFoer}
            fakta={fase.lesing.fakta}
            avslag={fase.avslag}
            onValg={velgMaate}
            onAvbryt={lukk}
            t={t}
          />
        )}
        {fase.fase === 'ferdig' && (
          <Resultatpanel fakta={fase.fakta} ordning={ordning} spraak={spraak} onLukk={lukk} t={t} />
        )}
      </div>
      {fase.fase === 'feil' && <Feilmelding feil={fase.feil} filnavn={fase.filnavn} onLukk={lukk} t={t} />}
    </div>
  );
}
