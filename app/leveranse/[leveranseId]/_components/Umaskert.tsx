'use client';

import { Alert, Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useTransition } from 'react';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import type { Visning } from '@/lib/leveranse/visning';
import { visUmaskertHandling } from '../umaskerthandling';
import stil from './umaskert.module.css';

interface Props {
  leveranseId: string;
  visning: Visning;
  /** The same, masked. */
  children: ReactNode;
}

/** What is masked, and a button that shows it as it is: on this page, until it is left or hidden, and written in the log. */
export function Umaskert({ leveranseId, visning, children }: Props) {
  const t = useTranslations('umaskert');
  const hydrert = useHydrert();
  const [innhold, settInnhold] = useState<ReactNode>();
  const feiltekst = useSvartekst<'feilet' | 'for_mange'>((feil) => t(feil));
  const [feil, settFeil] = useState<'feilet' | 'for_mange'>();
  const [venter, start] = useTransition();
  const vist = innhold !== undefined;
  const vis = (): void =>
    start(async () => {
      const svar = await visUmaskertHandling({ leveranseId, visning });
      settFeil(svar.type === 'ok' ? undefined : svar.type === 'for_mange' ? svar.type : 'feilet');
      if (svar.type === 'ok') settInnhold(svar.verdi);
    });
  return (
    <>
      {vist ? innhold : children}
      <div className={stil['vis']}>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={!hydrert || venter}
          aria-busy={venter}
          onClick={vist ? () => settInnhold(undefined) : vis}
        >
          {t(vist ? 'skjul' : 'vis')}
          <span className="ds-sr-only"> {t(`hvor.${visning}`)}</span>
        </Button>
        <span role="status">{vist && t('vist')}</span>
        <div role="alert">{feil && <Alert data-color="danger">{feiltekst(feil)}</Alert>}</div>
      </div>
    </>
  );
}
