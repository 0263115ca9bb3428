'use client';

import { type ReactNode, useRef } from 'react';
import { Feilmelding } from './Feilmelding';
import { Filvelger } from './Filvelger';
import { Framdriftslinje } from './Framdriftslinje';
import { medNavn } from './kolonnenavn';
import { Lesepanel } from './Lesepanel';
import { lesesetning, somTekst } from './setning';
import { Slippsone } from './Slippsone';
import { forberedArbeider } from './startArbeider';
import type { OpplastingProps } from './typer';
import { useOpplasting } from './useOpplasting';
import stil from './opplasting.module.css';

/**
 * Reads a spreadsheet into rows of the table, and tells how it was read. `children` are other tools beside the button,
 * so that the panel can have the width of the page below them.
 */
export function Opplasting({ children, ...props }: OpplastingProps & { children?: ReactNode }): ReactNode {
  const { ordning, inntektsaar, bord, tekster: t, spraak = 'nb' } = props;
  const [fase, styring] = useOpplasting(props);
  const filfelt = useRef<HTMLInputElement>(null);
  const velgFiler = (filer: readonly File[]): void => {
    // A panel that has focus goes away when the next file is dropped.
    filfelt.current?.focus();
    void styring.velgFiler(filer);
  };
  const lukk = (): void => {
    styring.lukk();
    filfelt.current?.focus();
  };
  return (
    <div className={stil.opplasting}>
      <div className={stil.verktoey}>
        <Filvelger felt={filfelt} onFil={(fil) => velgFiler([fil])} onNaerVed={forberedArbeider} t={t} />
        {children}
      </div>
      <Slippsone onFiler={velgFiler} onNaerVed={forberedArbeider} t={t} />
      {/* Always here: what is put into a live region is read aloud, a live region that arrives is not. */}
      <div aria-live="polite" className={stil.svar}>
        {fase.fase === 'leser' && <Framdriftslinje {...fase} onAvbryt={lukk} t={t} />}
        {fase.fase === 'lest' && (
          <span className={stil.baretilLyd}>
            {fase.leser ? t('panel.leser') : somTekst(lesesetning(fase.lest.fakta, t))}
          </span>
        )}
      </div>
      {fase.fase === 'lest' && (
        <Lesepanel {...{ fase, styring, bord, ordning, inntektsaar, spraak, t }} onLukk={lukk} />
      )}
      {fase.fase === 'feil' && (
        <Feilmelding feil={medNavn(fase.feil, ordning, spraak)} filnavn={fase.filnavn} onLukk={lukk} t={t} />
      )}
    </div>
  );
}
