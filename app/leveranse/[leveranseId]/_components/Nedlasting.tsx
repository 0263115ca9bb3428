'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useSnapshot } from '@/components/oppgavetabell/bruk';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import stil from './nedlasting.module.css';

interface Props {
  leveranseId: string;
  autolagring: Autolagring;
  /** Commits what is being written; false when it cannot be stored. */
  fullfoer: () => boolean;
}

type Innhold = 'alle' | 'feil';

const adresse = (leveranseId: string, format: 'xlsx' | 'csv', innhold: Innhold = 'alle'): string =>
  `/api/leveranse/${leveranseId}/regneark?format=${format}&innhold=${innhold}`;

/** The rows as a spreadsheet. What the server has is what is downloaded, so what is pending is stored first. */
export function Nedlasting({ leveranseId, ...lagring }: Props): ReactNode {
  const t = useTranslations('nedlasting');
  return (
    <details className={stil['nedlasting']}>
      <summary>{t('tittel')}</summary>
      <p>
        <Lenke href={adresse(leveranseId, 'xlsx')} {...lagring}>
          {t('xlsx')}
        </Lenke>
        <Lenke href={adresse(leveranseId, 'csv')} {...lagring}>
          {t('csv')}
        </Lenke>
      </p>
      <p>{t('hjelp')}</p>
    </details>
  );
}

/** The rows that cannot be sent, each with the reason: to be put right in a spreadsheet and uploaded again. */
export function Feilnedlasting({ leveranseId, lager, ...lagring }: Props & { lager: Radlager }): ReactNode {
  const t = useTranslations('nedlasting');
  const { antallFeil } = useSnapshot(lager);
  if (antallFeil === 0) return null;
  return (
    <p className={stil['feil']}>
      <Lenke href={adresse(leveranseId, 'xlsx', 'feil')} {...lagring}>
        {t('feil')}
      </Lenke>
      {t('feilhjelp')}
    </p>
  );
}

function Lenke({
  href,
  autolagring,
  fullfoer,
  children,
}: Omit<Props, 'leveranseId'> & { href: string; children: ReactNode }): ReactNode {
  const t = useTranslations('nedlasting');
  const klar = useRef(false);
  const [hinder, settHinder] = useState<'venter' | 'ikkeTattVarePaa'>();
  const last = async (lenke: HTMLAnchorElement): Promise<void> => {
    settHinder('venter');
    const lagret = fullfoer() && (await autolagring.lagreNaa());
    settHinder(lagret ? undefined : 'ikkeTattVarePaa');
    if (!lagret) return;
    klar.current = true;
    lenke.click();
  };
  const klikk = (hendelse: MouseEvent<HTMLAnchorElement>): void => {
    if (klar.current) {
      klar.current = false;
      return;
    }
    hendelse.preventDefault();
    void last(hendelse.currentTarget);
  };
  return (
    <>
      <Button asChild variant="secondary" data-size="sm">
        <a href={href} download onClick={klikk}>
          {children}
        </a>
      </Button>
      <span role="status">{hinder && t(hinder)}</span>
    </>
  );
}
