'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { beholdFokus } from '@/components/oppgavetabell/skjema/behold';
import type { Hodelagring } from './hodelagring';
import stil from './utkast.module.css';

interface Props {
  leveranseId: string;
  lager: Radlager;
  autolagring: Autolagring;
  hodelagring: Hodelagring;
  ingenOppgaver: boolean;
  kontrollerSkjema: () => Promise<boolean>;
  fullfoer: () => boolean;
  visFeil: () => void;
}

type Hinder = 'lagreFeilet' | 'feilIHode' | 'feilITabell' | 'tomTabell' | 'ventHenting';

/** Saves what is pending, says what stands in the way, and goes on to the check when nothing does. */
export function Kontrollknapp(props: Props) {
  const { leveranseId, lager, autolagring, hodelagring, ingenOppgaver } = props;
  const t = useTranslations('utkast');
  const router = useRouter();
  const [hinder, settHinder] = useState<Hinder | null>(null);
  const [venter, settVenter] = useState(false);

  const finnHinder = async (): Promise<Hinder | null> => {
    if (!props.fullfoer()) return 'feilITabell';
    const lagret = await Promise.all([autolagring.lagreNaa(), hodelagring.lagreNaa()]);
    if (lagret.includes(false)) return 'lagreFeilet';
    const { antall, antallFeil, ferdigLest } = lager.hentSnapshot();
    if (!ferdigLest) return 'ventHenting';
    if (!(await props.kontrollerSkjema())) return 'feilIHode';
    if (antallFeil > 0) {
      props.visFeil();
      return 'feilITabell';
    }
    return antall === 0 && !ingenOppgaver ? 'tomTabell' : null;
  };
  const gaaVidere = async (): Promise<void> => {
    settVenter(true);
    const funnet = await finnHinder();
    settHinder(funnet);
    settVenter(false);
    if (!funnet) router.push(`/leveranse/${leveranseId}/kontroller`);
  };
  return (
    <div className={stil['kontroll']}>
      <span role="status" className={stil['hinder']}>
        {venter ? t('kontrollerer') : hinder && t(hinder)}
      </span>
      <Button onMouseDown={beholdFokus} onClick={() => void gaaVidere()} aria-disabled={venter}>
        {t('kontroller')}
      </Button>
    </div>
  );
}
